import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { mostInitialScripts } from "../bench/bundle";
import { openDeployed, visitPlaces } from "./estate";
import { clixml, relay } from "./exports";
import { openBlank } from "./person";
import { watch } from "./watch";

test("the first paint waits for at most 230 kB of script; rules and places come later", async ({
  page,
  request,
}) => {
  const html = await (await request.get("/")).text();
  const first = [...html.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="([^"]+\.js)"/g)].map(
    ([, address]) => address as string,
  );
  expect(first.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const address of first)
    bytes += gzipSync(await (await request.get(address)).body(), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(mostInitialScripts);

  const watched = await watch(page);
  await openBlank(page);
  const asked = watched.requests.map((each) => new URL(each).pathname);
  for (const place of ["SimulatePlace", "ImportPlace", "PlanPlace", "LogsPlace", "LearnPlace"])
    expect(asked.filter((each) => each.includes(`/${place}-`))).toEqual([]);
  await expect(page.getByRole("region", { name: "Problems" })).toContainText(
    "No connectors yet, so nothing to check.",
  );
});

test("in every place the page asks its own origin alone, and nothing breaks its policy", async ({
  page,
  baseURL,
}) => {
  const watched = await watch(page);
  await openBlank(page);
  await openDeployed(page, clixml(relay));
  await visitPlaces(page);
  const origins = new Set(watched.requests.map((each) => new URL(each).origin));
  expect([...origins]).toEqual([new URL(baseURL ?? "").origin]);
  expect(watched.faults).toEqual([]);

  // Workers obey the policy of their own answer, not that of the page.
  const answer = await page.request.get("/theme.js");
  expect(answer.headers()["content-security-policy"]).toContain("connect-src 'none'");

  // The page itself cannot be made to ask elsewhere.
  const refused = await page.evaluate(() =>
    fetch("https://elsewhere.example/").then(
      () => "answered",
      () => "refused",
    ),
  );
  expect(refused).toBe("refused");
  await expect.poll(() => watched.faults.join()).toContain("policy: connect-src");
});

test("search engines are told what is a page, and the offline copy does without that", async ({
  request,
}) => {
  const told = await request.get("/robots.txt");
  expect(told.headers()["content-type"]).toContain("text/plain");
  expect(await told.text()).toMatch(/^User-agent: \*\nDisallow: \/\*\?$/m);
  const keeper = await (await request.get("/offline.js")).text();
  expect(keeper).toContain("/theme.js");
  expect(keeper).not.toContain("robots");
});

test("the page is fetched once: what has its content in its name is not asked for again, and what is not there is not kept", async ({
  page,
  request,
}) => {
  const assets = () =>
    page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(({ name }) => name.includes("/assets/"))
        .map(({ name, transferSize }) => ({ name, isFetched: transferSize > 0 })),
    );
  await openBlank(page);
  const before = (await assets()).filter(({ isFetched }) => isFetched).map(({ name }) => name);
  expect(before.length).toBeGreaterThan(10);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toBeEditable();
  const again = (await assets()).filter(({ name }) => before.includes(name));
  expect(again.length).toBeGreaterThan(10);
  expect(again.filter(({ isFetched }) => isFetched)).toEqual([]);
  // The page stands in for it, as for any address: kept under this one, it would be in the place of a later version.
  const missing = await request.get("/assets/of-another-version.js");
  expect(missing.headers()["cache-control"]).toBe("no-cache");
});

/** Keeps the scripts of the app back until what it answers is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test("the frame is painted before any script of the app is there, and nothing shifts when the app takes over", async ({
  page,
}) => {
  const watched = await watch(page);
  const release = await holdScripts(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/plan", { waitUntil: "commit" });
  const frame = page.locator("#opening");
  await expect(frame.getByText("Nothing that you enter leaves this machine.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  // Stylesheet and theme are all that it waits for: the place that the address names is marked, and nobody hears it.
  const plan = frame.locator(".place-word[data-of=plan]");
  await expect(plan).toHaveCSS("font-weight", "600");
  await expect(frame.locator(".place-word[data-of=design]")).toHaveCSS("font-weight", "500");
  const dark = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  const before = await plan.boundingBox();

  release();
  const link = page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Plan" });
  await expect(link).toBeVisible();
  await expect(frame).toHaveCount(0);
  expect(await link.boundingBox()).toEqual(before);
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe(dark);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01);
  expect(watched.faults).toEqual([]);
});

test("who has been here before sees the frame without the words for newcomers", async ({
  page,
}) => {
  await openBlank(page);
  await page.waitForFunction(() =>
    Object.keys(localStorage).includes("portolan.preference.workspace.last"),
  );
  await page.route(/\/assets\/.*\.js$/, () => undefined);
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.locator("#opening .place-word[data-of=design]")).toBeVisible();
  await expect(page.getByText("Nothing that you enter leaves this machine.")).toBeHidden();
});

test("a phone has the places at its foot from the first paint", async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const release = await holdScripts(page);
  await page.goto("/", { waitUntil: "commit" });
  const learn = page.locator("#opening .place-foot[data-of=learn]");
  await expect(learn).toHaveCSS("height", "56px");
  const before = await learn.boundingBox();
  release();
  const link = page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: "Learn" });
  await expect(link).toBeVisible();
  expect(await link.boundingBox()).toEqual(before);
});

for (const place of ["import", "plan", "logs"])
  test(`what ${place} says of itself is there from the first paint, and nothing larger comes after it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.addInitScript(() => {
      const largest: string[] = [];
      Object.assign(globalThis, { largest });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          largest.push((entry as PerformanceEntry & { element?: Element }).element?.tagName ?? "");
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    const release = await holdScripts(page);
    await page.goto(`/${place}`, { waitUntil: "commit" });
    const words = page.locator(`#opening [data-opens=${place}]`);
    await expect(words).toBeVisible();
    const said = ((await words.textContent()) ?? "").replace(/\s+/g, " ").trim();
    const paints = () =>
      page.evaluate(() => (globalThis as unknown as { largest: string[] }).largest.length);
    await expect.poll(paints).toBeGreaterThan(0);
    const before = await paints();
    release();
    const own = page.getByRole("paragraph").filter({ hasText: said });
    await expect(own).toBeVisible();
    await expect(page.locator("#opening")).toHaveCount(0);
    expect(await paints()).toBe(before);
  });
