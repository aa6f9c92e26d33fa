import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { Parameter, Scenario } from "../src/core/learn";
import { expectAccessible, form } from "./person";

/*
 * Every scenario by hand: from the shelf, in its practice organisation, a field filled in, put into the design, and all
 * that it promises holding there. One page for many, since nobody loads the app anew for each.
 */

const folder = join(import.meta.dirname, "../src/content/scenarios");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
/** Read as files: the browser's bundle loads them in its own way. The list is that of all.ts. */
const scenarios = [...read("all.ts").matchAll(/from "\.\/([a-z0-9-]+)\.json"/g)].map(
  ([, id]) => JSON.parse(read(`${id}.json`)) as Scenario,
);

const preview = (page: Page) => page.getByRole("region", { name: "What it would make" });
const learn = (page: Page) => page.getByRole("link", { name: "Learn", exact: true }).click();

/** Another answer to one of the questions, that leaves the scenario what it is; a migration copies what is there. */
function answerTo({ parameters, topic }: Scenario): readonly [Parameter, string] | undefined {
  if (topic === "migration") return undefined;
  const texts: Partial<Record<Parameter["kind"], string>> = {
    ranges: "10.77.3.21",
    fqdn: "out.corp.example",
    size: "200 MB",
    account: "CORP\\svc-other",
  };
  const is4 = ({ default: given }: Parameter) => !String(given).includes(":");
  const found = parameters.find((each) => texts[each.kind] !== undefined && is4(each));
  const text = found && texts[found.kind];
  return found && text !== undefined ? [found, text] : undefined;
}

async function complete(page: Page, scenario: Scenario): Promise<void> {
  await page.getByRole("searchbox", { name: "Search scenarios" }).fill(scenario.id);
  await page.getByRole("link", { name: scenario.title, exact: true }).click();
  await page
    .getByRole("button", { name: /^(?:Open practice organisation|Try it in practice)$/ })
    .click();
  await expect(page.getByRole("button", { name: /^Practice: / })).toContainText(scenario.title);
  const answer = answerTo(scenario);
  if (answer) {
    const field = page.getByRole("textbox", { name: answer[0].label, exact: true });
    await field.fill(answer[1]);
  }
  await expect(preview(page).getByText(/^(\d+) of \1 hold/)).toBeVisible();
  const promised = await preview(page).getByText("Holds", { exact: true }).count();
  expect(promised).toBeGreaterThanOrEqual(scenario.expectations.length);
  await page.getByRole("button", { name: "Add to design" }).click();
  await expect(form(page)).toBeVisible();
  await expect(page.getByText(`${promised} expectations hold`)).toBeVisible();
  await learn(page);
  await page.getByRole("link", { name: "All scenarios" }).click();
}

for (const [name, part] of [
  ["the first half", scenarios.slice(0, 15)],
  ["the second half", scenarios.slice(15)],
] as const)
  test(`every scenario is completed by hand: ${name}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto("/learn?view=scenarios");
    for (const scenario of part)
      await test.step(scenario.id, async () => await complete(page, scenario));
  });

test("shelf and page are accessible; the palette leads to a scenario and undo takes it back", async ({
  page,
}) => {
  await page.goto("/learn?view=scenarios");
  await expect(page.getByRole("heading", { name: "Scenarios" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill("scenario shut out");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Shut out one machine/ })).toBeVisible();
  const open = page.getByRole("button", { name: "Open practice organisation" });
  await open.click();
  // The form is another one once that organisation is open.
  await expect(open).toBeHidden();
  const field = page.getByRole("textbox", { name: "Address of the machine" });
  await field.fill("10.20.4.66\n10.300.0.1");
  await expect(page.getByText(/^Line 2: 300 is not part/)).toBeVisible();
  await expectAccessible(page);
  await page.getByText("On whose word").click();
  await expect(page.getByText(/narrowest/).first()).toBeVisible();
  await field.fill("10.20.4.66");
  await preview(page).getByRole("button", { name: "The machine is refused" }).click();
  await page.getByRole("button", { name: "Add to design" }).click();
  await expect(form(page)).toContainText("Shut out");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("treeitem", { name: /^Shut out/ })).toHaveCount(0);
  await expect(page.getByText("expectations hold")).toHaveCount(0);
});
