import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, form, openBlank } from "./person";
import { goTo, openConnector, setFields } from "./walker";

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Walkthrough" });

async function start(page: Page, title: string) {
  await page.goto("/learn?view=walkthroughs");
  await page.getByRole("button", { name: `Start ${title}`, exact: true }).click();
  await expect(panelOf(page).getByRole("heading", { name: title })).toBeVisible();
  return panelOf(page);
}

test("off the path, back on it, away and back: nothing of the learner's is touched", async ({
  page,
}) => {
  await openBlank(page);
  const panel = await start(page, "Who may relay through you");

  // The prediction comes first, and a wrong one is answered with the first hint.
  await expect(panel.getByRole("button", { name: /^Hint/ })).toBeHidden();
  await panel.getByRole("radio", { name: /256/ }).check();
  await expect(panel.getByRole("list", { name: "Hints" })).toContainText("A /16");
  await page.getByRole("tab", { name: "Exposure" }).click();
  await expect(panel.getByText("Done", { exact: true })).toBeHidden();
  await panel.getByRole("radio", { name: /65,536/ }).check();
  await expect(panel.getByText("Done", { exact: true })).toBeVisible();

  // Any order: the third step of the list, and a wrong turn of it, which goes when the state goes.
  await panel.getByRole("button", { name: "Show all steps" }).click();
  await panel.getByRole("button", { name: /Only the scanners/ }).click();
  await goTo(page, "Design");
  await openConnector(page, "EX01\\Relay apps");
  await setFields(page, "receive", [["RemoteIPRanges", ["10.20.4.0/24"]]]);
  const wrong = panel.getByRole("list", { name: "Wrong turns" });
  await expect(wrong).toContainText("254 of them need nothing");
  await expectAccessible(page);
  await setFields(page, "receive", [["RemoteIPRanges", ["10.20.4.31", "10.20.4.32"]]]);
  await expect(wrong).toBeHidden();
  await expect(panel.getByText("Done", { exact: true })).toBeVisible();
  await expect(panel.getByRole("status")).toHaveText("Step 3 of 7 is done.");

  // What must go on to hold is told when it is undone.
  await page.getByRole("button", { name: /^Undo/ }).click();
  const undone = panel.getByRole("list", { name: "Steps that no longer hold" });
  await expect(undone).toContainText("Step 3 no longer holds");
  await page.getByRole("button", { name: /^Redo/ }).click();
  await expect(undone).toBeHidden();

  // The third hint rings the control, says where it is, and leads there; Esc folds the panel.
  await panel.getByRole("button", { name: /Let any desk/ }).click();
  for (const name of ["Hint", "Hint 2 of 3", "Hint 3 of 3"])
    await panel.getByRole("button", { name }).click();
  await expect(panel).toContainText("Field Address of the question");
  await panel.getByRole("button", { name: "Go there" }).click();
  await expect(page.getByRole("textbox", { name: "Address", exact: true })).toBeFocused();
  await expect(page.locator("[data-aim]")).toBeVisible();
  await page.getByRole("textbox", { name: "Address", exact: true }).press("Escape");
  await expect(panel.getByRole("heading", { name: /Let any desk/ })).toBeVisible();
  await panel.getByRole("button", { name: "Skip" }).press("Escape");
  await expect(panel.getByRole("heading", { name: /Let any desk/ })).toBeHidden();
  await panel.getByRole("button", { name: /^Unfold/ }).click();

  // A reload, and another organisation, and back to the same step with the same hints.
  await page.waitForTimeout(700);
  await page.reload();
  await expect(panel.getByRole("heading", { name: /Let any desk/ })).toBeVisible();
  await expect(panel.getByRole("list", { name: "Hints" })).toContainText("Client 10.20.200.9");
  await panel.getByRole("button", { name: "More for this walkthrough" }).click();
  await page.getByRole("menuitem", { name: "Leave" }).click();
  await expect(panel).toBeHidden();
  await goTo(page, "Design");
  await expect(page.getByText(/No connectors yet\. Start from a need/)).toBeVisible();
  await goTo(page, "Learn");
  await page.getByRole("tab", { name: "Walkthroughs" }).click();
  await page.getByRole("button", { name: "Resume Who may relay through you" }).click();
  await expect(panel.getByRole("heading", { name: /Let any desk/ })).toBeVisible();

  // Start again, and take that back; keep what is there as an organisation of one's own.
  await panel.getByRole("button", { name: "More for this walkthrough" }).click();
  await page.getByRole("menuitem", { name: "Start again" }).click();
  await expect(panel.getByText("Step 1 of 7 ·")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(panel.getByText("Step 2 of 7 ·")).toBeVisible();
  await panel.getByRole("button", { name: "More for this walkthrough" }).click();
  await page.getByRole("menuitem", { name: "Keep as my organisation" }).click();
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(panel).toBeHidden();
  await goTo(page, "Design");
  await openConnector(page, "EX01\\Relay apps");
  await expect(form(page).getByRole("textbox", { name: /row 2/ }).first()).toBeVisible();
});

test("the same on a phone, where the panel stands under the place", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const panel = await start(page, "What a connector is");
  await expect(panel.getByRole("heading", { name: /Select the receive/ })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Do it for me" }).click();
  await expect(panel.getByText("Done", { exact: true })).toBeVisible();
  await panel.getByRole("button", { name: "Fold the walkthrough" }).click();
  await expect(panel.getByRole("button", { name: /^Step 1 of 8/ })).toBeVisible();
  await expectAccessible(page);
});

test("a trainer writes one, opens it, is told what is wrong with another, and fills the sheet", async ({
  page,
}) => {
  const panel = await start(page, "What a connector is");
  await panel.getByRole("button", { name: "Do it for me" }).click();
  await expect(panel.getByText("Done", { exact: true })).toBeVisible();
  const saved = async (name: string): Promise<string> => {
    await panel.getByRole("button", { name: "More for this walkthrough" }).click();
    const file = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    const stream = await (await file).createReadStream();
    return Buffer.concat(await stream.toArray()).toString();
  };
  const progress = await saved("Save progress as file");
  expect(progress).toBe("first-connector 1/8 hints 0,0,0,0,0,0,0,0\n");
  const text = await saved("Write your own");

  await goTo(page, "Learn");
  const choose = (label: string, name: string, content: string) =>
    page
      .getByLabel(label)
      .and(page.locator("input"))
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await choose("Open walkthrough", "bad.json", text.replace('"kit": "one"', '"kit": "moon"'));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(/Line \d+: Nothing here knows the kit moon/);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await choose("Open walkthrough", "mine.json", text.replace("What a connector is", "Our first"));
  await expect(dialog).toContainText("Select the receive connector");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Start walkthrough" }).click();
  await expect(panel.getByRole("heading", { name: "Our first" })).toBeVisible();
  await page.waitForTimeout(700);
  await page.reload();
  await expect(panel.getByRole("heading", { name: "Our first" })).toBeVisible();

  await goTo(page, "Learn");
  await page.getByRole("tab", { name: "Walkthroughs" }).click();
  await page.getByRole("button", { name: "More for What a connector is" }).click();
  await page.getByRole("menuitem", { name: "Sheet for trainers" }).click();
  await expect(page.getByRole("region", { name: "Page of the trainer" })).toContainText(
    "Done when",
  );
  await choose("Choose progress files", "seat 4.txt", progress);
  await expect(page.getByRole("cell", { name: "seat 4" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "1 of 8" })).toBeVisible();
  await choose("Choose progress files", "other.txt", "ports 1/8 hints 0,0,0,0,0,0,0,0");
  await expect(page.getByRole("alert")).toContainText("tells of ports");
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("region", { name: "Page of the learner" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "seat 4" })).toBeVisible();
});
