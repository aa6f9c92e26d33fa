import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { file, type Given } from "./exports";

/** Logs, traces and listings of one incident, as the fixtures hold them, and the ways to give them. */

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const fixtures = {
  log: folder("../src/core/logs/fixtures/"),
  trace: folder("../src/core/logs/traces/fixtures/"),
  listing: folder("../src/core/formats/queueListing/fixtures/"),
};

export const fixture = (kind: keyof typeof fixtures, name: string): Given =>
  file(name, readFileSync(fixtures[kind] + name));

export const [received, sent, sentLater] = [
  "EX01-FrontEnd-RECV2026051206-1.LOG",
  "EX01-Hub-SEND2026051206-1.LOG",
  "EX01-Hub-SEND2026051207-1.LOG",
].map((name) => fixture("log", name)) as [Given, Given, Given];

/** Drops files on the page, as a person does: once the place, which is fetched when it is opened, is there to take them. */
export async function drop(page: Page, files: readonly Given[]): Promise<void> {
  await expect(page.locator("main input[type=file]").first()).toBeAttached();
  const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString("latin1") }));
  const transfer = await page.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const { name, text } of all)
      dropped.items.add(new File([Uint8Array.from(text, (each) => each.charCodeAt(0))], name));
    return dropped;
  }, given);
  await page.locator("main").dispatchEvent("dragover", { dataTransfer: transfer });
  await page.locator("main").dispatchEvent("drop", { dataTransfer: transfer });
}

export const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
export const filesRead = (page: Page) =>
  part(page, "What was read").getByRole("list", { name: "Files" }).getByRole("listitem");

/** Opens a part of the logs by its tab. */
export async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  await expect(part(page, name)).toBeVisible();
}
