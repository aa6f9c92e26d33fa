import { expect, type Page, test } from "@playwright/test";
import { openExport } from "./estate";
import { file } from "./exports";
import { expectAccessible } from "./person";

/** What `portolan import --json` writes of an estate whose front door relays for the whole Internet. */
const estate = {
  connectors: [
    {
      kind: "receive",
      server: "EX01",
      name: "Default Frontend EX01",
      properties: {
        TransportRole: "FrontendTransport",
        Bindings: ["0.0.0.0:25"],
        RemoteIPRanges: ["0.0.0.0/0"],
        PermissionGroups: ["AnonymousUsers", "ExchangeLegacyServers", "ExchangeServers"],
        AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
        Fqdn: "ex01.corp.example",
      },
    },
    {
      kind: "receive",
      server: "EX01",
      name: "Default EX01",
      properties: {
        TransportRole: "HubTransport",
        Bindings: ["0.0.0.0:2525"],
        RemoteIPRanges: ["0.0.0.0/0"],
        PermissionGroups: ["ExchangeLegacyServers", "ExchangeServers", "ExchangeUsers"],
        AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
        Fqdn: "ex01.corp.example",
      },
    },
    {
      kind: "send",
      server: null,
      name: "Internet",
      properties: {
        AddressSpaces: ["SMTP:*;1"],
        SourceTransportServers: ["EX01"],
        DNSRoutingEnabled: true,
        SmartHosts: [],
      },
    },
  ],
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] }],
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  permissions: [
    {
      identity: "EX01\\Default Frontend EX01",
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
      deny: false,
    },
  ],
  whole: ["receive", "send"],
};

async function importEstate(page: Page): Promise<void> {
  await openExport(page, file("estate.json", JSON.stringify(estate)), "corp.example");
  await expect(page.getByRole("treeitem", { name: /Default Frontend/ })).toBeVisible();
}

const answer = (page: Page) => page.getByRole("region", { name: "Answer" });
const problems = (page: Page) => page.getByRole("region", { name: "Problems" });

test("find the open relay of an imported estate, see who can relay, mend it, and see it stay mended", async ({
  page,
}) => {
  await importEstate(page);
  await expect(problems(page).getByText(/Open relay for/)).toBeVisible();

  await page.getByRole("link", { name: "Simulate", exact: true }).click();
  await page.getByRole("button", { name: "Presets" }).click();
  await page.getByRole("menuitem", { name: "A stranger tries to relay" }).click();
  await expect(
    answer(page).getByRole("heading", { name: "Accepted, and relayed to elsewhere.example" }),
  ).toBeVisible();
  await expect(answer(page).getByText("4.29 billion", { exact: true }).first()).toBeVisible();
  await answer(page).getByRole("button", { name: "As table" }).click();
  const table = answer(page).getByRole("table", { name: /Exposure of EX01, port 25/ });
  await expect(
    table.getByRole("row", { name: /IPv4, all.*Default Frontend EX01 anywhere/ }),
  ).toBeVisible();
  await expectAccessible(page);

  await answer(page).getByRole("button", { name: "Keep as expectation" }).click();
  const dialog = page.getByRole("dialog", { name: "Keep as expectation" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("A stranger cannot relay");
  await dialog.getByRole("radio", { name: "Refused" }).check();
  await dialog.getByRole("button", { name: "Keep expectation" }).click();
  const kept = answer(page).getByRole("listitem").filter({ hasText: "A stranger cannot relay" });
  await expect(kept.getByText("Broken")).toBeVisible();

  await page.getByRole("link", { name: "Design", exact: true }).click();
  await expect(page.getByText("1 of 1 expectation is broken")).toBeVisible();
  const row = problems(page).getByRole("listitem").filter({ hasText: "Open relay for" });
  await row.getByRole("button", { name: "Why, and what to do" }).click();
  await row.getByRole("button", { name: "Take relay from strangers" }).click();
  await expect(problems(page).getByText(/Open relay for/)).toBeHidden();
  await expect(page.getByText("1 expectation holds")).toBeVisible();

  await page.getByRole("link", { name: "Simulate", exact: true }).click();
  await expect(answer(page).getByText("550 5.7.54").first()).toBeVisible();
  await expect(answer(page).getByRole("heading", { name: "Refused" })).toBeVisible();
  await expect(kept.getByText("Holds")).toBeVisible();
  await expect(answer(page).getByText(/Nobody may relay without signing in/)).toBeVisible();
});

test("ask why mail leaves in clear text, and go to the field that decides it", async ({ page }) => {
  await importEstate(page);
  await page.getByRole("link", { name: "Simulate", exact: true }).click();
  await page.getByRole("radio", { name: "Outbound" }).check();
  await page.getByRole("switch", { name: "Offers STARTTLS" }).click();
  await expect(
    answer(page).getByRole("heading", { name: "Delivered in clear text" }),
  ).toBeVisible();
  await expectAccessible(page);
  await answer(page)
    .getByRole("list", { name: "Decisions" })
    .getByRole("button", { name: "RequireTLS" })
    .click();
  await expect(page).toHaveURL(/\/design\?.*field=RequireTLS/);
  await expect(page.getByRole("region", { name: "Properties of Internet" })).toBeVisible();
});

test("a question is kept in its link, and says which field cannot be read", async ({ page }) => {
  await importEstate(page);
  await page.goto(
    "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=203.0.113.9&mail=a%40else.example&rcpt=b%40corp.example",
  );
  await expect(answer(page).getByRole("heading", { name: "Accepted", exact: true })).toBeVisible();
  const conversation = page.getByRole("region", { name: "Conversation" });
  await expect(conversation.getByText("RCPT TO:<b@corp.example>")).toBeVisible();
  const address = page.getByRole("textbox", { name: "Address", exact: true });
  await address.fill("203.0.113.999");
  await expect(page.getByText(/999 is/)).toBeVisible();
  await address.fill("203.0.113.10");
  await expect(page).toHaveURL(/from=203\.0\.113\.10/);
  await page.reload();
  await expect(address).toHaveValue("203.0.113.10");
});

test("accept a finding with a reason, and take the acceptance back", async ({ page }) => {
  await importEstate(page);
  const row = problems(page).getByRole("listitem").filter({ hasText: "Open relay for" });
  await row.getByRole("button", { name: "Why, and what to do" }).click();
  await row.getByRole("button", { name: "About this rule" }).click();
  const about = page.getByRole("dialog", { name: "Strangers on the Internet may relay" });
  await expect(about.getByText("receive/open-relay")).toBeVisible();
  await expectAccessible(page);
  await about.getByRole("button", { name: "Close", exact: true }).last().click();
  await row.getByRole("button", { name: "Accept…" }).click();
  const dialog = page.getByRole("dialog", { name: "Accept this finding" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("A honeypot.");
  await dialog.getByRole("button", { name: "Accept finding" }).click();
  await expect(
    problems(page)
      .getByRole("list", { name: "Problems" })
      .getByText(/Open relay for/),
  ).toBeHidden();
  await problems(page).getByText("1 accepted").click();
  await expect(problems(page).getByText(/A honeypot\./)).toBeVisible();
  await expectAccessible(page);
  await problems(page).getByRole("button", { name: "Withdraw" }).click();
  await expect(
    problems(page)
      .getByText(/Open relay for/)
      .first(),
  ).toBeVisible();
});
