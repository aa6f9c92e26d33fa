import { expect, test } from "@playwright/test";
import { file } from "./exports";
import { drop, filesRead, fixture, openPart, part, sent } from "./logFiles";
import { addConnector, expectAccessible, form, openBlank, paste } from "./person";

const csv =
  "When;From;Src Port;To;Dst Port;Verdict\n2026-05-12 09:10:03;10.20.1.11;51069;203.0.113.25;25;deny\n";

test("queues that are pasted stand the worst first, lead to their sessions and to their connector", async ({
  page,
}) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Send connector",
    usage: "Internet",
    name: "To the Internet",
    spaces: "*",
  });
  await page.getByRole("link", { name: "Logs", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Drop protocol logs here" })).toBeVisible();
  await paste(
    page.locator("main"),
    fixture("listing", "EX01-Get-Queue-list.txt").buffer.toString("utf8"),
  );
  await openPart(page, "Queues");
  await drop(page, [sent, fixture("listing", "EX01-Get-Message-list.txt")]);
  await expect(filesRead(page)).toHaveCount(3);
  await expect(filesRead(page).first()).toContainText("Get-Queue as Format-List");

  const queues = page.getByRole("list", { name: "Queues" }).getByRole("article");
  await expect(queues.first()).toHaveAccessibleName("EX01\\14");
  await expect(queues.first()).toContainText("57 messages");
  await expect(queues.first()).toContainText("conn-timeout-10060");
  await expect(queues.first()).toContainText("<next hop> here: 203.0.113.26");
  await expect(queues.first()).toContainText("since its first retry");
  await expect(queues.last()).toContainText("Shadow");
  const messages = page.getByRole("table", { name: "Messages" });
  await expect(messages.getByRole("row")).toHaveCount(7);
  await expect(messages).toContainText("***@");
  await expectAccessible(page);

  await queues.first().getByRole("button", { name: "Show 14 sessions that did not" }).click();
  await expect(part(page, "Sessions").getByText("14 of 29 sessions")).toBeVisible();
  await expect(part(page, "Sessions")).toContainText("queue EX01\\14");

  await openPart(page, "Queues");
  await page.getByRole("link", { name: "Open To the Internet in the design" }).first().click();
  await expect(form(page)).toBeVisible();
});

test("a trace of any CSV is read once its columns are named, and remembered; clock and pairs are set", async ({
  page,
}) => {
  await page.goto("/logs");
  await drop(page, [
    sent,
    fixture("trace", "fw-edge-asa.log"),
    fixture("log", "EX01-CONNECTLOG2026051206-1.LOG"),
    file("any.csv", csv),
  ]);
  await openPart(page, "Traces");
  const columns = page.getByRole("region", { name: "Columns of any.csv" });
  await expect(columns.getByRole("combobox", { name: "Source address" })).toHaveText("From");
  await expectAccessible(page);
  await columns.getByRole("button", { name: "Read as a trace" }).click();
  const any = page.getByRole("article", { name: "any.csv" });
  await expect(any).toContainText("UTC+03:00");
  await any.getByRole("button", { name: "1 stopped there" }).click();
  await expect(part(page, "Sessions").getByText("1 of 29 sessions")).toBeVisible();
  await page.getByRole("button", { name: "Clear the group" }).click();

  await openPart(page, "Traces");
  const firewall = page.getByRole("article", { name: "fw-edge-asa.log" });
  await expect(firewall).toContainText("was found to be UTC+02:00");
  await firewall.getByRole("combobox", { name: "Clock" }).click();
  await page.getByRole("option", { name: "UTC-05:00" }).click();
  await expect(firewall).toContainText("was set to UTC-05:00");
  await firewall.getByRole("combobox", { name: "Clock" }).click();
  await page.getByRole("option", { name: "Find it by the sessions" }).click();
  await expect(firewall).toContainText("was found to be UTC+02:00");
  await page.getByRole("textbox", { name: "Address inside" }).fill("10.20.1.11");
  await page.getByRole("textbox", { name: "Address outside" }).fill("198.51.100.20");
  await page.getByRole("button", { name: "Add pair" }).click();
  await expect(page.getByRole("button", { name: "Remove 10.20.1.11" })).toBeVisible();

  await openPart(page, "Failures");
  await expect(page.getByRole("list", { name: "Failures" }).getByRole("listitem")).toHaveCount(7);
  await page.getByRole("button", { name: "Show sessions" }).first().click();
  await expect(part(page, "Sessions").getByText("7 of 29 sessions")).toBeVisible();

  // Another day, another file of the same kind: it is known.
  await page.reload();
  await drop(page, [sent, file("other.csv", csv)]);
  await openPart(page, "Traces");
  await expect(page.getByRole("article", { name: "other.csv" })).toBeVisible();
  await page.getByRole("button", { name: "Forget columns" }).click();
  await expect(page.getByRole("region", { name: "Columns of other.csv" })).toBeVisible();
});

test("on a phone, queues and traces have their tab", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/logs");
  await drop(page, [fixture("listing", "EX01-Get-Queue-table.txt"), file("any.csv", csv)]);
  await openPart(page, "Queues");
  await expect(part(page, "Queues")).toContainText("The table holds no LastError");
  await expectAccessible(page);
  await openPart(page, "Traces");
  await expect(page.getByRole("button", { name: "Read as a trace" })).toBeVisible();
});
