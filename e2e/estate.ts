import { expect, type Page } from "@playwright/test";
import { file, type Given } from "./exports";
import { pasteExport } from "./person";

/** Another place, by the bar. */
export const goTo = (page: Page, place: string): Promise<void> =>
  page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: new RegExp(`^${place}`) })
    .click();

/** Opens a file in Import as a new organisation. */
export async function openExport(page: Page, given: Given, name?: string): Promise<void> {
  await page.goto("/import");
  await page
    .getByLabel("Choose files")
    .and(page.locator("input"))
    .setInputFiles(given as never);
  if (name !== undefined) await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await expect(page).toHaveURL(/\/design/);
}

/** Opens an export as a new organisation of that name: it is deployed, and the design begins there. */
export async function openDeployed(page: Page, export_: string, name?: string): Promise<void> {
  await openExport(page, file("export.clixml", export_), name);
  await expect(page.getByRole("treeitem", { name: /Relay scanners/ })).toBeVisible();
}

/** Every other place, one after the other. */
export async function visitPlaces(page: Page): Promise<void> {
  for (const place of ["Simulate", "Plan", "Logs", "Learn"]) {
    await goTo(page, place);
    await expect(page).toHaveTitle(new RegExp(`^${place}`));
  }
}

/** Pastes a script in Import and takes it into the design alone. */
export async function design(page: Page, script: string): Promise<void> {
  await goTo(page, "Import");
  await pasteExport(page, script);
  await expect(page.getByRole("heading", { name: "1 file read" })).toBeVisible();
  await page.getByRole("radio", { name: /^Merge into/ }).check();
  await page.getByRole("radio", { name: "Design only" }).check();
  await page.getByRole("button", { name: /^(Merge connectors|Apply commands)$/ }).click();
  await expect(page).toHaveURL(/\/design/);
}
