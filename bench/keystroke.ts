import type { Page } from "@playwright/test";
import type { Organisation } from "../src/core/model";
import { complained, openField, openWorkspace, shown } from "./app";
import { type Bench, between, drawn, meter, type Work } from "./browser";
import { ratio, type Spread, spreadOf } from "./spread";
import { organisationOf } from "./workspace";

/** What one key press costs on the main thread until chart, problems and script are drawn, in milliseconds. */
export interface KeystrokeFigures extends Readonly<Record<keyof Work, Spread>> {
  /** What is done in the pause after it: storing, frames of the caret, texts that wait. */
  readonly afterwards: Spread;
  readonly limitP95: number;
  readonly withinLimit: boolean;
  readonly ratioToBareTextarea: { readonly p50: number; readonly p95: number };
}

/** Connectors in the workspace → milliseconds allowed at the 95th percentile. */
const limits: readonly (readonly [connectors: number, limit: number])[] = [
  [50, 16],
  [500, 16],
  [5000, 50],
];

/** Half of the keys leave something that is no range, half one that is. */
const typed = "10.250.13.0/26";
const half = "10.250.";
const rounds = 4;
/** A fast typist's pause; work that is put off until then is told apart. */
const pause = 120;

/** The same key presses into the app, at three sizes, and into a bare textarea. */
export async function measureKeystrokes(
  bench: Bench,
): Promise<Record<string, KeystrokeFigures | Record<keyof Work, Spread>>> {
  const bare = spreads((await onBarePage(bench)).update);
  const figures: Record<string, KeystrokeFigures> = {};
  for (const [connectors, limit] of limits) {
    const works = await inApp(bench, organisationOf(connectors));
    const measured = spreads(works.update);
    figures[`connectors${connectors}`] = {
      limitP95: limit,
      withinLimit: measured.busy.p95 <= limit,
      ...measured,
      afterwards: spreadOf(works.afterwards.map(({ busy }) => busy)),
      ratioToBareTextarea: ratio(measured.busy, bare.busy),
    };
  }
  return { bareTextarea: bare, ...figures };
}

/** Each key press: until all has followed, and the pause after it. */
interface Works {
  readonly update: readonly Work[];
  readonly afterwards: readonly Work[];
}

function spreads(works: readonly Work[]): Record<keyof Work, Spread> {
  const of = (part: keyof Work): Spread => spreadOf(works.map((work) => work[part]));
  return {
    busy: of("busy"),
    cpu: of("cpu"),
    script: of("script"),
    style: of("style"),
    layout: of("layout"),
  };
}

async function inApp({ browser, app }: Bench, organisation: Organisation): Promise<Works> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await openWorkspace(page, app, organisation);
    const field = await openField(page);
    return await press(page, async (text) => {
      // Not measured unless chart, problems and script have followed.
      if ((await field.inputValue()) !== text) throw new Error(`The field does not hold ${text}.`);
      if (text === half) await complained(page);
      else await shown(page, text);
    });
  } finally {
    await context.close();
  }
}

async function onBarePage({ browser, bare }: Bench): Promise<Works> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(bare);
    await page.locator("textarea").focus();
    return await press(page, async () => undefined);
  } finally {
    await page.close();
  }
}

/** Types the text letter by letter, several times over; the key presses that clear the field are not measured. */
async function press(page: Page, check: (text: string) => Promise<void>): Promise<Works> {
  const work = await meter(page);
  const works: { update: Work[]; afterwards: Work[] } = { update: [], afterwards: [] };
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.waitForTimeout(1000);
    let text = "";
    for (const letter of typed) {
      const before = await work();
      await page.keyboard.press(letter);
      await drawn(page);
      const updated = await work();
      await page.waitForTimeout(pause);
      works.update.push(between(before, updated));
      works.afterwards.push(between(updated, await work()));
      text += letter;
      if (text === half || text === typed) await check(text);
    }
  }
  return works;
}
