import type { Locator, Page } from "@playwright/test";

/*
 * What the bench knows of the screens; everything else of it is independent of them.
 * Each step throws where the screen has not what it looks for: then there is no figure.
 */

/** Opens a `.portolan.json` as a person would, and waits until its chart stands. */
export async function openWorkspace(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser", { timeout: 10_000 }),
    page.getByRole("button", { name: /open/i }).first().click({ timeout: 10_000 }),
  ]);
  await chooser.setFiles(file);
  await page.getByRole("treeitem").first().waitFor({ timeout: 60_000 });
}

/** The Fqdn field of the first receive connector, with the script beside it. */
export async function openField(page: Page): Promise<Locator> {
  await page.getByRole("treeitem", { name: /Relay 00000/ }).click();
  await page.getByRole("tab", { name: /script/i }).click();
  const field = page.getByRole("textbox", { name: /Fqdn/ });
  await field.click();
  return field;
}

/** Resolves when the script shows the text that was typed; fails after a second. */
export async function shown(page: Page, text: string): Promise<void> {
  await page
    .getByRole("tabpanel", { name: /script/i })
    .getByText(text)
    .first()
    .waitFor({ timeout: 1000 });
}
