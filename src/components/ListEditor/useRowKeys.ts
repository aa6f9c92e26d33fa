import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

interface Options {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly texts: readonly string[];
  readonly put: (texts: readonly string[]) => void;
  /** Brings a row of a long list into view; null where all rows are drawn. */
  readonly scrollTo: RefObject<((place: number) => void) | null>;
}

/**
 * Keys of a list: Enter adds a row below, ↑ ↓ move between rows, Alt ↑ ↓ move the row itself,
 * Backspace or Delete on an empty row takes it away, Ctrl D doubles it.
 */
export function useRowKeys({ root, texts, put, scrollTo }: Options) {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const at = wanted.current;
    if (at === null) return;
    wanted.current = null;
    if (focusRow(root.current, at)) return;
    scrollTo.current?.(at);
    requestAnimationFrame(() => requestAnimationFrame(() => focusRow(root.current, at)));
  });

  const insert = (at: number, text: string) => {
    wanted.current = at;
    put([...texts.slice(0, at), text, ...texts.slice(at)]);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= texts.length) return;
    const next = [...texts];
    const [text] = next.splice(from, 1);
    next.splice(to, 0, text as string);
    wanted.current = to;
    put(next);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    const { key } = event;
    const empty = (texts[index] ?? "") === "";
    const act = (): boolean => {
      if (key === "Enter" && !event.ctrlKey) insert(index + 1, "");
      else if ((key === "ArrowUp" || key === "ArrowDown") && event.altKey)
        move(index, index + (key === "ArrowUp" ? -1 : 1));
      else if (key === "ArrowUp") focusRow(root.current, index - 1);
      else if (key === "ArrowDown") focusRow(root.current, index + 1);
      else if ((key === "Backspace" || key === "Delete") && empty) {
        wanted.current = Math.max(0, index - 1);
        put(texts.filter((_, at) => at !== index));
      } else if (key === "d" && (event.ctrlKey || event.metaKey))
        insert(index + 1, texts[index] ?? "");
      else return false;
      return true;
    };
    if (act()) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const remove = (index: number) => {
    wanted.current = Math.max(0, Math.min(index, texts.length - 2));
    put(texts.filter((_, at) => at !== index));
  };
  return Object.assign(onKey, { add: () => insert(texts.length, ""), remove });
}

/** Whether the row was there to take the focus. */
function focusRow(root: HTMLElement | null, index: number): boolean {
  const input = root?.querySelector<HTMLInputElement>(`input[data-row="${index}"]`);
  input?.focus();
  return input != null;
}
