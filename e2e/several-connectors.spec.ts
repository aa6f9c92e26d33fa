import { expect, type Page, test } from "@playwright/test";
import { openExport } from "./estate";
import { file } from "./exports";
import { expectAccessible } from "./person";

const front = (server: string, size: number) => ({
  kind: "receive",
  server,
  name: `Relay ${server}`,
  properties: {
    TransportRole: "FrontendTransport",
    Bindings: [server === "EX01" ? "10.0.0.11:25" : "0.0.0.0:25"],
    RemoteIPRanges: ["10.20.4.31", "10.20.5.0/24"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    MaxMessageSize: size,
    TlsCertificateName: "<I>CN=Corp CA<S>CN=mail.corp.example",
  },
});

const estate = {
  connectors: [
    front("EX01", 10_485_760),
    front("EX02", 37_748_736),
    {
      kind: "send",
      server: null,
      name: "Internet",
      properties: { AddressSpaces: ["SMTP:*;1"], SourceTransportServers: ["EX01"] },
    },
  ],
  permissions: [],
  servers: [
    { name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] },
    { name: "EX02", fqdn: "ex02.corp.example", addresses: ["10.0.0.12"] },
    { name: "EX03", fqdn: "ex03.corp.example", addresses: ["10.0.0.13"] },
  ],
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  certificates: [
    {
      ...{ server: "EX01", thumbprint: "AB".repeat(20), issuer: "CN=New CA", names: [] },
      subject: "CN=mail.corp.example",
    },
  ],
};

/** Runs a command by its name, as a person who does not know its key. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
}

test.beforeEach(async ({ page }) => {
  await openExport(page, file("estate.json", JSON.stringify(estate)));
});

test("compare connectors of two servers, set one value for both, and take it back", async ({
  page,
}) => {
  await command(page, "Compare or change several");
  const dialog = page.getByRole("dialog", { name: "Several connectors" });
  await dialog.getByRole("button", { name: "All of these" }).click();
  await expect(dialog.getByText(/^They differ in 3 of/)).toBeVisible();
  const table = dialog.getByRole("table", { name: "Values in force" });
  await expect(table.getByRole("row", { name: /Maximum message size/ })).toContainText("10 MB");
  await expectAccessible(page);
  await table.getByRole("button", { name: "Maximum message size" }).click();
  const all = dialog.getByRole("region", { name: "Maximum message size for all" });
  await all.getByRole("textbox").first().fill("25");
  await all.getByRole("button", { name: "Set for 2 connectors" }).click();
  await expect(dialog.getByText(/^They differ in 2 of/)).toBeVisible();
  await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await command(page, "Compare or change several");
  await dialog.getByRole("button", { name: "All of these" }).click();
  await expect(dialog.getByText(/^They differ in 3 of/)).toBeVisible();
});

test("find every use of an address, and go to the field", async ({ page }) => {
  await command(page, "Find uses of an address");
  const dialog = page.getByRole("dialog", { name: "Find uses of an address" });
  await dialog.getByRole("textbox").fill("10.20.5.7");
  await expect(dialog.getByRole("status")).toHaveText("2 uses.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /EX02\\Relay EX02.*in a range around it/ }).click();
  await expect(page).toHaveURL(/field=RemoteIPRanges/);
});

test("replace a certificate in every connector that names it", async ({ page }) => {
  await command(page, "Replace a certificate");
  const dialog = page.getByRole("dialog", { name: "Replace a certificate" });
  await expect(dialog.getByRole("checkbox")).toHaveCount(2);
  await dialog.getByRole("combobox", { name: "Certificate to name instead" }).click();
  await page.getByRole("option", { name: /New CA/ }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Replace in 2 connectors" }).click();
  await expect(page.getByTestId("script-text")).toContainText("CN=New CA");
});

test("copy a server's connectors to a new server, with its name and address", async ({ page }) => {
  await command(page, "Copy a server's connectors");
  const dialog = page.getByRole("dialog", { name: "Copy a server's connectors" });
  await dialog.getByRole("combobox", { name: "To" }).click();
  await page.getByRole("option", { name: "EX03" }).click();
  await expect(dialog.getByRole("textbox", { name: "Address in place of 10.0.0.11" })).toHaveValue(
    "10.0.0.13",
  );
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Copy 1 connector" }).click();
  const script = page.getByTestId("script-text");
  await expect(script).toContainText("Relay EX03");
  await expect(script).toContainText("10.0.0.13:25");
  await expect(script).toContainText(/'EX01', 'EX03'/);
});
