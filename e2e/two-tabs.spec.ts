import { expect, test } from "@playwright/test";
import { addConnector, openBlank } from "./person";

test("a second tab is told, follows, and can take over; neither overwrites the other", async ({
  context,
  page,
}) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Send connector",
    usage: "Internet",
    name: "Internet",
    spaces: "*",
  });
  await page.waitForTimeout(1000);

  const second = await context.newPage();
  await second.goto("/design");
  await expect(second.getByText(/is open in another tab/)).toBeVisible();
  await expect(second.getByRole("treeitem", { name: /Internet/ })).toBeVisible();

  // What is done in the first shows in the second.
  await addConnector(page, {
    direction: "Send connector",
    usage: "Custom",
    name: "To partner",
    spaces: "partner.example",
  });
  await expect(second.getByRole("treeitem", { name: /To partner/ })).toBeVisible();

  await second.getByRole("button", { name: "Edit here instead" }).click();
  await expect(second.getByText(/is open in another tab/)).toBeHidden();
  await expect(page.getByText(/is open in another tab/)).toBeVisible();
  await addConnector(second, {
    direction: "Send connector",
    usage: "Custom",
    name: "To sister",
    spaces: "sister.example",
  });
  await expect(page.getByRole("treeitem", { name: /To sister/ })).toBeVisible();
  await second.waitForTimeout(1000);
  await second.reload();
  for (const name of [/Internet/, /To partner/, /To sister/])
    await expect(second.getByRole("treeitem", { name })).toBeVisible();
});
