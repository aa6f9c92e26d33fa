import { copyFile, readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { parseErrors } from "../src/testing/powershell/parse";
import { design, goTo, openDeployed } from "./estate";
import { clixml, relay, toPartner } from "./exports";
import { expectAccessible, noPowerShell } from "./person";

const open = {
  type: "ReceiveConnector",
  properties: {
    ...relay.properties,
    PermissionGroups: "AnonymousUsers",
    Comment: "&lt;script&gt;alert(1)&lt;/script&gt; | `x` [a](javascript:alert(1))",
  },
} as const;
const wider = `Set-ReceiveConnector 'EX01\\Relay scanners' -RemoteIPRanges 10.20.4.11,10.20.4.12,10.20.5.0/24 -Comment '<img src=x onerror=alert(1)>'`;

/** A deployed estate with one change in the design, looked at in Plan. */
async function openPlan(page: Page): Promise<void> {
  await openDeployed(page, clixml(open, toPartner), "corp.example");
  await design(page, wider);
  await goTo(page, "Plan");
  await expect(page.getByRole("article", { name: "Change Relay scanners" })).toBeVisible();
}

async function save(page: Page, name: string) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Documents" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
  const saved = await waiting;
  const path = await saved.path();
  return { name: saved.suggestedFilename(), path, text: await readFile(path, "utf8") };
}

test("a change board gets a document that opens anywhere, prints, and runs nothing", async ({
  page,
  context,
}) => {
  // A document is opened, printed twice and looked through: more than a minute holds on a busy machine.
  test.slow();
  await openPlan(page);
  const html = await save(page, "Document to print");
  expect(html.name).toBe("corp.example change.html");
  const path = `${html.path}.html`;
  await copyFile(html.path, path);
  const reader = await context.newPage();
  const said: string[] = [];
  reader.on("dialog", (dialog) => said.push(dialog.message()));
  reader.on("request", (request) => {
    if (!/^(?:file|data):/.test(request.url())) said.push(request.url());
  });
  await reader.goto(`file://${path}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Change of corp.example");
  await expect(
    reader.getByRole("heading", { name: /^Step 1\. Change receive connector/ }),
  ).toBeVisible();
  await expect(reader.getByText("<img src=x onerror=alert(1)>").first()).toBeVisible();
  await expect(reader.getByRole("heading", { name: "How to verify" })).toBeVisible();
  const chart = reader.getByRole("img");
  await expect(chart).toHaveCount(1);
  expect(await chart.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(
    700,
  );
  for (const format of ["A4", "Letter"]) {
    const pdf = await reader.pdf({ format });
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(20_000);
  }
  await expectAccessible(reader);
  expect(said).toEqual([]);
  await reader.close();

  const markdown = await save(page, "Document in Markdown");
  expect(markdown.name).toBe("corp.example change.md");
  expect(markdown.text).toContain("# Change of corp.example");
  expect(markdown.text).toContain("`<img src=x onerror=alert(1)>`");
  expect(markdown.text).toContain("(corp.example%20mail-flow.svg)");
  expect((await save(page, "Chart of the design")).name).toBe("corp.example mail-flow.svg");
});

test("what proves the change, and what keeps it, is taken away too", async ({ page }) => {
  await openPlan(page);
  const windows = await save(page, "Test kit for PowerShell");
  expect(windows.text).toMatch(/Send-MailMessage -SmtpServer 'EX01' -Port 25/);
  const linux = await save(page, "Test kit for Linux");
  expect(linux.text).toMatch(/swaks --server 'EX01' --port 25/);
  const dsc = await save(page, "DSC configuration");
  expect(dsc.text).toContain("ExchReceiveConnector Present1 {");
  expect(dsc.text).toMatch(/ Comment +: '<img|Comment += '<img/);
  if (!noPowerShell()) expect(await parseErrors([windows.text])).toEqual([[]]);
});
