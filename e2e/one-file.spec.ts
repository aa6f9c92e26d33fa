import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { goTo } from "./estate";
import { file } from "./exports";
import { addConnector, form, pasteExport, scriptOnScreen } from "./person";
import { watch } from "./watch";

const path = resolve(process.env.PORTOLAN_DIST ?? "dist", "portolan.html");
const address = pathToFileURL(path).href;
const log = fileURLToPath(
  new URL("../src/core/logs/fixtures/EX01-Hub-SEND2026051206-1.LOG", import.meta.url),
);

/** Written by Format-List on the server that it was carried to. */
const deployed = `
Name                 : Relay scanners
Identity             : EX01\\Relay scanners
Server               : EX01
Bindings             : {0.0.0.0:25}
RemoteIPRanges       : {10.20.4.11}
TransportRole        : FrontendTransport
PermissionGroups     : AnonymousUsers
AuthMechanism        : Tls
MaxMessageSize       : 36 MB (37,748,736 bytes)
`;

test("one file, opened by double click on a machine without a server, does the work of every place", async ({
  page,
}) => {
  expect(statSync(path).size).toBeLessThan(2_500_000);
  const [, policy = ""] =
    /Security-Policy"\s+content="([^"]*)"/.exec(readFileSync(path, "utf8")) ?? [];
  expect(policy).toMatch(/script-src( 'sha256-[\w+/]{43}='){3};/);
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain("unsafe");
  const watched = await watch(page);
  await page.goto(address);
  await expect(page).toHaveURL(/#\/design$/);

  // Import reads in a worker.
  await goTo(page, "Import");
  await pasteExport(page, deployed);
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await expect(page.getByRole("treeitem", { name: /Relay scanners/ })).toBeVisible();

  // Design: a relay, its problems and its script.
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay printers",
    ranges: "10.20.5.9",
  });
  await expect(form(page).getByRole("heading", { name: "Relay printers" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Problems" })).toContainText("Relay");
  expect(await scriptOnScreen(page)).toContain("10.20.5.9");

  await goTo(page, "Simulate");
  await page.getByRole("button", { name: "Presets" }).click();
  await page.getByRole("menuitem", { name: "A stranger tries to relay" }).click();
  await expect(
    page.getByRole("region", { name: "Answer" }).getByRole("heading", { name: /./ }).first(),
  ).toBeVisible();

  // Plan orders the steps in a worker, and writes the script to apply.
  await goTo(page, "Plan");
  await expect(page.getByRole("button", { name: /Create Relay printers/ })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page
    .getByRole("region", { name: "Script" })
    .getByRole("button", { name: "apply.ps1" })
    .click();
  const apply = readFileSync(await (await downloading).path(), "utf8");
  expect(apply).toContain("New-ReceiveConnector");

  await goTo(page, "Logs");
  await page
    .getByLabel("Choose logs")
    .and(page.locator("input"))
    .setInputFiles(file("EX01-Hub-SEND2026051206-1.LOG", readFileSync(log)));
  await expect(page.getByRole("region", { name: "Sessions", exact: true })).toContainText(
    /\d+ sessions/,
  );

  await goTo(page, "Learn");
  await expect(page.getByRole("tablist", { name: "Learn" })).toBeVisible();

  // What was edited is there again after the file is opened anew.
  await page.goto(address);
  await expect(page.getByRole("treeitem", { name: /Relay printers/ })).toBeVisible();
  expect(watched.requests.filter((each) => each.split("#")[0] !== address)).toEqual([]);
  expect(watched.faults).toEqual([]);
});
