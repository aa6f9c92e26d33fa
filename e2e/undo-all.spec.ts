import { expect, test } from "@playwright/test";
import { addConnector, form, openBlank } from "./person";

test("undo all, and redo all", async ({ page }) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay EX01",
    newServer: "EX01",
    ranges: "10.20.4.11",
  });
  const size = form(page).getByRole("textbox", { name: "Maximum message size" });
  await form(page)
    .getByRole("tab", { name: /^Limits/ })
    .click();
  await size.fill("20");
  await expect(page.getByTestId("script-text")).toContainText("20MB");
  const undo = page.getByRole("button", { name: /^Undo/ }).first();
  // A field that was left begins a step of its own, however soon.
  await size.blur();
  await size.fill("30");
  await expect(page.getByTestId("script-text")).toContainText("30MB");
  await undo.click();
  await expect(page.getByTestId("script-text")).toContainText("20MB");
  await form(page).getByRole("button", { name: "Connector actions" }).click();
  await page.getByRole("menuitem", { name: "Remove connector" }).click();
  await expect(page.getByRole("treeitem", { name: /Relay EX01/ })).toBeHidden();

  for (let step = 0; step < 20 && (await undo.isEnabled()); step += 1) {
    await undo.click();
  }
  await expect(page.getByText(/No connectors yet\. Start from a need/)).toBeVisible();
  await expect(page.getByRole("treeitem", { name: /EX01/ })).toHaveCount(0);

  const redo = page.getByRole("button", { name: /^Redo/ }).first();
  await redo.click();
  await expect(page.getByRole("treeitem", { name: /Relay EX01/ })).toBeVisible();
  await redo.click();
  await page.getByRole("treeitem", { name: /Relay EX01/ }).click();
  await expect(page.getByTestId("script-text")).toContainText("20MB");
});

test("the Undo of a toast takes back what its line says, and goes when something else was done", async ({
  page,
}) => {
  await openBlank(page);
  const add = (name: string, ranges: string) =>
    addConnector(page, {
      ...{ direction: "Receive connector", usage: "Custom", newServer: "EX01" },
      ...{ name, ranges },
    });
  const remove = async () => {
    await form(page).getByRole("button", { name: "Connector actions" }).click();
    await page.getByRole("menuitem", { name: "Remove connector" }).click();
  };
  const toast = page.getByRole("status").filter({ hasText: "Removed Fax" });
  await add("Relay", "10.20.4.11");
  await add("Fax", "10.20.4.12");
  await remove();
  await toast.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("treeitem", { name: /connector Fax/ }).click();

  await remove();
  await expect(toast).toBeVisible();
  await page.getByRole("treeitem", { name: /connector Relay/ }).click();
  const size = form(page).getByRole("textbox", { name: "Maximum message size" });
  await form(page)
    .getByRole("tab", { name: /^Limits/ })
    .click();
  await size.fill("20");
  await expect(toast).toBeHidden();
  await expect(page.getByTestId("script-text")).toContainText("20MB");
});
