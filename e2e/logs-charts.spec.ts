import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./person";

const logs = fileURLToPath(new URL("../src/core/logs/fixtures/", import.meta.url));
const names = [
  "EX01-FrontEnd-RECV2026051206-1.LOG",
  "EX01-Hub-SEND2026051206-1.LOG",
  "EX01-Hub-SEND2026051207-1.LOG",
];

async function open(page: Page, at = "/logs"): Promise<void> {
  await page.goto(at);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(names.map((name) => logs + name));
  await expect(rows(page).first()).toBeVisible();
}

const overview = (page: Page) => page.getByRole("region", { name: "What was read" });
const sessions = (page: Page) => page.getByRole("region", { name: "Sessions", exact: true });
const chart = (page: Page) => page.getByRole("region", { name: "Sessions over time" });
const brush = (page: Page) => chart(page).getByRole("slider", { name: "Time span" });
const rows = (page: Page) => page.getByRole("table", { name: "Sessions" }).locator("tbody button");
const filters = (page: Page) => page.getByRole("list", { name: "Filters" });
const foot = (page: Page, text: string) => sessions(page).getByText(text, { exact: true });
const param = (page: Page, name: string) => () => new URL(page.url()).searchParams.get(name);

test("brush the chart with the pointer and with keys, and see what was said in that time", async ({
  page,
}) => {
  await open(page);
  await expect(foot(page, "76 of 76 sessions")).toBeVisible();
  const box = await brush(page).boundingBox();
  if (!box) throw new Error("no chart");
  await page.mouse.move(box.x + 2, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(param(page, "from")).toBe("2026-05-12T06:00:00Z");
  await expect(filters(page)).toContainText("2026-05-12 06:00 – 06:2");
  await expect(foot(page, "76 of 76 sessions")).toBeHidden();
  const first = await rows(page).first().textContent();
  expect(first).toContain("06:00");
  await expectAccessible(page);

  // The keys: along, wider, and away with it.
  await brush(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(param(page, "from")).toBe("2026-05-12T06:02:00Z");
  const to = param(page, "to")();
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(param(page, "to")).not.toBe(to);
  await expect(brush(page)).toHaveAttribute("aria-valuetext", /06:02 – .* sessions: .*Failed/);
  await page.keyboard.press("Escape");
  await expect.poll(param(page, "from")).toBe(null);
  await expect(foot(page, "76 of 76 sessions")).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect.poll(param(page, "to")).toBe("2026-05-12T06:02:00Z");

  // Typed, exactly; and a span that is none is said.
  const typed = page.getByRole("textbox", { name: "Time span (UTC)" });
  await typed.fill("07:00:30 - 07:10");
  await typed.press("Enter");
  await expect.poll(param(page, "from")).toBe("2026-05-12T07:00:30Z");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(chart(page)).toContainText("UTC, 10 seconds a bar");
  await typed.fill("soon");
  await typed.press("Enter");
  await expect(sessions(page).getByRole("alert")).toContainText("no span of time");
});

test("facets count under the other filters, and the filters are chips and stand in the URL", async ({
  page,
}) => {
  await open(page);
  const entry = (list: string, name: RegExp) =>
    overview(page).getByRole("list", { name: list }).getByRole("button", { name });
  await expect(entry("Connectors", /^To Harbourmail relay/)).toContainText("22");
  await overview(page)
    .getByRole("button", { name: /Failed$/ })
    .click();
  await expect(entry("Connectors", /^To Harbourmail relay/)).not.toContainText("22");
  await entry("Connectors", /^To Harbourmail relay/).click();
  await expect.poll(param(page, "connector")).toBe("To Harbourmail relay");
  await expect.poll(param(page, "verdict")).toBe("failed");
  // Other connectors are still counted: a second one adds to the first.
  await entry("Connectors", /^Internet/).click();
  await expect.poll(param(page, "connector")).toBe("To Harbourmail relay|Internet");
  await expect(filters(page).getByRole("listitem")).toHaveCount(4);
  await page.reload();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(names.map((name) => logs + name));
  await expect(filters(page).getByText("connector: Internet")).toBeVisible();
  await filters(page).getByRole("button", { name: "Clear connector Internet" }).click();
  await expect.poll(param(page, "connector")).toBe("To Harbourmail relay");

  // A range of addresses that nothing came from: it is named as what leaves nothing.
  const host = overview(page).getByRole("textbox", { name: "Remote address or range" });
  await host.fill("10.300.0.0/16");
  await host.press("Enter");
  await expect(overview(page).getByRole("alert")).toContainText("300");
  await host.fill("172.16.0.0/12");
  await host.press("Enter");
  await expect(page.getByRole("heading", { name: "No session fits" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Filters that leave nothing" })).toContainText(
    "without the filter remote host 172.16.0.0/12",
  );
  await page.getByRole("button", { name: "Clear remote host (14)" }).click();
  await expect(rows(page).first()).toBeVisible();
  await filters(page).getByRole("button", { name: "Clear all" }).click();
  await expect(filters(page)).toBeHidden();
  await expect(foot(page, "76 of 76 sessions")).toBeVisible();
});

test("the chart by other things, and the same as a table", async ({ page }) => {
  await open(page);
  await page.getByRole("combobox", { name: "Chart by" }).click();
  await page.getByRole("option", { name: "By remote host" }).click();
  await expect.poll(param(page, "by")).toBe("remote");
  await expect(chart(page).getByRole("list", { name: "Legend" })).toContainText(/\d+ others/);
  await chart(page).getByRole("button", { name: "Chart as a table" }).click();
  const table = chart(page).getByRole("table", { name: "Sessions over time" });
  await expectAccessible(page);
  const sums = await table.locator("tbody td:last-child").allTextContents();
  expect(sums.reduce((sum, each) => sum + Number(each), 0)).toBe(76);
  await table.getByRole("button").first().click();
  await expect(foot(page, `${sums[0]} of 76 sessions`)).toBeVisible();
  await page.emulateMedia({ forcedColors: "active" });
  await expect(brush(page)).toBeVisible();
});

test("columns are chosen and stay, a row is copied, any column sorts", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Recipients" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Last reply" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Recipients" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Last reply" })).toBeHidden();
  await page.getByRole("button", { name: "Recipients" }).click();
  await page.getByRole("button", { name: "Recipients" }).click();
  await expect.poll(param(page, "sort")).toBe("-recipients");
  await expect(page.getByRole("columnheader", { name: "Recipients" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByRole("region", { name: "Sessions, row by row" }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+c");
  await expect(page.getByText("Copied 1 session.")).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\t")).toHaveLength(7);
  expect(copied).toMatch(/^2026-05-12T06:/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ControlOrMeta+c");
  await expect(page.getByText(/^Copied Way/)).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^(Receive|Send)$/);
  await page.reload();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(names.map((name) => logs + name));
  await expect(page.getByRole("columnheader", { name: "Recipients" })).toBeVisible();
});
