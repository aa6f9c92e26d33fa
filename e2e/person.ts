import { expect, type Locator, type Page } from "@playwright/test";
import { parseErrors } from "../src/testing/powershell/parse";
import { type Memory, play } from "../src/testing/powershell/play";
import { noPowerShell } from "../src/testing/powershell/run";

/** What a person does again and again, by the names that they see. */

/** Opens the app with nothing in it, and waits until it can be worked with. */
/** Pastes text into what takes it, as a person does: letter by letter a browser takes seconds for an export. */
export async function paste(into: Locator, text: string): Promise<void> {
  await into.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Reads an export or a script in Import, which is open, from what is pasted into its field. */
export const pasteExport = (page: Page, text: string): Promise<void> =>
  paste(page.getByRole("textbox", { name: "Or paste an export or a script" }), text);

export async function openBlank(page: Page): Promise<void> {
  await page.goto("/design");
  await expect(page.getByText(/No connectors yet\. Start from a need/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toBeEditable();
}

export interface Wanted {
  readonly direction: "Receive connector" | "Send connector";
  readonly usage: string;
  readonly name: string;
  readonly newServer?: string;
  readonly bindings?: string;
  readonly ranges?: string;
  readonly spaces?: string;
}

/** Runs the command of the palette that these words find first. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill(words);
  await page.keyboard.press("Enter");
}

/** Adds a connector through the dialog; the form of it is open afterwards. */
export async function addConnector(page: Page, wanted: Wanted): Promise<void> {
  await page.getByRole("button", { name: "New", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "New connector" });
  await dialog.getByRole("radio", { name: wanted.direction }).check();
  await dialog.getByRole("radio", { name: new RegExp(`^${wanted.usage} `) }).check();
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill(wanted.name);
  if (wanted.newServer !== undefined)
    await dialog
      .getByRole("textbox", { name: /Server name|Another server/ })
      .fill(wanted.newServer);
  if (wanted.bindings !== undefined)
    await dialog.getByRole("textbox", { name: "Listens on" }).fill(wanted.bindings);
  if (wanted.ranges !== undefined)
    await dialog.getByRole("textbox", { name: "Accepts clients from" }).fill(wanted.ranges);
  if (wanted.spaces !== undefined)
    await dialog.getByRole("textbox", { name: "Takes mail for" }).fill(wanted.spaces);
  await dialog.getByRole("button", { name: "Create connector" }).click();
  await expect(dialog).toBeHidden();
}

/** The form of the connector that is open. */
export const form = (page: Page) => page.getByRole("region", { name: /^Properties of/ });

/** The script as it stands on the screen. */
export async function scriptOnScreen(page: Page): Promise<string> {
  const lines = page.getByTestId("script-text").getByRole("code");
  await expect(lines.first()).toBeVisible();
  return (await lines.allTextContents()).join("\n");
}

/** Copies the script with the button, and answers what the clipboard holds. */
export async function copyScript(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy script" }).click();
  await expect(page.getByText(/^Copied, \d+ lines$/)).toBeVisible();
  return await page.evaluate(() => navigator.clipboard.readText());
}

/** Runs scripts one after the other in the real PowerShell, against cmdlets with the true parameter sets; answers what these hold then. */
export async function runInPowerShell(...scripts: readonly string[]): Promise<Memory> {
  expect(await parseErrors(scripts)).toEqual(scripts.map(() => []));
  const [memory] = await play([{ scripts }], "file");
  if (!memory) throw new Error("PowerShell answered nothing");
  expect(memory.errors).toEqual([]);
  return memory;
}

export { expectAccessible } from "./accessible";
export { noPowerShell };
