import { expect, type Page } from "@playwright/test";
import axeCore from "axe-core";

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

/** What axe says of a part of the page: all of its rules in light, and in dark again those that look at colours. */
export async function violationsIn(page: Page, part = "html"): Promise<readonly string[]> {
  // It is put into a page once, and stays there.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as { axe: Axe };
    const found: string[] = [];
    for (const theme of ["light", "dark"]) {
      document.documentElement.dataset.theme = theme;
      // Colours that are on their way are of neither theme.
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const moving = document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
      const { violations } = await axe.run(within, {
        resultTypes: ["violations"],
        ...(theme === "dark" && { runOnly: ["color-contrast", "link-in-text-block"] }),
      });
      for (const { id, nodes } of violations)
        found.push(
          `${theme} ${id}: ${nodes.map(({ target, html }) => `${target} ${html.slice(0, 120)}`).join(" | ")}`,
        );
    }
    return found;
  }, part);
}

/** axe over the whole page, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsIn(page)).toEqual([]);
}
