import { expect, test } from "@playwright/test";
import { addConnector, expectAccessible, form, openBlank } from "./person";

test("look a parameter up from its field, follow its words, and find a reply from the palette", async ({
  page,
}) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay",
    newServer: "EX01",
    bindings: "0.0.0.0:25",
    ranges: "10.0.0.5",
  });
  await form(page).getByRole("button", { name: "About RemoteIPRanges" }).click();
  await page.getByRole("link", { name: "Page in the reference" }).click();
  const article = page.getByRole("article");
  await expect(article.getByText("RemoteIPRanges", { exact: true }).first()).toBeVisible();
  await expect(article.getByRole("heading", { name: "Named by" })).toBeVisible();
  await expectAccessible(page);

  await article.getByRole("link", { name: "Remote range", exact: true }).click();
  await expect(article.getByRole("heading", { name: "Remote range" })).toBeVisible();
  await page.goBack();
  await expect(article.getByText("RemoteIPRanges", { exact: true }).first()).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill("5.7.54");
  await page.getByRole("option", { name: /Unable to relay recipient/ }).click();
  await expect(article.getByRole("heading", { level: 2 })).toContainText("550 5.7.54");
  await page.reload();
  await expect(article.getByRole("heading", { level: 2 })).toContainText("550 5.7.54");

  await page.getByRole("searchbox", { name: "Search the reference" }).fill("zebra");
  await expect(page.getByText("No page holds all of these words")).toBeVisible();
});
