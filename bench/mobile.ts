import type { Browser, Page } from "@playwright/test";
import type { Bench } from "./browser";
import { scoreOf, type Vitals } from "./scoring";
import { type Spread, spreadOf } from "./spread";

/** A first load as on a phone in a slow network, with the figures that Lighthouse scores. */
export interface MobileFigures {
  readonly firstContentfulPaint: Spread;
  readonly largestContentfulPaint: Spread;
  readonly totalBlockingTime: Spread;
  readonly cumulativeLayoutShift: Spread;
  /** Bytes of script until then, as they came over the wire (gzip). */
  readonly scripts: number;
  /** Of the middle figures; Speed Index is not in it. */
  readonly score: number;
}

const runs = 3;
/** As Lighthouse throttles a mobile load: 150 ms there and back, 1.6 Mbit/s, a processor a quarter as fast. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const slowdown = 4;

/** An address, and what is there once its page has drawn itself. */
export interface Drawn {
  readonly address: string;
  readonly sign: string;
}

export async function measureMobile(
  { browser }: Pick<Bench, "browser">,
  target: Drawn,
): Promise<MobileFigures> {
  const loads: Vitals[] = [];
  let scripts = 0;
  for (let run = 0; run < runs; run += 1) {
    const { vitals, bytes } = await load(browser, target);
    loads.push(vitals);
    scripts = Math.max(scripts, bytes);
  }
  const spread = (name: keyof Vitals): Spread => spreadOf(loads.map((each) => each[name]));
  const names = [
    "firstContentfulPaint",
    "largestContentfulPaint",
    "totalBlockingTime",
    "cumulativeLayoutShift",
  ] as const;
  const [first, largest, blocking, shift] = names.map(spread) as [Spread, Spread, Spread, Spread];
  return {
    firstContentfulPaint: first,
    largestContentfulPaint: largest,
    totalBlockingTime: blocking,
    cumulativeLayoutShift: shift,
    scripts,
    score: scoreOf({
      firstContentfulPaint: first.p50,
      largestContentfulPaint: largest.p50,
      totalBlockingTime: blocking.p50,
      cumulativeLayoutShift: shift.p50,
    }),
  };
}

async function load(
  browser: Browser,
  { address, sign }: Drawn,
): Promise<{ readonly vitals: Vitals; readonly bytes: number }> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(observe);
    await page.goto(address, { waitUntil: "load", timeout: 120_000 });
    // The place is drawn, and what comes after it has come.
    await page.waitForSelector(sign, { state: "attached", timeout: 120_000 });
    await quiet(page);
    const vitals = await page.evaluate(read);
    if (vitals.largestContentfulPaint <= 0) throw new Error("This Chromium tells no paint.");
    return { vitals, bytes: await page.evaluate(scriptBytes) };
  } finally {
    await context.close();
  }
}

interface Seen {
  largest: number;
  shift: number;
  readonly tasks: { readonly start: number; readonly length: number }[];
}

/** Runs in the page before anything else. */
function observe(): void {
  const seen: Seen = { largest: 0, shift: 0, tasks: [] };
  Object.assign(globalThis, { portolanSeen: seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  watch("largest-contentful-paint", ({ startTime }) => {
    seen.largest = startTime;
  });
  watch("layout-shift", (entry) => {
    seen.shift += (entry as PerformanceEntry & { readonly value: number }).value;
  });
  watch("longtask", ({ startTime, duration }) => {
    seen.tasks.push({ start: startTime, length: duration });
  });
}

/** Two seconds in which nothing is fetched and nothing blocks. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 120_000 });
  await page.waitForTimeout(2000);
}

/** Runs in the page: what blocked it is what each long task took beyond 50 ms after the first paint. */
function read(): Vitals {
  const { largest, shift, tasks } = (globalThis as unknown as { portolanSeen: Seen }).portolanSeen;
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? largest;
  const blocking = tasks
    .filter(({ start, length }) => start + length > paint)
    .map(({ start, length }) => length - Math.max(0, paint - start) - 50)
    .reduce((sum, each) => sum + Math.max(0, each), 0);
  return {
    firstContentfulPaint: paint,
    largestContentfulPaint: largest,
    totalBlockingTime: blocking,
    cumulativeLayoutShift: shift,
  };
}

/** Runs in the page: scripts that were fetched, those that a page fetches ahead included. */
function scriptBytes(): number {
  return performance
    .getEntriesByType("resource")
    .map((entry) => entry as PerformanceResourceTiming)
    .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}
