import { expect, test } from "@playwright/test";
import { clixml, file, relay, toPartner } from "./exports";
import { copyScript, form, noPowerShell, runInPowerShell } from "./person";

/** What runs before the script: the connector as it was exported. */
const deployed = `New-SendConnector -Name 'To partner.example' -AddressSpaces 'SMTP:partner.example;1' -DNSRoutingEnabled $false -SmartHosts 'mail.partner.example' -SourceTransportServers 'EX01'`;

test("change the smart host of an imported send connector", async ({ page }) => {
  await page.goto("/import");
  await page
    .getByLabel("Choose files")
    .and(page.locator("input"))
    .setInputFiles(file("export.clixml", clixml(relay, toPartner)));
  await page.getByRole("button", { name: "Open this organisation" }).click();

  await page.getByRole("treeitem", { name: /To partner\.example/ }).click();
  const host = form(page).getByRole("textbox", { name: /^Smart hosts, row 1/ });
  await expect(host).toHaveValue("mail.partner.example");
  await host.fill("mx1.partner.example");
  await host.press("Enter");
  await page.keyboard.type("mx2.partner.example");
  await expect(page.getByTestId("script")).toContainText("mx2.partner.example");

  const script = await copyScript(page);
  expect(script).toContain("Set-SendConnector");
  expect(script).not.toContain("New-");
  expect(script).not.toContain("Relay scanners");
  if (noPowerShell()) return;
  const memory = await runInPowerShell(deployed, script);
  expect(memory.send["to partner.example"]?.properties).toMatchObject({
    SmartHosts: ["mx1.partner.example", "mx2.partner.example"],
    AddressSpaces: ["SMTP:partner.example;1"],
  });
});
