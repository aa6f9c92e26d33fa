import { expect, type Page, test } from "@playwright/test";
import { addConnector, expectAccessible, openBlank } from "./person";

/** Opens the list of organisations from the top bar. */
async function openList(page: Page, current: RegExp): Promise<void> {
  // The button of undo may name the organisation too; whose design it is stands first.
  await page.getByRole("banner").getByRole("button", { name: current }).first().click();
}

test("several organisations: new, duplicate, rename, remove with a way back", async ({ page }) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Send connector",
    usage: "Internet",
    name: "Internet",
    spaces: "*",
  });
  await openList(page, /corp\.example/);
  await page.getByRole("button", { name: "New", exact: true }).last().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("second.example");
  await dialog.getByRole("textbox").press("Enter");
  await expect(page.getByText(/No connectors yet\. Start from a need/)).toBeVisible();

  // Back to the first, by the list.
  await openList(page, /second\.example/);
  await expectAccessible(page);
  await page.getByRole("list", { name: "Other organisations" }).getByText("corp.example").click();
  await expect(page.getByRole("treeitem", { name: /Internet/ })).toBeVisible();

  // A copy, with another name.
  await openList(page, /corp\.example/);
  await page.getByRole("button", { name: "More for corp.example" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("banner").getByText("corp.example copy")).toBeVisible();
  await openList(page, /corp\.example copy/);
  await page.getByRole("button", { name: "More for corp.example copy" }).click();
  await page.getByRole("menuitem", { name: /Rename/ }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("third.example");
  await page.getByRole("dialog").getByRole("textbox").press("Enter");
  await expect(page.getByRole("banner").getByText("third.example")).toBeVisible();

  // Removed, and back again.
  await openList(page, /third\.example/);
  await page.getByRole("button", { name: "More for second.example" }).click();
  await page.getByRole("menuitem", { name: "Delete organisation" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.keyboard.press("Escape");
  await openList(page, /third\.example/);
  await expect(
    page.getByRole("list", { name: "Other organisations" }).getByText("second.example"),
  ).toBeVisible();
});
