import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, test } from "@playwright/test";
import { addConnector, form, openBlank } from "./person";

/** A browser with a profile on the disk, as people have it. */
test("the browser is killed in the middle of typing: what was stored is there, and all of it can be read", async ({
  baseURL,
  launchOptions,
  viewport,
}) => {
  const profile = mkdtempSync(join(tmpdir(), "portolan-crash-"));
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport,
      baseURL: baseURL ?? "",
      serviceWorkers: "block",
    });
  try {
    const context = await launch();
    const page = await context.newPage();
    await openBlank(page);
    await addConnector(page, {
      direction: "Receive connector",
      usage: "Custom",
      name: "Relay scanners",
      newServer: "EX01",
      ranges: "10.20.4.11",
    });
    await expect(page.getByRole("button", { name: /Saved on this machine/ })).toBeVisible();
    const first = form(page).getByRole("textbox", { name: "Accepts clients from, row 1" });
    await first.press("Enter");
    const second = form(page).getByRole("textbox", { name: "Accepts clients from, row 2" });
    await second.pressSequentially("10.20.4.12", { delay: 90 });
    const session = await context.browser()?.newBrowserCDPSession();
    const gone = new Promise((resolve) => context.once("close", resolve));
    session?.send("Browser.crash").catch(() => undefined);
    await gone;

    const again = await launch();
    const reopened = await again.newPage();
    await reopened.goto("/design");
    const row = reopened.getByRole("treeitem", { name: /Relay scanners/ });
    await row.click();
    await expect(
      form(reopened).getByRole("textbox", { name: "Accepts clients from, row 1" }),
    ).toHaveValue("10.20.4.11");
    // Written every half second: of 900 ms of typing the first keys at least are there.
    await expect(
      form(reopened).getByRole("textbox", { name: "Accepts clients from, row 2" }),
    ).toHaveValue(/^10\.2/);
    await expect(reopened.getByRole("list", { name: "About this organisation" })).toBeHidden();
    await again.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
