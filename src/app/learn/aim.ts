import type { Target } from "../../core/learn";
import { askedLabel, fieldName } from "./target";

const clickable = "button, a[href], [role=tab], [role=menuitem], label";

/** The control that a target names, if it is on the page. */
export function findTarget(target: Target): HTMLElement | null {
  if ("list" in target) return shownAmong(`[data-region="${target.list}"]`);
  if ("field" in target) {
    const label = askedLabel(target.field);
    return label === undefined
      ? shownAmong(`[data-field="${CSS.escape(fieldName(target.field))}"]`)
      : fieldLabelled(label);
  }
  const wanted = ("tab" in target ? target.tab : target.button).toLowerCase();
  const kind = "tab" in target ? "[role=tab], [role=radio], label" : clickable;
  return (
    [...document.querySelectorAll<HTMLElement>(`:is(${kind})`)].find(
      (each) => named(each, wanted) && isShown(each),
    ) ?? null
  );
}

const isShown = (element: HTMLElement): boolean =>
  (element.checkVisibility?.() ?? true) && element.closest("[data-walkthrough]") === null;

const shownAmong = (selector: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(isShown) ?? null;

/** By the words on it, or by its name; `Undo: Set …` counts as `Undo`. */
function named(element: HTMLElement, wanted: string): boolean {
  const texts = [element.getAttribute("aria-label") ?? "", element.textContent ?? ""];
  return texts.some((text) => {
    const said = text.trim().toLowerCase();
    return said === wanted || said.startsWith(`${wanted}:`) || said.startsWith(`${wanted} `);
  });
}

/** A field of the question, by its label. */
function fieldLabelled(text: string): HTMLElement | null {
  const question = document.querySelector('[data-region="question"]');
  const label = [...(question?.querySelectorAll("label") ?? [])].find(
    (each) => each.textContent?.trim() === text,
  );
  return label?.parentElement ?? null;
}

const ring = "data-aim";

/**
 * Draws the ring round a target for as long as it is wanted, wherever the page draws it. The mark is an attribute of
 * the control itself (aim.css), so that nothing covers it and it moves along.
 */
export function aimAt(target: Target): () => void {
  let at: HTMLElement | null = null;
  let frame = 0;
  const look = () => {
    frame = 0;
    const found = findTarget(target);
    if (found === at) return;
    at?.removeAttribute(ring);
    found?.setAttribute(ring, "");
    at = found;
  };
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(look);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    at?.removeAttribute(ring);
  };
}
