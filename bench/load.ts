import type { Page } from "@playwright/test";
import { type Beside, openBeside } from "./beside";
import type { Bench } from "./browser";
import { meter } from "./browser";
import { type LighthouseFigures, measureByLighthouse } from "./judging";
import { type MobileFigures, measureMobile } from "./mobile";
import { ratio, round, type Spread, spreadOf } from "./spread";

interface Load {
  readonly firstPaint: number;
  readonly ready: number;
  readonly busy: number;
  readonly bytes: number;
}

export interface LoadFigures {
  /** Milliseconds to the first contentful paint, with empty caches, from this machine. */
  readonly firstPaint: Spread;
  /** Milliseconds until the app has drawn itself. */
  readonly ready: Spread;
  /** Milliseconds of work on the main thread until then. */
  readonly busy: Spread;
  /** Bytes over the wire, as `vite preview` compresses them (gzip). */
  readonly bytes: number;
  /** The same on a phone in a slow network, with what Lighthouse scores. */
  readonly mobile: MobileFigures;
  /** The same of a public tool of this kind, where its package is among the tools (bench/beside.ts). */
  readonly beside?: MobileFigures & { readonly of: string };
  /** What Lighthouse itself says of each place and of that tool, where it is among the tools. */
  readonly lighthouse?: LighthouseFigures;
  readonly ratioToBarePage: { readonly ready: { readonly p50: number; readonly p95: number } };
}

const runs = 7;

/** First load of the built app in a new profile each time. */
export async function measureLoad(bench: Bench): Promise<LoadFigures> {
  const beside = await openBeside();
  try {
    return await measureBoth(bench, beside);
  } finally {
    await beside?.close();
  }
}

async function measureBoth(bench: Bench, beside: Beside | undefined): Promise<LoadFigures> {
  const app: Load[] = [];
  const bare: Load[] = [];
  // The first start of a browser process is slower than any later one: it is not counted.
  await load(bench, bench.bare, "textarea");
  for (let run = 0; run < runs; run += 1) {
    app.push(await load(bench, bench.app, "main"));
    bare.push(await load(bench, bench.bare, "textarea"));
  }
  const ready = spreadOf(app.map((each) => each.ready));
  const lighthouse = await measureByLighthouse(bench, beside?.address);
  return {
    firstPaint: spreadOf(app.map((each) => each.firstPaint)),
    ready,
    busy: spreadOf(app.map((each) => each.busy)),
    bytes: Math.max(...app.map(({ bytes }) => bytes)),
    mobile: await measureMobile(bench, { address: bench.app, sign: "main h1" }),
    ...(beside && { beside: { of: beside.name, ...(await measureMobile(bench, beside)) } }),
    ...(lighthouse && { lighthouse }),
    ratioToBarePage: { ready: ratio(ready, spreadOf(bare.map((each) => each.ready))) },
  };
}

async function load({ browser }: Bench, address: string, sign: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const work = await meter(page);
    await page.goto(address, { waitUntil: "load" });
    await page.waitForSelector(sign, { timeout: 30_000 });
    const ready = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        }),
    );
    const { busy } = await work();
    return {
      firstPaint: await firstPaint(page),
      ready: round(ready),
      busy,
      bytes: await bytes(page),
    };
  } finally {
    await context.close();
  }
}

/** A textarea paints no content: there the first paint of any kind counts. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const paints = performance.getEntriesByType("paint");
    const first = paints.find(({ name }) => name === "first-contentful-paint") ?? paints[0];
    return first?.startTime ?? performance.now();
  });

const bytes = (page: Page): Promise<number> =>
  page.evaluate(() =>
    performance
      .getEntries()
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0))
      .reduce((sum, size) => sum + size, 0),
  );
