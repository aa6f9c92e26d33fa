import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { design, goTo, openDeployed } from "./estate";
import { clixml, file, relay, toPartner } from "./exports";
import { expectAccessible } from "./person";

/** What stands on the servers: a relay for two scanners, an old fax gateway, and a way to a partner. */
const fax = {
  type: "ReceiveConnector",
  properties: {
    ...relay.properties,
    Name: "Old fax",
    Identity: "EX01\\Old fax",
    Bindings: ["0.0.0.0:2525"],
    RemoteIPRanges: ["10.30.0.9"],
    PermissionGroups: "AnonymousUsers",
  },
} as const;
const open = {
  type: "ReceiveConnector",
  properties: { ...relay.properties, PermissionGroups: "AnonymousUsers" },
} as const;
const deployed = clixml(open, fax, toPartner);

const steps = (page: Page) => page.getByRole("region", { name: "Steps of the plan" });
const changes = (page: Page) => page.getByRole("region", { name: "Changes" });
const script = (page: Page) => page.getByRole("region", { name: "Script", exact: true });
const gate = (page: Page) => page.getByRole("region", { name: "Before the scripts" });

const wider = `Set-ReceiveConnector 'EX01\\Relay scanners' -MaxMessageSize 20MB -RemoteIPRanges 10.20.4.11,10.20.4.12,10.20.5.0/24`;

test("nothing deployed, then no difference: the place says what is and what to do", async ({
  page,
}) => {
  await page.goto("/plan");
  await expect(page.getByRole("heading", { name: /^Nothing imported/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Import what is deployed" }).click();
  await expect(page).toHaveURL(/\/import/);
  await openDeployed(page, deployed);
  await goTo(page, "Plan");
  await expect(
    page.getByRole("heading", { name: "The design equals what is deployed" }),
  ).toBeVisible();
  await expect(page.getByText("3 connectors compared, value by value.")).toBeVisible();
  await expectAccessible(page);
});

test("change a relay: each value old to new, its risk, and the scripts to take away", async ({
  page,
}) => {
  await openDeployed(page, deployed);
  await design(page, wider);
  await expect(page.getByRole("treeitem", { name: /Relay scanners.*changed/ })).toBeVisible();
  await goTo(page, "Plan");
  await expect(steps(page).getByRole("button", { name: /: Change Relay scanners/ })).toBeVisible();
  const card = page.getByRole("article", { name: "Change Relay scanners" });
  await expect(card).toContainText("Maximum message size");
  await expect(card.locator("del")).toHaveText(["36 MB"]);
  await expect(card.locator("ins")).toHaveText(["10.20.5.0/24", "20 MB"]);
  await expect(card).toContainText("256 addresses");
  await expect(card).toContainText("Documented:");
  await expectAccessible(page);

  const lines = page.getByTestId("script-text").getByRole("code");
  await expect(lines.first()).toContainText("apply.ps1");
  const download = page.waitForEvent("download");
  await script(page).getByRole("button", { name: "apply.ps1" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/apply\.ps1$/);
  const text = await readFile(await saved.path(), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain("'10.20.5.0/24'");
  for (const [tab, name] of [
    ["Roll back", "rollback.ps1"],
    ["Verify", "verify.ps1"],
  ] as const) {
    await script(page).getByRole("tab", { name: tab }).click();
    await expect(lines.first()).toContainText(name);
    await expect(script(page).getByRole("button", { name })).toBeEnabled();
  }
  await script(page).getByRole("tab", { name: "JSON" }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await script(page).getByRole("button", { name: "Copy text" }).click();
  await expect(page.getByText(/^Copied, \d+ lines$/)).toBeVisible();
  const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(json.steps).toHaveLength(1);
  await expectAccessible(page);
});

test("a grave risk is accepted by name before the scripts are offered", async ({ page }) => {
  await openDeployed(page, deployed);
  await design(page, `Remove-ReceiveConnector 'EX01\\Old fax' -Confirm:$false`);
  await expect(
    page.getByRole("treeitem", { name: /Old fax, to be removed: deployed and not in the design/ }),
  ).toBeVisible();
  await goTo(page, "Plan");
  await expect(gate(page)).toContainText("no longer listens on 0.0.0.0:2525");
  await expect(page.getByTestId("script-text")).toBeHidden();
  await expectAccessible(page);
  const accept = gate(page).getByRole("button", { name: "Accept and show" });
  await expect(accept).toBeDisabled();
  for (const box of await gate(page).getByRole("checkbox").all()) await box.check();
  await accept.click();
  await expect(page.getByTestId("script-text")).toBeVisible();
  await page.reload();
  await expect(page.getByTestId("script-text")).toBeVisible();
  await page
    .getByRole("article", { name: "Remove Old fax" })
    .getByRole("checkbox", { name: /^Accepted: .*listens/ })
    .uncheck();
  await expect(gate(page)).toBeVisible();
});

test("a step is left out with what needs it, and put back", async ({ page }) => {
  await openDeployed(page, deployed);
  await design(
    page,
    `New-ReceiveConnector -Name 'Fax gateway' -Server EX01 -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 10.30.0.10 -TransportRole FrontendTransport -PermissionGroups AnonymousUsers
Get-ReceiveConnector 'EX01\\Fax gateway' | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights ms-Exch-SMTP-Accept-Any-Recipient
${wider}`,
  );
  await goTo(page, "Plan");
  const create = page.getByRole("article", { name: "Create Fax gateway" });
  await expect(create).toContainText(/Left out, it takes steps? .*Change Fax gateway/);
  await expect(page.getByTestId("script-text")).toContainText("Fax gateway");
  await create.getByRole("checkbox", { name: /is in the plan/ }).uncheck();
  await expect(create).toContainText("It is not run");
  await expect(page.getByRole("article", { name: "Change Fax gateway" }).first()).toContainText(
    "which is left out",
  );
  await expect(page.getByTestId("script-text")).not.toContainText("Fax gateway");
  await expect(page.getByTestId("script-text")).toContainText("Relay scanners");
  await page
    .getByRole("status")
    .filter({ hasText: "Left out" })
    .getByRole("button", { name: "Undo" })
    .last()
    .click();
  await expect(create).not.toContainText("It is not run");
  await create.getByRole("checkbox", { name: /is in the plan/ }).uncheck();
  await steps(page).getByRole("button", { name: "Put all back" }).click();
  await expect(page.getByTestId("script-text")).toContainText("Fax gateway");
});

test("side by side, by keys, and found again by its address", async ({ page }) => {
  await openDeployed(page, deployed);
  await design(page, `${wider}\nSet-SendConnector 'To partner.example' -MaxMessageSize 5MB`);
  await goTo(page, "Plan");
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await expect(steps(page).getByRole("button", { name: /^Step 2/ })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await page.keyboard.press("t");
  await expect(page.getByRole("radio", { name: "Side by side" })).toBeChecked();
  await expect(page).toHaveURL(/view=side/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Side by side" })).toBeChecked();
  await expect(steps(page).getByRole("button", { name: /^Step 2/ })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("rollback");
  await page.keyboard.press("Enter");
  await expect(script(page).getByRole("tab", { name: "Roll back" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
});

test("kept as deployed beside the design: chart, explorer and plan say what differs", async ({
  page,
}) => {
  await page.goto("/import");
  const choose = (content: string) =>
    page
      .getByLabel("Choose files")
      .and(page.locator("input"))
      .setInputFiles(file("export.clixml", content) as never);
  await choose(clixml(open, toPartner));
  await page.getByRole("radio", { name: "Design only" }).check();
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await expect(page.getByRole("treeitem", { name: /Relay scanners/ })).toBeVisible();
  await goTo(page, "Import");
  await choose(clixml(open, fax));
  await page.getByRole("radio", { name: /^Merge into/ }).check();
  await expect(page.getByRole("radio", { name: "Deployed only" })).toBeChecked();
  await expect(page.getByText(/Otherwise the plan removes it: EX01\\Old fax/)).toBeVisible();
  await page.getByRole("button", { name: "Keep as deployed" }).click();
  await expect(page).toHaveURL(/\/plan/);
  await expect(
    steps(page).getByRole("button", { name: /Create To partner\.example/ }),
  ).toBeVisible();
  await expect(steps(page).getByRole("button", { name: /Remove Old fax/ })).toBeVisible();
  await expect(page.getByRole("article", { name: /Relay scanners/ })).toHaveCount(0);

  await goTo(page, "Design");
  await expect(page.getByRole("treeitem", { name: /To partner\.example.*new/ })).toBeVisible();
  await expect(
    page.getByRole("button", { name: /^Receive connector Old fax.*removed/ }),
  ).toBeAttached();
  await page.getByRole("treeitem", { name: /Old fax/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(page.getByRole("treeitem", { name: /Old fax, :2525/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByRole("treeitem", { name: /Old fax, to be removed/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("steps, changes and script, one at a time", async ({ page }) => {
    await openDeployed(page, deployed);
    await design(page, wider);
    await goTo(page, "Plan");
    await expect(page.getByRole("article", { name: "Change Relay scanners" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("radio", { name: /^Steps/ }).check();
    await steps(page)
      .getByRole("button", { name: /^Step 1/ })
      .click();
    await expect(changes(page)).toBeVisible();
    await page.getByRole("radio", { name: "Script" }).check();
    await expect(page.getByTestId("script-text")).toContainText("Relay scanners");
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
