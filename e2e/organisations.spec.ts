import { expect, test } from "@playwright/test";
import { addConnector, expectAccessible, openBlank } from "./person";

test("several organisations: new, rename, duplicate, remove with a way back", async ({ page }) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Send connector",
    usage: "Internet",
    name: "Internet",
    spaces: "*",
  });
  const open = page.getByRole("button", { name: /corp\.example/ });
  await open.click();
  await page.getByRole("button", { name: "New organisation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("second.example");
  await dialog.getByRole("textbox").press("Enter");
  await expect(page.getByText(/No connectors yet\. Start from a need/)).toBeVisible();

  await page.getByRole("button", { name: /second\.example/ }).click();
  await expectAccessible(page);
  await page
    .getByRole("button", { name: /corp\.example/ })
    .first()
    .click();
  await expect(page.getByRole("treeitem", { name: /Internet/ })).toBeVisible();
});
