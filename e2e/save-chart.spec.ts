import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { clixml, file, relay, toPartner } from "./exports";
import { expectAccessible, runCommand } from "./person";

/** A name that would be markup, were it not text. */
const hostile = 'Relay <img src=x onerror=alert(1)> & "co"';
const xml = hostile.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const named = {
  ...relay,
  properties: { ...relay.properties, Name: xml, Identity: `EX01\\${xml}` },
};

async function openDesign(page: Page): Promise<void> {
  await page.goto("/import");
  await page
    .getByLabel("Choose files")
    .and(page.locator("input"))
    .setInputFiles(file("export.clixml", clixml(named, toPartner)) as never);
  await page.getByRole("textbox", { name: "Name" }).fill("corp.example");
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await expect(page).toHaveURL(/\/design/);
}

async function save(page: Page, action: () => Promise<void>) {
  const waiting = page.waitForEvent("download");
  await action();
  const saved = await waiting;
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

const fromMenu = (page: Page, name: string) => async () => {
  await page.getByRole("button", { name: "Save the chart" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
};

test("the chart is saved as SVG: well formed, with its names as text, and shown by a browser", async ({
  page,
}) => {
  const said: string[] = [];
  page.on("dialog", (dialog) => said.push(dialog.message()));
  await openDesign(page);
  const { name, bytes } = await save(page, fromMenu(page, "Save as SVG"));
  expect(name).toBe("corp.example mail-flow.svg");
  const svg = bytes.toString("utf8");
  // The app's own page takes no text for a document: Trusted Types.
  const blank = await page.context().newPage();
  const read = await blank.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      fault: parsed.querySelector("parsererror")?.textContent ?? null,
      titles: [...parsed.querySelectorAll("title")].map((each) => each.textContent ?? ""),
      strange: parsed.querySelectorAll("script, image, a, foreignObject, style").length,
    };
  }, svg);
  expect(read.fault).toBeNull();
  expect(read.strange).toBe(0);
  expect(read.titles[0]).toBe("Mail flow of corp.example");
  expect(read.titles.some((each) => each.startsWith(`Receive connector ${hostile},`))).toBe(true);
  expect(read.titles.some((each) => each.includes("To partner.example"))).toBe(true);
  expect(said).toEqual([]);
});

test("the chart is saved as PNG within the page's policy, from the palette too", async ({
  page,
}) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await openDesign(page);
  const { name, bytes } = await save(page, fromMenu(page, "Save as PNG"));
  expect(name).toBe("corp.example mail-flow.png");
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  expect(size.width).toBeGreaterThan(1500);
  expect(size.height).toBeGreaterThan(400);
  // An empty picture of this size is a few kilobytes.
  expect(bytes.length).toBeGreaterThan(20_000);

  const again = await save(page, () => runCommand(page, "Save the chart as SVG"));
  expect(again.name).toBe("corp.example mail-flow.svg");
  expect(refused).toEqual([]);

  const document = await save(page, async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("design as a document in Markdown");
    await page.keyboard.press("Enter");
  });
  expect(document.name).toBe("corp.example design.md");
  const text = document.bytes.toString("utf8");
  expect(text).toContain("# Design of corp.example");
  expect(text).toContain('Relay &lt;img src=x onerror=alert(1)&gt; &amp; "co"');
  await expectAccessible(page);
});
