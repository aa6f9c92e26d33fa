#!/usr/bin/env node
/*
 * npm run screens: takes the pictures of docs/screens, each place at three widths in light and dark, so that they never
 * go stale. It builds the app, opens the example of docs/example in a real Chromium, and goes where a person goes.
 * With --states it takes those of what is seldom seen, empty, busy, wrong or too much (scripts/states), to be looked
 * at: they go to a folder of temporary files, or to --out. --only NAME,NAME takes those whose names begin so.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { readFlags, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";
import { onBlank } from "./states/blank.mjs";
import { onEstate } from "./states/estate.mjs";
import { onExample } from "./states/example.mjs";
import { estate } from "./states/moves.mjs";

const sizes = [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
];
const themes = ["light", "dark"];
const example = (name) => readFileSync(join(root, "docs/example", name), "utf8");
const logs = ["EX01-FrontEnd-RECV2026051206-1.LOG", "EX01-Hub-SEND2026051206-1.LOG"].map((name) =>
  join(root, "src/content/walkthroughs/assets", name),
);

requireNode();
const flags = readFlags(process.argv.slice(2), {
  ...{ "--out": "value", "--only": "value", "--states": "switch" },
});
const only = (flags["--only"] ?? "").split(",");
const isWanted = (name) => only.some((start) => name.startsWith(start));
const out =
  flags["--out"] ??
  (flags["--states"] ? join(tmpdir(), "portolan-states") : join(root, "docs/screens"));
await install(process.stderr);
const found = await findChromium();
if (found.missing) refuse(found.missing);

const { build, preview } = await import("vite");
const { chromium } = await import("@playwright/test");
const dist = mkdtempSync(join(tmpdir(), "portolan-screens-"));
await build({ root, logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
const server = await preview({
  root,
  logLevel: "error",
  build: { outDir: dist },
  preview: { port: 0, strictPort: false },
});
const address = server.resolvedUrls.local[0].replace(/\/$/, "");
const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: found.path,
  args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
});

/** What is shown of each place. */
const places = {
  async design(page) {
    await goTo(page, "/design");
    const connector = page.getByRole("treeitem", { name: /Relay applications/ }).first();
    if (await connector.isVisible()) await connector.click();
    await page.waitForTimeout(600);
  },
  async simulate(page) {
    await page.goto(
      `${address}/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=10.20.9.14&mail=erp@corp.example&rcpt=someone@far.example`,
    );
    await page.getByRole("list", { name: "Decisions" }).waitFor();
    await page.waitForTimeout(400);
  },
  async import(page) {
    await goTo(page, "/import");
    await page
      .getByRole("textbox", { name: "Or paste an export or a script" })
      .fill(example("deployed.json"));
    await page.getByRole("button", { name: "Read text" }).click();
    await page.getByRole("region", { name: "Import report" }).waitFor();
    await page.waitForTimeout(400);
  },
  async plan(page) {
    await goTo(page, "/plan");
    await page
      .getByText(/: Change /)
      .first()
      .waitFor();
    await page.waitForTimeout(800);
  },
  async logs(page) {
    await goTo(page, "/logs");
    await page.locator("input[type=file]").first().setInputFiles(logs);
    await page.getByRole("table", { name: "Sessions" }).locator("tbody button").first().waitFor();
    await page.waitForTimeout(800);
  },
  async learn(page) {
    await goTo(page, "/learn");
    await page.waitForTimeout(800);
  },
};

try {
  mkdirSync(out, { recursive: true });
  for (const size of sizes) await (flags["--states"] ? statesAt(size) : picturesAt(size));
} finally {
  await browser.close();
  await server.close();
  rmSync(dist, { recursive: true, force: true });
}

/** One visit at one width: the example is imported and changed, then each place has its picture taken in both themes. */
async function picturesAt(size) {
  const page = await visitor(size);
  await openExample(page);
  for (const [place, visit] of Object.entries(places)) {
    if (!isWanted(place)) continue;
    await visit(page);
    for (const theme of themes) await take(page, `${place}-${size.width}-${theme}`, theme);
  }
  await page.context().close();
}

async function visitor(size) {
  const context = await browser.newContext({
    viewport: size,
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  // The pictures of two days are the same but for what changed.
  await page.clock.setFixedTime(new Date("2026-11-26T09:00:00Z"));
  return page;
}

/** The states at one width. One that is not reached has its picture all the same, and is told at the end. */
async function statesAt(size) {
  if (size.width === 1024) return;
  const groups = [
    [onBlank, () => {}],
    [onExample, openExample],
    [onEstate, (page) => openText(page, estate(300))],
  ];
  for (const [states, open] of groups) {
    const wanted = states.filter(([name]) => isWanted(name));
    if (wanted.length === 0) continue;
    const page = await visitor(size);
    await open(page);
    page.setDefaultTimeout(6000);
    for (const [name, { path, go, without, wait = 900 }] of wanted) {
      if (without) await page.route(without, (route) => route.abort());
      await page.goto(address + path);
      if (!without)
        await page.getByRole("button", { name: /Saved/ }).first().waitFor({ timeout: 30_000 });
      await page.waitForTimeout(300);
      await Promise.resolve(go?.(page)).catch((error) => {
        process.exitCode = 1;
        process.stdout.write(`${name} at ${size.width} was not reached: ${error.message}\n`);
      });
      await page.waitForTimeout(wait);
      for (const theme of themes) await take(page, `${name}-${size.width}-${theme}`, theme);
      if (without) await page.unroute(without);
    }
    await page.context().close();
  }
}

async function take(page, name, theme) {
  await page.evaluate(async (wanted) => {
    document.documentElement.dataset.theme = wanted;
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, theme);
  await page.screenshot({ path: join(out, `${name}.png`) });
  process.stdout.write(`${name}\n`);
}

async function openText(page, text) {
  await page.goto(`${address}/import`);
  await page.getByRole("textbox", { name: "Or paste an export or a script" }).fill(text);
  await page.getByRole("button", { name: "Read text" }).click();
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await page.waitForURL(/\/design/);
}

async function openExample(page) {
  await openText(page, example("deployed.json"));
  await goTo(page, "/import");
  await page
    .getByRole("textbox", { name: "Or paste an export or a script" })
    .fill(example("change.ps1"));
  await page.getByRole("button", { name: "Read text" }).click();
  await page.getByRole("radio", { name: "Design only" }).check();
  await page.getByRole("button", { name: /^(Merge connectors|Apply commands)$/ }).click();
  await page.waitForURL(/\/design/);
  await page.getByRole("button", { name: "Close", exact: true }).first().click();
  // Who leaves before it is stored is told so at the next address.
  await page
    .getByText(/^Saved on this machine/)
    .first()
    .waitFor();
}

/** Another place within the page, as its bar does it, so that what is open stays open. */
async function goTo(page, path) {
  await page
    .locator(`a[href="${path}"], a[href^="${path}?"]`)
    .filter({ visible: true })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname === path);
  await page.waitForTimeout(400);
}
