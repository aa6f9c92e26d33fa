import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";

interface Axe {
  run(
    within: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
    }[];
  }>;
}

const axeFile = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));

/**
 * Puts axe into a page, once: it stays there. As a file that the page asks for, it costs the browser a third of what
 * it does as text to be evaluated. A page that is a file itself has nobody to ask.
 */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => "axe" in window)) return;
  if (!page.url().startsWith("http")) {
    await page.evaluate(await readFile(axeFile, "utf8"));
    return;
  }
  await page.route("/axe.js", (route) => route.fulfill({ path: axeFile }));
  await page.evaluate((address) => import(address), "/axe.js");
  await page.unroute("/axe.js");
}

/** What axe says of a part of the page: all of its rules in light, and in dark again those that look at colours. */
export async function violationsIn(page: Page, part = "html"): Promise<readonly string[]> {
  await bringAxe(page);
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as { axe: Axe };
    const found: string[] = [];
    const asked = document.querySelector(within);
    if (!asked) throw new Error(`There is no ${within} to be looked at.`);
    /*
     * For the contrast of a text axe places all elements of the page, to know what lies behind it; its one walk over the
     * page is that. What is cut off at a box that does not meet the part can lie behind nothing of it: of a walkthrough,
     * the place beside its panel, which is most of the page.
     */
    const own = asked.getBoundingClientRect();
    const isElsewhere = (element: Element): boolean => {
      if (asked.contains(element) || element.contains(asked)) return false;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const meets = left < own.right && right > own.left && top < own.bottom && bottom > own.top;
      return !meets && !getComputedStyle(element).overflow.includes("visible");
    };
    const walk = document.createTreeWalker.bind(document);
    const walkHere = (root: Node, show?: number): TreeWalker =>
      walk(root, show, (node) =>
        isElsewhere(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
    for (const theme of ["light", "dark"]) {
      document.documentElement.dataset.theme = theme;
      // Colours that are on their way are of neither theme.
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const moving = document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
      document.createTreeWalker = walkHere;
      const { violations } = await axe.run(within, {
        resultTypes: ["violations"],
        ...(theme === "dark" && { runOnly: ["color-contrast", "link-in-text-block"] }),
      });
      document.createTreeWalker = walk;
      for (const { id, nodes } of violations)
        found.push(
          `${theme} ${id}: ${nodes.map(({ target, html }) => `${target} ${html.slice(0, 120)}`).join(" | ")}`,
        );
    }
    return found;
  }, part);
}

/** What was looked at in this run, and nothing was found. */
const looked = new Set<string>();

/**
 * What axe says of a part of the page, unless each of its elements is like one that was looked at before: the same in the
 * same, with the same attributes, other words. Of ids and what refers to them, of words and of measures it counts that
 * they are there.
 */
export async function violationsInNew(page: Page, part: string): Promise<readonly string[]> {
  const elements = await page.evaluate((within) => {
    const worded =
      /^(id|for|name|value|href|style|title|d|aria-(label|labelledby|describedby|controls|owns|value.*))$/;
    const kinds = new Set<string>();
    const visit = (element: Element, above: string): void => {
      const attributes = [...element.attributes].map(({ name, value }) =>
        worded.test(name) ? `${name}${value.trim() === "" ? "=" : ""}` : `${name}=${value}`,
      );
      const says = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const kind = `${above} <${[element.tagName, ...attributes.sort()].join(" ")}>${says ? "…" : ""}`;
      kinds.add(kind);
      for (const child of element.children) visit(child, kind);
    };
    const asked = document.querySelector(within);
    if (!asked) throw new Error(`There is no ${within} to be looked at.`);
    visit(asked, "");
    return [...kinds];
  }, part);
  if (elements.every((each) => looked.has(each))) return [];
  const found = await violationsIn(page, part);
  // What was found is told again wherever it is met.
  if (found.length === 0) for (const each of elements) looked.add(each);
  return found;
}

/** axe over the whole page, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsIn(page)).toEqual([]);
}
