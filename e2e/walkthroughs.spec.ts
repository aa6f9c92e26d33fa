import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { type Move, solveOf, type Walkthrough, walkthroughSchema } from "../src/core/learn";
import { violationsInNew } from "./accessible";
import { form } from "./person";
import {
  askInbound,
  askOutbound,
  goTo,
  keepExpectation,
  makeConnector,
  openConnector,
  openSession,
  removeConnector,
  setFields,
} from "./walker";

/** Read as files: the browser's bundle loads them in its own way. */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../src/content/walkthroughs", name), "utf8"));
const walkthroughs = (read("heads.json") as { readonly id: string }[]).map((head) =>
  walkthroughSchema.parse({ schema: 1, ...head, ...(read(`${head.id}.json`) as object) }),
);

const panelOf = (page: Page): Locator => page.getByRole("complementary", { name: "Walkthrough" });

async function start(page: Page, { title }: Pick<Walkthrough, "title">): Promise<Locator> {
  await page.goto("/learn?view=walkthroughs");
  await page.getByRole("button", { name: `Start ${title}`, exact: true }).click();
  const panel = panelOf(page);
  await panel.getByRole("heading", { name: title }).waitFor();
  return panel;
}

const names = {
  design: "Design",
  simulate: "Simulate",
  import: "Import",
  plan: "Plan",
  logs: "Logs",
};

/** Does one thing of a step as a person would: in the forms, the question, the lists. */
async function act(page: Page, panel: Locator, move: Move): Promise<void> {
  switch (move.does) {
    case "answer":
      await panel.getByRole("radio").nth(move.choice).check();
      return;
    case "edit":
      for (const command of move.commands) await edit(page, command);
      return;
    case "unset":
      await page.getByRole("button", { name: /^Undo/ }).click();
      return;
    case "ask":
      if ("simulate" in move.question) await askInbound(page, move.question.simulate);
      else await askOutbound(page, move.question.route);
      return;
    case "keep":
      if (!("exposure" in move.expectation)) await keepExpectation(page, move.expectation);
      return;
    case "show":
      await goTo(page, names[move.place]);
      if (move.select !== undefined) await openConnector(page, move.select);
      if (move.tab === "exposure") await page.getByRole("tab", { name: "Exposure" }).click();
      if (move.tab === "rollback") await page.getByRole("tab", { name: "Roll back" }).click();
      if (move.tab === "verify") await page.getByRole("tab", { name: "Verify" }).click();
      return;
    case "log":
      await goTo(page, "Logs");
      await openSession(page, move.log);
      return;
    case "queue":
      await goTo(page, "Logs");
      await page.getByRole("tab", { name: /^Queues/ }).click();
      await page
        .getByRole("article", { name: move.identity, exact: true })
        .getByRole("button", { name: /^Show \d+ sessions/ })
        .click();
      return;
    case "leave-out": {
      await goTo(page, "Plan");
      const name = move.connector.split("\\").at(-1) ?? "";
      await page
        .getByRole("region", { name: "Changes" })
        .getByRole("checkbox", { name: new RegExp(name) })
        .uncheck();
      return;
    }
    case "read-back":
      await goTo(page, "Plan");
      await page.getByRole("button", { name: "Read back" }).click();
  }
}

type Command = Extract<Move, { does: "edit" }>["commands"][number];

async function edit(page: Page, command: Command): Promise<void> {
  const side = /Receive|AD/.test(command.cmdlet) ? "receive" : "send";
  if (!("identity" in command)) {
    await makeConnector(page, side, command.properties);
    return;
  }
  await goTo(page, "Design");
  await openConnector(page, command.identity);
  if ("properties" in command) await setFields(page, side, Object.entries(command.properties));
  else if ("rights" in command) await permit(page, command);
  else await removeConnector(page);
}

/** The right to relay has a switch of its own; others are given under Permissions. */
async function permit(
  page: Page,
  { cmdlet, user, rights, deny }: Extract<Command, { rights: unknown }>,
): Promise<void> {
  if (rights[0] === "ms-Exch-SMTP-Accept-Any-Recipient" && !deny) {
    const relay = form(page).getByRole("switch", { name: "Strangers may relay" });
    await relay.setChecked(cmdlet === "Add-ADPermission");
    return;
  }
  await form(page)
    .getByRole("tab", { name: /^Permissions/ })
    .click();
  const byHand = form(page).getByRole("region", { name: "Rights beside the groups" });
  await byHand.getByRole("button", { name: "Add permission" }).click();
  const fresh = byHand.getByRole("group", { name: "New permission" });
  await fresh.getByRole("combobox", { name: "Account" }).fill(user);
  await fresh.getByRole("combobox", { name: "Account" }).press("Tab");
  await fresh.getByRole("combobox", { name: "Right" }).click();
  await page
    .getByRole("option", { name: new RegExp(rights[0] ?? "") })
    .first()
    .click();
  if (deny) await fresh.getByRole("radio", { name: "Deny" }).check();
  await fresh.getByRole("button", { name: "Add permission" }).click();
}

for (const walkthrough of walkthroughs)
  test(`walkthrough ${walkthrough.id}`, async ({ page }) => {
    const panel = await start(page, walkthrough);
    const { steps } = walkthrough;
    for (const [index, step] of steps.entries()) {
      await test.step(step.id, async () => {
        await panel.getByText(`Step ${index + 1} of ${steps.length} ·`).waitFor();
        for (const move of solveOf(step)) await act(page, panel, move);
        await panel.getByText("Done", { exact: true }).waitFor();
        expect(await violationsInNew(page, "[data-walkthrough]")).toEqual([]);
        await panel.getByRole("button", { name: "Next step" }).click();
      });
    }
    const right = walkthrough.question.choices.findIndex((choice) => choice.right);
    await panel
      .getByRole("button")
      .filter({ hasText: walkthrough.question.choices[right]?.text ?? "" })
      .click();
    await panel.getByRole("heading", { name: "The walkthrough is done" }).waitFor();
    expect(await violationsInNew(page, "[data-walkthrough]")).toEqual([]);
  });
