import { expect, test } from "@playwright/test";
import {
  addConnector,
  copyScript,
  expectAccessible,
  form,
  noPowerShell,
  openBlank,
  runInPowerShell,
} from "./person";

// As most people have it: the other tests ask for less motion.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("design an anonymous relay for two scanners from blank", async ({ page }) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay scanners EX01",
    newServer: "EX01",
    ranges: "10.20.4.11",
  });
  await expect(form(page).getByRole("heading", { name: "Relay scanners EX01" })).toBeVisible();
  await expect(page.getByRole("treeitem", { name: /Relay scanners EX01/ })).toBeVisible();

  // The second scanner, in the form, by keyboard: Enter makes the next row.
  await form(page).getByRole("textbox", { name: "Accepts clients from, row 1" }).press("Enter");
  const second = form(page).getByRole("textbox", { name: "Accepts clients from, row 2" });
  await expect(second).toBeFocused();
  await second.pressSequentially("10.20.4.300");
  await expect(page.getByRole("region", { name: "Problems" })).toContainText("300");
  await second.press("Backspace");
  await second.press("Backspace");
  await second.press("Backspace");
  await second.pressSequentially("12");
  await expect(page.getByRole("region", { name: "Problems" })).not.toContainText("300");

  await form(page)
    .getByRole("checkbox", { name: /Anonymous users/ })
    .check();
  await form(page).getByRole("switch", { name: "Strangers may relay" }).click();
  await expect(form(page).getByRole("switch", { name: "Strangers may relay" })).toBeChecked();

  const script = await copyScript(page);
  expect(script).toContain("10.20.4.12");
  await expectAccessible(page);
  if (noPowerShell()) return;
  const memory = await runInPowerShell(script);
  const relay = memory.receive["ex01\\relay scanners ex01"];
  expect(relay?.properties).toMatchObject({
    RemoteIPRanges: ["10.20.4.11", "10.20.4.12"],
    TransportRole: "FrontendTransport",
  });
  expect(Object.values(relay?.permissions ?? {})).toEqual([
    {
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      right: "ms-Exch-SMTP-Accept-Any-Recipient",
      deny: false,
    },
  ]);
});
