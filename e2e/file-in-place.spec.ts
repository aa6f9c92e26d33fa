import { expect, type Page, test } from "@playwright/test";
import { addConnector, expectAccessible, openBlank, runCommand } from "./person";

const name = "corp.example.portolan.json";
const relay = (called: string) =>
  ({
    direction: "Receive connector",
    usage: "Custom",
    name: called,
    ranges: "10.20.4.11",
  }) as const;

/** A folder that the page may write to without a picker of the system, which no test can press. */
const fileText = (page: Page): Promise<string> =>
  page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    return await (await (await folder.getFileHandle(file)).getFile()).text();
  }, name);

test("a design is kept in a file: saved in place, never over the changes of others unasked", async ({
  page,
}) => {
  await page.addInitScript((file) => {
    const inFolder = async () =>
      (await navigator.storage.getDirectory()).getFileHandle(file, { create: true });
    Object.assign(window, {
      showSaveFilePicker: inFolder,
      showOpenFilePicker: async () => [await inFolder()],
    });
  }, name);
  await openBlank(page);
  await addConnector(page, { ...relay("Relay scanners"), newServer: "EX01" });
  await runCommand(page, "Keep in a file");
  await expect(page.getByText(`Kept in ${name}. Ctrl S saves there.`)).toBeVisible();
  const first = await fileText(page);
  expect(first).toContain('"name": "Relay scanners"');

  await addConnector(page, relay("Relay printers"));
  await page.keyboard.press("Control+s");
  await expect(page.getByText(`Saved in ${name}`)).toBeVisible();
  expect(await fileText(page)).toContain('"name": "Relay printers"');

  // git checks out what it was before.
  await page.evaluate(
    async ([file, text]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(file);
      const target = await handle.createWritable();
      await target.write(text);
      await target.close();
    },
    [name, first] as const,
  );
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: `${name} was changed on the disk` });
  await expect(dialog).toBeVisible();
  expect(await fileText(page)).toBe(first);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("treeitem", { name: /Relay printers/ })).toBeHidden();
  await expect(page.getByRole("treeitem", { name: /Relay scanners/ })).toBeVisible();

  // After a reload the file is still known: opened again, it is the same organisation.
  await page.reload();
  await expect(page.getByRole("treeitem", { name: /Relay scanners/ })).toBeVisible();
  await runCommand(page, "Open a design file");
  await expect(page.getByRole("treeitem", { name: /Relay scanners/ })).toBeVisible();
  await page.getByRole("button", { name: /^corp\.example/ }).click();
  await expect(page.getByRole("list", { name: "Other organisations" })).toBeHidden();
});
