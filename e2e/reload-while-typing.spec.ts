import { expect, test } from "@playwright/test";
import { addConnector, form, openBlank } from "./person";

test("reload in mid-typing and find everything", async ({ page }) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay EX01",
    newServer: "EX01",
    ranges: "10.20.4.11",
  });
  const first = form(page).getByRole("textbox", { name: "Accepts clients from, row 1" });
  await first.press("Enter");
  const second = form(page).getByRole("textbox", { name: "Accepts clients from, row 2" });
  await second.pressSequentially("10.20.4.");
  // One second is the most that may be lost; half of it is what storing may wait.
  await page.waitForTimeout(1000);
  await page.reload();
  await expect(form(page).getByRole("heading", { name: "Relay EX01" })).toBeVisible();
  await expect(first).toHaveValue("10.20.4.11");
  await expect(second).toHaveValue("10.20.4.");
  await second.press("End");
  await second.pressSequentially("12");
  await expect(page.getByTestId("script-text")).toContainText("'10.20.4.12'");
});

test("a killed tab loses nothing older than one second", async ({ context, page }) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Send connector",
    usage: "Internet",
    name: "Internet",
    spaces: "*",
  });
  await form(page)
    .getByRole("tab", { name: /^Protocol|^Identity|^Routing/ })
    .first()
    .click();
  const url = page.url();
  await page.waitForTimeout(1000);
  const client = await context.newCDPSession(page);
  await Promise.race([
    client.send("Page.crash").catch(() => undefined),
    page.waitForEvent("crash"),
  ]);
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.getByRole("treeitem", { name: /Internet/ })).toBeVisible();
});
