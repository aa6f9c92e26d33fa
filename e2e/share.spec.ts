import { expect, type Page, test } from "@playwright/test";
import { addConnector, expectAccessible, form, openBlank } from "./person";
import { watch } from "./watch";

const tree = (page: Page, name: RegExp) => page.getByRole("treeitem", { name });
const arrived = (page: Page) => page.getByRole("dialog", { name: "Open a shared design?" });

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill(command);
  await page.keyboard.press("Enter");
}

test("share a design as a link: without a comment, and opened elsewhere only when it is asked for", async ({
  page,
  browser,
  baseURL,
}) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay scanners",
    newServer: "EX01",
    ranges: "10.20.4.11",
  });
  await run(page, "Comment");
  await form(page).getByRole("textbox", { name: "Comment" }).fill("asked for by facilities");
  await expect(page.getByTestId("script-text")).toContainText("facilities");

  await run(page, "Share as a link");
  const dialog = page.getByRole("dialog", { name: "Share corp.example" });
  const link = dialog.getByRole("textbox", { name: "Link" });
  const whole = await link.inputValue();
  await dialog.getByRole("checkbox", { name: "Comments of connectors (1)" }).uncheck();
  await expect(dialog).toContainText("The comments are absent");
  const short = await link.inputValue();
  expect(short.length).toBeLessThan(whole.length);
  expect(short).toMatch(/^http:\/\/localhost:\d+\/#d=1\.[0-9a-z]+\.[\w-]+$/);
  await expect(dialog.getByRole("status")).toHaveText(/^\d+ characters\. $|^\d+ characters\.$/);
  await expectAccessible(page);

  // Elsewhere: a browser that has a design of its own.
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  const watched = await watch(other);
  await openBlank(other);
  await addConnector(other, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Fax",
    newServer: "EX02",
    ranges: "10.30.0.9",
  });
  await other.goto(short);
  await expect(arrived(other)).toContainText("1 receive connector, 0 send connectors");
  const beside = arrived(other).getByRole("region", { name: "Beside corp.example" });
  await expect(beside).toContainText("Only in the link: 1 connector. EX01\\Relay scanners");
  await expect(beside).toContainText("Only here: 1 connector. EX02\\Fax");
  await expect(other).toHaveURL(/\/design$/);
  await expectAccessible(other);
  await arrived(other).getByRole("button", { name: "Do not open" }).click();
  await expect(tree(other, /Fax/)).toBeVisible();
  await expect(tree(other, /Relay scanners/)).toBeHidden();

  // Again, in the place of what is open, and back.
  await other.goto(short);
  await arrived(other).getByRole("button", { name: "Replace what is open" }).click();
  await expect(tree(other, /Relay scanners/)).toBeVisible();
  await expect(tree(other, /Fax/)).toBeHidden();
  await other.keyboard.press("Control+z");
  await expect(tree(other, /Fax/)).toBeVisible();

  // As one more organisation; the comment was left out.
  await other.goto(short);
  await arrived(other).getByRole("button", { name: "Open as new organisation" }).click();
  await expect(tree(other, /Relay scanners/)).toBeVisible();
  await expect(other.getByTestId("script-text")).not.toContainText("facilities");
  await other.getByRole("button", { name: /^corp\.example/ }).click();
  await expect(other.getByRole("list", { name: "Other organisations" })).toContainText(
    "corp.example",
  );

  // Cut off on its way.
  await other.keyboard.press("Escape");
  await other.goto(short.slice(0, -9));
  const refused = other.getByRole("dialog", { name: "This link cannot be opened" });
  await expect(refused).toContainText("cut off or was changed on its way");
  await refused.getByRole("button", { name: "Close" }).last().click();
  await expect(tree(other, /Relay scanners/)).toBeVisible();
  expect(watched.faults).toEqual([]);
  await context.close();
});
