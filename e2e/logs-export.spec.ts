import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { zipSync } from "fflate";
import { drop, filesRead, fixture, part, received, sent, sentLater } from "./logFiles";

/** Chooses an entry of the menu Export, and answers the name and the text of what is saved. */
async function exported(page: Page, entry: string) {
  await page.getByRole("button", { name: "Export" }).click();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: new RegExp(`^${entry}`) }).click(),
  ]);
  return {
    name: saved.suggestedFilename(),
    text: readFileSync(await saved.path(), "utf8"),
  };
}

test("a folder with an archive in it is read, and what was left of it is told", async ({
  page,
}, info) => {
  const archive = zipSync({
    "FrontEnd/RECV.LOG": new Uint8Array(received.buffer),
    "later.LOG.gz": new Uint8Array(gzipSync(sentLater.buffer)),
    "inner.zip": zipSync({ "a.log": new Uint8Array(10) }),
  });
  const files = {
    "Logs/Hub/SEND.LOG": sent.buffer,
    "Logs/all.zip": archive,
    "Logs/notes/readme.txt": "hello\n",
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(info.outputPath(), path)), { recursive: true });
    writeFileSync(join(info.outputPath(), path), content);
  }
  await page.goto("/logs");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose folder" }).first().click(),
  ]);
  await chooser.setFiles(join(info.outputPath(), "Logs"));
  await expect(filesRead(page)).toHaveCount(5);
  const file = (name: string) => filesRead(page).filter({ hasText: name });
  await expect(file("Logs/Hub/SEND.LOG")).toContainText("Send protocol log");
  await expect(file("Logs/all.zip/FrontEnd/RECV.LOG")).toContainText("293 lines: 288 used");
  await expect(file("Logs/all.zip/later.LOG.gz")).toContainText("469 lines");
  await expect(file("inner.zip")).toContainText("an archive in an archive");
  await expect(file("readme.txt")).toContainText("no log that is known");
  await expect(part(page, "Sessions").getByText("76 of 76 sessions")).toBeVisible();
  // A line of a packed file is read again where it lies.
  await page.getByRole("searchbox", { name: "Address, code, text, connector" }).fill("10.20.30.17");
  await expect(part(page, "Sessions").getByText("1 of 76 sessions")).toBeVisible();
  await page.getByRole("table", { name: "Sessions" }).locator("tbody button").first().click();
  await expect(part(page, "Session")).toContainText("all.zip/FrontEnd/RECV.LOG");
});

test("sessions are taken away as CSV, NDJSON and evidence, with accounts masked until they are asked for", async ({
  page,
}) => {
  await page.goto("/logs");
  await drop(page, [received, sent, fixture("trace", "fw-edge-asa.log")]);
  await part(page, "What was read")
    .getByRole("button", { name: /conn-timeout-10060/ })
    .click();
  await expect(part(page, "Sessions").getByText("15 of 49 sessions")).toBeVisible();

  const csv = await exported(page, "Save as CSV");
  expect(csv.name).toBe("sessions.csv");
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(16);
  expect(csv.text).toContain('"conn-timeout-10060"');

  const documents = await exported(page, "Save as NDJSON");
  const lines = documents.text.trimEnd().split("\n");
  expect(lines).toHaveLength(15);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({
      event: { dataset: "exchange.smtp_send" },
      portolan: { cause: "conn-timeout-10060" },
    });
  const bulk = await exported(page, "Save for _bulk");
  expect(bulk.text).toBe(lines.map((line) => `{"create":{}}\n${line}\n`).join(""));
  const template = await exported(page, "Index template");
  expect(JSON.parse(template.text).template.mappings.properties["@timestamp"].type).toBe("date");
  expect((await exported(page, "Table for ClickHouse")).text).toContain("CREATE TABLE");

  const evidence = await exported(page, "Save evidence");
  expect(evidence.name).toBe("evidence.md");
  expect(evidence.text).toContain("# Evidence: 15 SMTP sessions");
  expect(evidence.text).toContain("fw-edge-asa.log: the attempts of this session were stopped");
  expect(evidence.text).toContain("attempting to connect");
  expect(evidence.text).toContain("masked as");

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /^Copy rows/ }).click();
  await expect
    .poll(
      async () => (await page.evaluate(() => navigator.clipboard.readText())).split("\n").length,
    )
    .toBe(17);

  // An account is masked, shown once it was asked for, and masked again.
  await part(page, "What was read")
    .getByRole("button", { name: /conn-timeout-10060/ })
    .click();
  expect((await exported(page, "Save as NDJSON")).text).not.toContain("SEAFORD\\\\copier");
  await page.getByRole("button", { name: "Show accounts…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Show accounts" }).click();
  await expect(page.getByText("Accounts and subjects are shown")).toBeVisible();
  const shown = await exported(page, "Save as NDJSON");
  expect(shown.text).toContain("SEAFORD\\\\copier");
  await page.getByRole("button", { name: "Mask accounts" }).click();
  await expect(page.getByRole("button", { name: "Show accounts…" })).toBeVisible();
  expect((await exported(page, "Save as CSV")).text).not.toContain("SEAFORD\\copier");
});
