import { expect, type Page, test } from "@playwright/test";
import { entriesOfGroups, permissionExport } from "../src/testing/permissionExport";
import { clixml, file, relay } from "./exports";
import { copyScript, expectAccessible, form } from "./person";

const anonymous = "NT AUTHORITY\\ANONYMOUS LOGON";
const anyRecipient = "ms-Exch-SMTP-Accept-Any-Recipient";
const identity = "EX01\\Relay scanners";

const receive = clixml({
  ...relay,
  properties: { ...relay.properties, PermissionGroups: "AnonymousUsers, Custom" },
});
const permissions = permissionExport([
  {
    identity,
    user: "CORP\\Organization Management",
    rights: [],
    inherited: true,
    access: "GenericAll",
  },
  ...entriesOfGroups(identity, ["AnonymousUsers"]),
  { identity, user: anonymous, rights: ["Ms-Exch-SMTP-Accept-Any-Recipient"] },
  { identity, user: "CORP\\svc-tickets", rights: ["ms-Exch-SMTP-Accept-Any-Sender"] },
]);

const report = (page: Page) => page.getByRole("region", { name: "Import report" });
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel("Choose files").and(page.locator("input")).setInputFiles(files);

/** Opens the group Permissions of the connector's form. */
async function openPermissions(page: Page): Promise<void> {
  await page.getByRole("treeitem", { name: /Relay scanners/ }).click();
  await form(page)
    .getByRole("tab", { name: /^Permissions/ })
    .click();
}

const byHand = (page: Page) => form(page).getByRole("region", { name: "Rights beside the groups" });
const rightsOf = (page: Page, user: string) =>
  byHand(page).getByRole("list", { name: `Rights of ${user}` });

test("import connectors and permissions, see who may relay, take it away, and back", async ({
  page,
}) => {
  await page.goto("/import");
  await choose(page, file("receive.clixml", receive), file("permissions.clixml", permissions));
  await expect(report(page).getByRole("heading", { name: "2 files read" })).toBeVisible();
  await expect(report(page)).toContainText("1 inherited permission entry");
  await expect(report(page)).toContainText("4 rights that permission groups give");
  await expect(report(page)).toContainText(`${identity} · CORP\\svc-tickets`);
  await page.getByRole("textbox", { name: "Name" }).fill("corp.example");
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await expect(page).toHaveURL(/\/design/);

  await openPermissions(page);
  await expect(rightsOf(page, anonymous)).toContainText(anyRecipient);
  await expect(rightsOf(page, anonymous)).toContainText("relay");
  await expect(rightsOf(page, "CORP\\svc-tickets")).toContainText("Any-Sender");
  await expect(byHand(page)).not.toContainText("ms-Exch-SMTP-Submit");
  const given = form(page).getByRole("region", { name: "Given by the groups" });
  await given.getByText(anonymous).click();
  await expect(given).toContainText("ms-Exch-SMTP-Submit");
  await expect(form(page).getByRole("switch", { name: "Strangers may relay" })).toBeChecked();
  await expectAccessible(page);

  // By keyboard: the button of the row, and the focus goes on to the next right.
  await byHand(page)
    .getByRole("button", { name: `Remove ${anyRecipient} of ${anonymous}` })
    .press("Enter");
  await expect(rightsOf(page, anonymous)).toBeHidden();
  await expect(
    rightsOf(page, "CORP\\svc-tickets").getByRole("combobox", { name: /^Right of/ }),
  ).toBeFocused();
  await expect(form(page).getByRole("switch", { name: "Strangers may relay" })).not.toBeChecked();
  const script = await copyScript(page);
  expect(script).toContain("Remove-ADPermission");
  expect(script).toContain(anyRecipient);
  expect(script).not.toContain("Add-ADPermission");

  await page.getByRole("button", { name: /^Undo:/ }).click();
  await expect(rightsOf(page, anonymous)).toContainText(anyRecipient);
  await expect(form(page).getByRole("switch", { name: "Strangers may relay" })).toBeChecked();
});

test("permissions that come later are merged into the connectors that are there", async ({
  page,
}) => {
  await page.goto("/import");
  await choose(page, file("receive.clixml", receive));
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await openPermissions(page);
  await expect(byHand(page)).toContainText("Unknown: the import holds no permissions");
  await expectAccessible(page);
  await byHand(page).getByRole("button", { name: "Import permissions" }).click();
  await choose(page, file("permissions.clixml", permissions));
  await expect(report(page).getByRole("radio", { name: "A new organisation" })).toBeDisabled();
  await page.getByRole("button", { name: "Merge permissions" }).click();
  await expect(page.getByRole("status")).toContainText("Import permissions of 1 connector");
  await openPermissions(page);
  await expect(rightsOf(page, anonymous)).toContainText(anyRecipient);
  await expect(byHand(page)).toContainText("2 rights of 2 accounts");
  await page.getByRole("button", { name: /^Undo:/ }).click();
  await expect(byHand(page)).toContainText("Unknown: the import holds no permissions");
  await byHand(page).getByRole("button", { name: "Say there are none" }).click();
  await expect(byHand(page)).toContainText("only what the groups give counts");
});

test("give an account a right by keyboard alone", async ({ page }) => {
  await page.goto("/import");
  await choose(page, file("receive.clixml", receive));
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await openPermissions(page);
  await byHand(page).getByRole("button", { name: "Say there are none" }).press("Enter");
  await byHand(page).getByRole("button", { name: "Add permission" }).press("Enter");
  const fresh = byHand(page).getByRole("group", { name: "New permission" });
  await expect(fresh.getByRole("combobox", { name: "Account" })).toBeFocused();
  await page.keyboard.type("signed in");
  await expect(page.getByRole("option", { name: /Authenticated Users/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(fresh.getByRole("combobox", { name: "Account" })).toHaveValue(
    "NT AUTHORITY\\Authenticated Users",
  );
  await page.keyboard.press("Tab");
  await expect(fresh.getByRole("combobox", { name: "Right" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("ms-Exch-Bypass-Anti");
  await page.keyboard.press("Enter");
  await expect(fresh).toContainText("Content and connection filters are skipped.");
  await expect(fresh.getByRole("combobox", { name: "Right" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(fresh.getByRole("radio", { name: "Allow" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await fresh.getByRole("button", { name: "Add permission" }).press("Enter");
  const given = rightsOf(page, "NT AUTHORITY\\Authenticated Users");
  await expect(given).toContainText("ms-Exch-Bypass-Anti-Spam");
  await expect(given.getByRole("radio", { name: "Deny" })).toBeChecked();
  await expect(byHand(page).getByRole("button", { name: "Add permission" })).toBeFocused();
});
