import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { relayWeek } from "../src/testing/relayWeek";
import { goTo } from "./estate";
import { file } from "./exports";
import { drop, fixture, received, sent, sentLater } from "./logFiles";
import { addConnector, expectAccessible, form, openBlank, scriptOnScreen } from "./person";

const three = [received, sent, sentLater];
const firewall = fixture("trace", "fw-edge-asa.log");

const overview = (page: Page) => page.getByRole("region", { name: "What was read" });
const session = (page: Page) => page.getByRole("region", { name: "Session", exact: true });
const rows = (page: Page) => page.getByRole("table", { name: "Sessions" }).locator("tbody button");

test("find why mail to one partner hangs, follow the suggestion to the connector's field, and save the evidence", async ({
  page,
}) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Send connector",
    usage: "Partner",
    name: "To Harbourmail relay",
    spaces: "customer.example",
  });
  await goTo(page, "Logs");
  await drop(page, [...three, firewall]);
  await expect(overview(page)).toContainText("The firewall dropped");
  await expect(overview(page).getByRole("list", { name: "Beside the design" })).toContainText(
    "The design has no server EX01.",
  );

  await overview(page)
    .getByRole("list", { name: "Causes" })
    .getByRole("button", { name: /conn-timeout-10060/ })
    .click();
  await page
    .getByRole("searchbox", { name: "Address, code, text, connector" })
    .fill("203.0.113.25");
  await expect(page).toHaveURL(/find=203\.0\.113\.25/);
  await rows(page).first().click();
  await expect(session(page).getByRole("heading", { name: /^Connection timed out/ })).toBeVisible();
  await expect(session(page)).toContainText(
    "fw-edge-asa.log: the attempts of this session were stopped there.",
  );
  await expect(session(page).getByRole("table", { name: "Log against design" })).toContainText(
    "To Harbourmail relay",
  );
  await expectAccessible(page);

  await page.getByRole("button", { name: "Export" }).click();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Save evidence" }).click(),
  ]);
  const evidence = readFileSync(await saved.path(), "utf8");
  expect(evidence).toContain("203.0.113.25");
  expect(evidence).toContain("conn-timeout-10060");

  await session(page)
    .getByRole("list", { name: "Next steps" })
    .getByRole("link", { name: "Port of To Harbourmail relay" })
    .first()
    .click();
  await expect(form(page)).toBeVisible();
  await expect(page).toHaveURL(/field=Port/);
  await expect(form(page).getByRole("textbox", { name: "Port", exact: true })).toBeFocused();
});

test("who used a relay becomes its narrowed ranges in the design, and undo brings the old ones back", async ({
  page,
}) => {
  await readBesideRelay(page, "10.20.0.0/16");
  await page.getByRole("tab", { name: "Use" }).click();
  const use = page.getByRole("table", { name: "Use by address" });
  await expect(use.getByRole("checkbox", { name: "10.20.4.31" })).toBeChecked();
  await expect(page.getByText("5 addresses, 5 kept")).toBeVisible();
  const proposal = page.getByRole("region", { name: "Narrowed ranges" });
  await expect(proposal).toContainText("65,536 → 5 addresses");
  await expect(proposal).toContainText("The log covers 7 days, 2026-05-04 to 2026-05-10.");

  for (const address of ["10.20.30.7", "10.20.77.200"])
    await use.getByRole("checkbox", { name: address }).uncheck();
  // What was chosen is still so after a look at the sessions.
  await use.getByRole("button", { name: "Show the sessions of 10.20.77.200" }).click();
  await expect(page.getByText("3 of 12 sessions")).toBeVisible();
  await page.getByRole("tab", { name: "Use" }).click();
  await expect(proposal.getByRole("list", { name: "New ranges" }).getByRole("listitem")).toHaveText(
    ["10.20.4.31", "10.20.4.32", "10.20.9.14"],
  );
  await expect(proposal.getByRole("list", { name: "Addresses that are cut off" })).toContainText(
    "10.20.77.200, 3 messages; nobody takes it then",
  );
  await expectAccessible(page);

  await proposal.getByRole("button", { name: "Put into the design" }).click();
  await expect(proposal).toContainText("3 → 3 addresses");
  await proposal.getByRole("link", { name: "RemoteIPRanges of Relay apps" }).click();
  await expect(page).toHaveURL(/field=RemoteIPRanges/);
  expect(await scriptOnScreen(page)).toContain(
    "RemoteIPRanges = '10.20.4.31', '10.20.4.32', '10.20.9.14'",
  );
  await page.getByRole("button", { name: "Undo: Narrow RemoteIPRanges of Relay apps" }).click();
  await expect(page.getByTestId("script-text")).toContainText("RemoteIPRanges = '10.20.0.0/16'");
});

test("sessions are sorted by the connector that the design gives, and anew once the design is another", async ({
  page,
}) => {
  await readBesideRelay(page, "10.20.4.0/24");
  await page.getByRole("tab", { name: "Sessions" }).click();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "By the design" }).click();
  await page.keyboard.press("Escape");
  const head = page.getByRole("columnheader", { name: "By the design" });
  const first = page
    .getByRole("table", { name: "Sessions" })
    .locator("tbody tr[aria-rowindex]")
    .first();
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(first.getByRole("cell").filter({ hasText: /^EX01\\Relay apps$/ })).toHaveCount(2);
  await head.getByRole("button").click();
  await expect(page).toHaveURL(/sort=-model/);
  await expect(first.getByRole("cell", { name: "differs none" })).toBeVisible();
  await expect(first).toContainText("10.20.30.7");

  await page.getByRole("tab", { name: "Use" }).click();
  const use = page.getByRole("table", { name: "Use by address" });
  await use.getByRole("checkbox", { name: "10.20.4.32" }).uncheck();
  const proposal = page.getByRole("region", { name: "Narrowed ranges" });
  await proposal.getByRole("button", { name: "Put into the design" }).click();
  await page.getByRole("tab", { name: "Sessions" }).click();
  await expect(first).toContainText("10.20.4.32");
  await expect(first.getByRole("cell", { name: "differs none" })).toBeVisible();
});

/** A design with the one relay that the log of a week names, taking these ranges, and the log read beside it. */
async function readBesideRelay(page: Page, ranges: string): Promise<void> {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay apps",
    newServer: "EX01",
    bindings: "0.0.0.0:25",
    ranges,
  });
  await goTo(page, "Logs");
  await drop(page, [file("relay-week.log", relayWeek)]);
}
