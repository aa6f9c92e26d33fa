import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { file } from "./exports";
import { drop, fixture, received, sent, sentLater } from "./logFiles";
import { addConnector, expectAccessible, form, openBlank } from "./person";

const three = [received, sent, sentLater];
const firewall = fixture("trace", "fw-edge-asa.log");

const overview = (page: Page) => page.getByRole("region", { name: "What was read" });
const sessions = (page: Page) => page.getByRole("region", { name: "Sessions", exact: true });
const session = (page: Page) => page.getByRole("region", { name: "Session", exact: true });
const rows = (page: Page) => page.getByRole("table", { name: "Sessions" }).locator("tbody button");

test("drop three logs and a firewall log, find why mail to one host hangs, and export the evidence", async ({
  page,
}) => {
  await page.goto("/logs");
  await expect(page.getByRole("heading", { name: "Drop protocol logs here" })).toBeVisible();
  await expectAccessible(page);
  await drop(page, [...three, firewall]);

  const files = overview(page).getByRole("list", { name: "Files" }).getByRole("listitem");
  await expect(files).toHaveCount(4);
  await expect(files.filter({ hasText: "SEND2026051206" })).toContainText(
    "313 lines: 308 used, 5 headers, 0 faulty",
  );
  await expect(overview(page)).toContainText("The firewall dropped");

  // The cause of most failures, then the one host.
  await overview(page)
    .getByRole("list", { name: "Causes" })
    .getByRole("button", { name: /conn-timeout-10060/ })
    .click();
  await page
    .getByRole("searchbox", { name: "Address, code, text, connector" })
    .fill("203.0.113.25");
  await expect(page).toHaveURL(/find=203\.0\.113\.25/);
  await expect(sessions(page).getByText("7 of 76 sessions")).toBeVisible();
  await rows(page).first().click();

  await expect(session(page)).toContainText("conn-timeout-10060");
  await expect(session(page)).toContainText("To Harbourmail relay");
  await expect(session(page)).toContainText(
    "fw-edge-asa.log: the attempts of this session were stopped there.",
  );
  await expect(session(page).getByRole("list", { name: "Likely causes" })).toBeVisible();
  await expect(session(page).getByRole("list", { name: "Next steps" })).toContainText(
    "203.0.113.25",
  );
  const spoken = session(page).getByRole("table", { name: "Conversation, line by line" });
  await expect(spoken).toContainText("attempting to connect");
  await expect(spoken).toContainText("s without a line");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Export" }).click();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /^Save evidence/ }).click(),
  ]);
  const evidence = readFileSync(await saved.path(), "utf8");
  expect(evidence).toContain("# Evidence: 7 SMTP sessions");
  expect(evidence).toContain("conn-timeout-10060");
  expect(evidence).toContain("fw-edge-asa.log: the attempts of this session were stopped there");
});

test("sessions are walked, sorted and filtered by keys, and found again in the URL", async ({
  page,
}) => {
  await page.goto("/logs");
  await drop(page, three);
  await page.getByRole("region", { name: "Sessions, row by row" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(session(page).getByRole("heading", { name: "Session" })).toBeVisible();
  const first = new URL(page.url()).searchParams.get("at");
  await page.keyboard.press("]");
  await expect.poll(() => new URL(page.url()).searchParams.get("at")).not.toBe(first);
  // However far one walks, the row that one is at is seen whole, below the head that stays.
  await page.getByRole("region", { name: "Sessions, row by row" }).focus();
  const here = page.getByRole("table", { name: "Sessions" }).locator("tr[aria-current] td").first();
  for (const key of ["PageDown", "ArrowDown", "ArrowDown", "ArrowDown", "End"]) {
    await page.keyboard.press(key);
    await expect(here).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole("button", { name: "Remote", exact: true }).press("Enter");
  await expect(page.getByRole("columnheader", { name: "Remote" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await page
    .getByRole("searchbox", { name: "Address, code, text, connector" })
    .fill("no such text");
  await expect(page.getByRole("heading", { name: "No session fits" })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole("link", { name: "Design", exact: true }).click();
  await page.getByRole("link", { name: "Logs", exact: true }).click();
  await expect(page).toHaveURL(/sort=remote/);
  await expect(rows(page).first()).toBeVisible();
});

test("a session leads to its connector in the design, or says that there is none", async ({
  page,
}) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Send connector",
    usage: "Partner",
    name: "To Harbourmail relay",
    spaces: "harbourmail.example",
  });
  await page.getByRole("link", { name: "Logs", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Drop protocol logs here" })).toBeVisible();
  await drop(page, three);
  await rows(page).first().click();
  await expect(session(page)).toContainText("No connector of the open design is called EX01\\");
  await overview(page)
    .getByRole("button", { name: /conn-timeout-10060/ })
    .click();
  await rows(page).first().click();
  await session(page)
    .getByRole("link", { name: "Open To Harbourmail relay in the design" })
    .click();
  await expect(form(page)).toBeVisible();
  await expect(page).toHaveURL(/\/design\?at=/);
});

test("bad files are told beside the good, and all is gone after starting over", async ({
  page,
}) => {
  await page.goto("/logs");
  await drop(page, [
    ...three.slice(0, 1),
    file("notes.txt", "hello\nworld\n"),
    file("logs.zip", Buffer.from([0x50, 0x4b, 3, 4, 0, 0])),
  ]);
  const files = overview(page).getByRole("list", { name: "Files" }).getByRole("listitem");
  await expect(files.filter({ hasText: "notes.txt" })).toContainText("no log that is known");
  await expect(files.filter({ hasText: "logs.zip" })).toContainText("ZIP archive");
  await expect(rows(page).first()).toBeVisible();
  await overview(page).getByRole("button", { name: "Start over" }).click();
  await expect(page.getByRole("heading", { name: "Drop protocol logs here" })).toBeVisible();
});

test("on a phone, one pane at a time", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/logs");
  await drop(page, three);
  await rows(page).first().click();
  await expect(session(page).getByRole("heading", { name: "Session" })).toBeVisible();
  await expect(sessions(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(overview(page).getByRole("list", { name: "Causes" })).toBeVisible();
  await expectAccessible(page);
});
