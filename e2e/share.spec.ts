import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { writeWalkthroughLink } from "../src/core/formats/link";
import { trainersFile } from "../src/testing/trainersFile";
import { addConnector, expectAccessible, form, openBlank, runCommand } from "./person";
import { watch } from "./watch";

const tree = (page: Page, name: RegExp) => page.getByRole("treeitem", { name });
const arrived = (page: Page) => page.getByRole("dialog", { name: "Open a shared design?" });

test("share a design as a link: without a comment, and opened elsewhere only when it is asked for", async ({
  page,
  browser,
  baseURL,
}) => {
  await openBlank(page);
  await addConnector(page, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Relay scanners",
    newServer: "EX01",
    ranges: "10.20.4.11",
  });
  await runCommand(page, "Comment");
  await form(page).getByRole("textbox", { name: "Comment" }).fill("asked for by facilities");
  await expect(page.getByTestId("script-text")).toContainText("facilities");

  await runCommand(page, "Share as a link");
  const dialog = page.getByRole("dialog", { name: "Share corp.example" });
  const link = dialog.getByRole("textbox", { name: "Link" });
  const whole = await link.inputValue();
  await dialog.getByRole("checkbox", { name: "Comments of connectors (1)" }).uncheck();
  await expect(dialog).toContainText("The comments are absent");
  const short = await link.inputValue();
  expect(short.length).toBeLessThan(whole.length);
  expect(short).toMatch(/^http:\/\/localhost:\d+\/#d=1\.[0-9a-z]+\.[\w-]+$/);
  await expect(dialog.getByRole("status")).toHaveText(/^\d+ characters\. $|^\d+ characters\.$/);
  await expectAccessible(page);

  // Elsewhere: a browser that has a design of its own.
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  const watched = await watch(other);
  await openBlank(other);
  await addConnector(other, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Fax",
    newServer: "EX02",
    ranges: "10.30.0.9",
  });
  await other.goto(short);
  await expect(arrived(other)).toContainText("1 receive connector, 0 send connectors");
  const beside = arrived(other).getByRole("region", { name: "Beside corp.example" });
  await expect(beside).toContainText("Only in the link: 1 connector. EX01\\Relay scanners");
  await expect(beside).toContainText("Only here: 1 connector. EX02\\Fax");
  await expect(other).toHaveURL(/\/design$/);
  await expectAccessible(other);
  await arrived(other).getByRole("button", { name: "Do not open" }).click();
  await expect(tree(other, /Fax/)).toBeVisible();
  await expect(tree(other, /Relay scanners/)).toBeHidden();

  // Again, in the place of what is open, and back.
  await other.goto(short);
  await arrived(other).getByRole("button", { name: "Replace what is open" }).click();
  await expect(tree(other, /Relay scanners/)).toBeVisible();
  await expect(tree(other, /Fax/)).toBeHidden();
  await other.keyboard.press("Control+z");
  await expect(tree(other, /Fax/)).toBeVisible();

  // As one more organisation; the comment was left out.
  await other.goto(short);
  await arrived(other).getByRole("button", { name: "Open as new organisation" }).click();
  await expect(tree(other, /Relay scanners/)).toBeVisible();
  await expect(other.getByTestId("script-text")).not.toContainText("facilities");
  await other.getByRole("button", { name: /^corp\.example/ }).click();
  await expect(other.getByRole("list", { name: "Other organisations" })).toContainText(
    "corp.example",
  );

  // Cut off on its way.
  await other.keyboard.press("Escape");
  await other.goto(short.slice(0, -9));
  const refused = other.getByRole("dialog", { name: "This link cannot be opened" });
  await expect(refused).toContainText("cut off or was changed on its way");
  await refused.getByRole("button", { name: "Close" }).last().click();
  await expect(tree(other, /Relay scanners/)).toBeVisible();
  expect(watched.faults).toEqual([]);
  await context.close();
});

test("a trainer checks a walkthrough, copies its link, and a learner begins it after looking at it", async ({
  page,
  browser,
  baseURL,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const file = readFileSync(join(import.meta.dirname, "../docs/example/walkthrough.json"), "utf8");
  const { title, steps } = JSON.parse(file) as { title: string; steps: { id: string }[] };
  await page.goto("/learn?view=walkthroughs");
  const choose = (text: string) =>
    page
      .getByLabel("Open walkthrough")
      .and(page.locator("input"))
      .setInputFiles({ name: "ours.json", mimeType: "text/plain", buffer: Buffer.from(text) });
  await choose(file);
  const checked = page.getByRole("dialog", { name: title });
  await expect(checked.getByRole("status")).toHaveText(/^[\d,]+ characters\./);
  await expectAccessible(page);
  await checked.getByRole("button", { name: "Copy link" }).click();
  await expect(checked.getByRole("button", { name: "Copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^http:\/\/localhost:\d+\/#w=1\.[0-9a-z]+\.[\w-]+$/);
  await expect(checked.getByRole("textbox", { name: "Link" })).toHaveValue(link);

  // Elsewhere: a learner with a design of their own, which stays as it is.
  const seat = await browser.newContext({ baseURL: baseURL ?? "" });
  const learner = await seat.newPage();
  const watched = await watch(learner);
  await openBlank(learner);
  await addConnector(learner, {
    direction: "Receive connector",
    usage: "Custom",
    name: "Fax",
    newServer: "EX02",
    ranges: "10.30.0.9",
  });
  await learner.goto(link);
  const shown = learner.getByRole("dialog", { name: title });
  await expect(shown).toContainText("Nothing is begun before you choose");
  await expect(shown.getByRole("list", { name: "Steps" }).getByRole("listitem")).toHaveCount(
    steps.length,
  );
  await expect(learner).toHaveURL(/\/design$/);
  await expectAccessible(learner);
  await shown.getByRole("button", { name: "Cancel" }).click();
  await expect(tree(learner, /Fax/)).toBeVisible();
  await expect(learner.getByRole("complementary", { name: /Walkthrough/ })).toBeHidden();

  await learner.goto(link);
  await shown.getByRole("button", { name: "Start walkthrough" }).click();
  await expect(learner.getByRole("heading", { name: title })).toBeVisible();
  await expect(tree(learner, /Fax/)).toBeHidden();

  // One that cannot be done is refused with the line, and its text can be saved to look at that line.
  const broken = `#${writeWalkthroughLink(file.replace(/"kit": "\w+"/, '"kit": "moon"'))}`;
  await learner.goto(`/${broken}`);
  const refused = learner.getByRole("dialog", { name: "This is no walkthrough that can be done" });
  await expect(refused.getByRole("alert")).toContainText(
    /Line \d+: Nothing here knows the kit moon/,
  );
  const saved = learner.waitForEvent("download");
  await refused.getByRole("button", { name: "Save as file" }).click();
  const text = Buffer.concat(await (await (await saved).createReadStream()).toArray()).toString();
  const [, line] = /Line (\d+)/.exec((await refused.getByRole("alert").textContent()) ?? "") ?? [];
  expect(text.split("\n")[Number(line) - 1]).toContain("moon");
  await expectAccessible(learner);
  expect(watched.faults).toEqual([]);
  await seat.close();
});

/** A small link whose start has eight thousand servers, each with five connectors: played, it takes many seconds. */
function endless(): string {
  const file = trainersFile();
  const servers = Array.from({ length: 8000 }, (_, at) => ({
    ...{ name: `S${at}`, fqdn: `s${at}.corp.example`, version: "2019", site: "Main" },
    addresses: [`10.9.${at >> 8}.${at & 255}`],
  }));
  return JSON.stringify({ ...file, start: { ...file.start, servers } });
}

test("a link made to take long leaves the page alive, and its reading can be given up", async ({
  page,
}) => {
  await openBlank(page);
  const [started] = await Promise.all([
    page.waitForEvent("worker", (worker) => worker.url().includes("received.worker")),
    page.goto(`/#${writeWalkthroughLink(endless())}`),
  ]);
  const ended = new Promise<void>((done) => started.on("close", () => done()));
  const reading = page.getByRole("dialog", { name: "Reading the link" });
  await reading.getByRole("button", { name: "Cancel" }).click();
  await expect(reading).toBeHidden();
  await ended;
  await expect(page.getByRole("button", { name: /^corp\.example/ })).toBeVisible();
});
