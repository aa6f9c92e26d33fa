import { expect, test } from "@playwright/test";
import { addConnector, copyScript, form, noPowerShell, openBlank, runInPowerShell } from "./person";

test("add a partner connector with TLS on two servers", async ({ page }) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Partner",
    name: "From partner EX01",
    newServer: "EX01",
    bindings: "0.0.0.0:25",
    ranges: "198.51.100.0/24",
  });
  await form(page).getByRole("tab", { name: /^TLS/ }).click();
  await form(page).getByRole("switch", { name: "Require TLS" }).click();
  await expect(form(page).getByRole("switch", { name: "Require TLS" })).toBeChecked();

  // A second server, and the connector on it too.
  await page.getByRole("treeitem", { name: /^Server EX01/ }).click();
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Second server EX02",
    newServer: "EX02",
    ranges: "10.9.9.9",
  });
  await page.getByRole("treeitem", { name: /From partner EX01/ }).click();
  await form(page).getByRole("button", { name: "Connector actions" }).click();
  await page.getByRole("menuitem", { name: /Duplicate to servers/ }).click();
  const dialog = page.getByRole("dialog", { name: /Duplicate/ });
  await dialog.getByRole("checkbox", { name: "EX02" }).check();
  await dialog.getByRole("button", { name: "Duplicate to 1 server" }).click();
  await expect(page.getByRole("treeitem", { name: /From partner EX02/ })).toBeVisible();

  const script = await copyScript(page);
  if (noPowerShell()) return;
  const memory = await runInPowerShell(script);
  for (const server of ["ex01", "ex02"])
    expect(memory.receive[`${server}\\from partner ${server}`]?.properties).toMatchObject({
      RequireTLS: true,
      RemoteIPRanges: ["198.51.100.0/24"],
    });
});
