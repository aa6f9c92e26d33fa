import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { pasteExport } from "./person";

/** What can regress without a word: the page at narrow widths and at 200 % zoom, in forced colours, and under a finger. */

const example = (name: string) =>
  readFileSync(join(import.meta.dirname, "../docs/example", name), "utf8");
const logs = join(
  import.meta.dirname,
  "../src/content/walkthroughs/assets/EX01-Hub-SEND2026051206-1.LOG",
);

/** Reads the text of an export or a script, and opens or merges what it holds. */
async function take(page: Page, text: string, designOnly: boolean): Promise<void> {
  await page.goto("/import");
  await pasteExport(page, text);
  if (designOnly) await page.getByRole("radio", { name: "Design only" }).check();
  await page
    .getByRole("button", { name: /^(Open this organisation|Merge connectors|Apply commands)$/ })
    .click();
  await page.waitForURL(/\/design/);
  // What was stored is there again after the next address.
  await expect(page.getByText(/^Saved on this machine/).first()).toBeVisible();
}

/** The example with a change, so that each place has something to show. */
async function openExample(page: Page): Promise<void> {
  await take(page, example("deployed.json"), false);
  await take(page, example("change.ps1"), true);
}

const question =
  "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=10.20.9.14&mail=erp@corp.example&rcpt=someone@far.example";

/** Each place with what it shows when there is something to show. */
const places: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ["Design", "/design", (page) => expect(page.getByText("EX01").first()).toBeAttached()],
  [
    "Simulate",
    question,
    (page) => expect(page.getByRole("heading", { name: /^Accepted, and relayed/ })).toBeVisible(),
  ],
  ["Import", "/import", (page) => expect(page.getByText(/Nothing read yet/)).toBeAttached()],
  ["Plan", "/plan", (page) => expect(page.getByText(/Relay applications/).first()).toBeAttached()],
  [
    "Logs",
    "/logs",
    async (page) => {
      await page.locator("input[type=file]").first().setInputFiles(logs);
      await expect(page.getByRole("table", { name: "Sessions" })).toBeAttached();
    },
  ],
  ["Learn", "/learn", (page) => expect(page.getByText("Scanners relay by their")).toBeAttached()],
];

/** Pixels by which the page itself, or the words of its main part, stand out of the window. */
const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const inOwnScroller = (element: Element | null): boolean => {
      for (let at = element; at && at !== document.body; at = at.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const out = document.documentElement.scrollWidth > wide ? ["the page scrolls sideways"] : [];
    for (const element of document.querySelectorAll("h1,h2,h3,p,button,input,label")) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (right > wide + 1 || left < -1) && !inOwnScroller(element))
        out.push(`${element.tagName} ${element.textContent?.slice(0, 30)}`);
    }
    return out;
  });

/** Headings and paragraphs that are so narrow that they are read letter by letter. */
const letterByLetter = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main h2, main h3, main p")]
      .filter(
        ({ offsetWidth, offsetHeight, textContent }) =>
          offsetWidth > 1 && offsetWidth < 60 && offsetHeight > 80 && textContent.length > 12,
      )
      .map(({ textContent }) => textContent.slice(0, 40)),
  );

const windows = [
  { name: "a phone", width: 390, height: 844 },
  { name: "1440 by 900 at 200 % zoom", width: 720, height: 450 },
  { name: "a small laptop", width: 1024, height: 768 },
] as const;

for (const { name, width, height } of windows)
  test(`every place fits ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openExample(page);
    for (const [place, path, ready] of places) {
      await page.goto(path);
      await ready(page);
      expect(await sticksOut(page), place).toEqual([]);
      expect(await letterByLetter(page), place).toEqual([]);
    }
  });

test("the chart names servers in full where their names have more letters than EX01", async ({
  page,
}) => {
  const ask = (server: string) =>
    `New-ReceiveConnector -Name Relay -Server ${server} -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 10.20.4.11`;
  await take(page, ["MBX-A", "MBX-B", "EXCH2019-01"].map(ask).join("\n"), false);
  for (const server of ["MBX-A", "MBX-B", "EXCH2019-01"]) {
    const name = page.locator("[data-node] span").filter({ hasText: new RegExp(`^${server}$`) });
    await expect(name).toBeVisible();
    expect(
      await name.evaluate((seen) => [
        seen.scrollWidth - seen.clientWidth,
        seen.scrollHeight - seen.clientHeight,
      ]),
      server,
    ).toEqual([0, 0]);
  }
});

test.describe("on a small laptop", () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test("the chart first shows every lane, from the networks to the next hops", async ({ page }) => {
    await openExample(page);
    const chart = page.getByRole("group", { name: /receive and \d+ send connectors?$/ });
    const pane = await chart.boundingBox();
    const right = (pane?.x ?? 0) + (pane?.width ?? 0);
    const nodes = chart.locator("[data-node]");
    await expect(nodes.filter({ hasText: "mx1.partner" })).toBeInViewport({ ratio: 1 });
    const cut = await nodes.evaluateAll(
      (all, edge) =>
        all.map((node) => node.getBoundingClientRect().right).filter((end) => end > edge + 1),
      right,
    );
    expect(cut).toEqual([]);
  });

  test("the sessions of a log have the room of the session until one is chosen", async ({
    page,
  }) => {
    await page.goto("/logs");
    await page.locator("input[type=file]").first().setInputFiles(logs);
    const sessions = page.getByRole("region", { name: "Sessions", exact: true });
    const session = page.getByRole("region", { name: "Session", exact: true });
    const row = page.getByRole("table", { name: "Sessions" }).locator("tbody button").first();
    const wide = async () => (await sessions.boundingBox())?.width ?? 0;
    await expect(row).toBeVisible();
    expect(await wide()).toBeGreaterThan(740);
    await row.click();
    await expect(session).toContainText("Start");
    expect(await wide()).toBeLessThan(420);
    await session.getByRole("button", { name: "Close session" }).click();
    await expect(session).toBeHidden();
    expect(await wide()).toBeGreaterThan(740);
    await expect(sessions.locator(":focus")).toBeVisible();
  });
});

test("at 200 % zoom the sessions of a log can be reached", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto("/logs");
  await page.locator("input[type=file]").first().setInputFiles(logs);
  await page.getByRole("table", { name: "Sessions" }).locator("tbody button").first().click();
  await expect(page.getByRole("region", { name: "Session", exact: true })).toContainText("Start");
});

test("in forced colours focus, selection and marks are still told apart", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openExample(page);
  const relay = page.getByRole("treeitem", { name: /Relay applications/ }).first();
  await relay.click();
  await page.keyboard.press("ArrowDown");
  const below = page.locator("[role=treeitem]:focus");
  const look = (of: typeof relay) =>
    of.evaluate((element) => {
      const { outlineStyle, outlineWidth, borderInlineStartWidth } = getComputedStyle(element);
      return { outline: `${outlineStyle} ${outlineWidth}`, bar: borderInlineStartWidth };
    });
  expect(await look(below)).toEqual({ outline: "solid 2px", bar: "0px" });
  expect(await look(relay)).toMatchObject({ bar: "4px" });

  // What is chosen of several is filled in the system's own colour; the others are not.
  const fill = (of: typeof relay) =>
    of.evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.goto(question);
  const inbound = page.locator("label", { hasText: /^Inbound$/ }).first();
  const outbound = page.locator("label", { hasText: /^Outbound$/ }).first();
  expect(await fill(inbound)).not.toBe(await fill(outbound));
  // The course is drawn, and who may relay from where is not a row of equal boxes.
  const numbered = page.getByRole("list", { name: "Course" }).locator("li > [aria-hidden]").first();
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await fill(numbered)).not.toBe(canvas);

  // In the plan the step that is looked at has a bar, and only that one.
  await page.goto("/plan");
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("button");
  await steps.nth(1).click();
  await expect(steps.nth(1)).toHaveAttribute("aria-current", "step");
  expect(await look(steps.nth(1))).toMatchObject({ bar: "4px" });
  expect(await look(steps.nth(0))).toMatchObject({ bar: "0px" });
});

test.describe("under a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a range is added, its consequence read and the script seen, by taps alone", async ({
    page,
  }) => {
    await openExample(page);
    const list = page.getByRole("radio", { name: "List" });
    await list.tap();
    // Marks have their colours although the chart was never opened here.
    await page.reload();
    const isNew = page.locator("[data-change=new] path").first();
    await expect(isNew).not.toHaveCSS("fill", "rgb(0, 0, 0)");
    await page
      .getByRole("treeitem", { name: /Relay applications/ })
      .first()
      .tap();
    const field = page.locator("[data-field=RemoteIPRanges]");
    await field.getByRole("button", { name: "Add range" }).tap();
    await page.keyboard.type("10.20.30.8");
    await expect(field).toContainText("3 in all");
    // The word of what was changed stands clear of the list under it.
    const was = await field.getByRole("button", { name: /added/ }).boundingBox();
    const rows = await field.locator("form").boundingBox();
    expect((was?.y ?? 0) + (was?.height ?? 0)).toBeLessThanOrEqual((rows?.y ?? 0) + 1);

    await page.getByRole("button", { name: /Problems and script/ }).tap();
    await page.getByRole("tab", { name: "Script" }).tap();
    await expect(page.getByTestId("script-text")).toContainText("10.20.30.8");
  });

  test("where there is nothing yet, what is seen first says how to begin, and nothing is red", async ({
    page,
  }) => {
    await page.goto("/design");
    await expect(page.getByRole("button", { name: "New connector" })).toBeInViewport();
    await expect(page.getByRole("link", { name: "Import an export" })).toBeInViewport();
    await page.goto("/simulate");
    await expect(page.getByRole("link", { name: "Import what is deployed" })).toBeInViewport();
    await expect(page.getByText(/is missing/)).toBeHidden();
    await page.goto("/logs");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "notes.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("At nine."),
      });
    await expect(page.getByText("This is no log that is known here.")).toBeInViewport();
  });

  test("what is tapped is 24 px at least, and 44 px in the bars", async ({ page }) => {
    await openExample(page);
    for (const [place, path, ready] of places) {
      await page.goto(path);
      await ready(page);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, a[href], [role=tab], [role=treeitem]")]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => getComputedStyle(element).display !== "inline")
          .map((element) => {
            // A tap anywhere in a row of a table opens it.
            const own = (element.closest("tbody tr") ?? element).getBoundingClientRect();
            const grown = getComputedStyle(element, "::after");
            const more = (size: string) =>
              grown.position === "absolute" ? Number.parseFloat(size) : 0;
            return {
              name: element.getAttribute("aria-label") ?? element.textContent.slice(0, 30),
              width: Math.max(own.width, more(grown.width) || 0),
              height: Math.max(own.height, more(grown.height) || 0),
              bar: element.closest("nav, header") !== null,
              // What is reached by keys alone waits outside the page.
              outside: own.bottom < 0,
            };
          })
          .filter(({ width, height, outside }) => width > 0 && height > 0 && !outside)
          .filter(({ width, height, bar }) => Math.min(width, height) < (bar ? 44 : 24)),
      );
      expect(small, place).toEqual([]);
    }
  });
});
