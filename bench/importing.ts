import type { Page } from "@playwright/test";
import { scriptOf } from "../src/core/formats/powershell";
import type { Organisation } from "../src/core/model";
import type { Bench } from "./browser";
import { estateOf } from "./estate";
import { clixmlOf, csvOf, jsonOf, listOf } from "./notations";
import { round, type Spread, spreadOf } from "./spread";

/** Milliseconds to read one text in a worker, and to parse the same text barely. */
export interface ImportFigures {
  readonly connectors: number;
  readonly megabytes: number;
  readonly read: Spread;
  readonly limit: number;
  readonly withinLimit: boolean;
  /** What it is held against: DOMParser, JSON.parse, or finding the line ends. */
  readonly bare: string;
  readonly bareParse: Spread;
  readonly ratio: number;
}

const limit = 2000;
const rounds = 5;

interface Notation {
  readonly text: (organisation: Organisation) => string;
  readonly bare: "DOMParser" | "JSON.parse" | "finding line ends";
}

const notations: Readonly<Record<string, Notation>> = {
  clixml: { text: clixmlOf, bare: "DOMParser" },
  json: { text: jsonOf, bare: "JSON.parse" },
  csv: { text: csvOf, bare: "finding line ends" },
  formatList: { text: listOf, bare: "finding line ends" },
  script: {
    text: (organisation) =>
      scriptOf(organisation, { style: "backtick", full: true, whatIf: false, comments: false })
        .text,
    bare: "finding line ends",
  },
};

/** Every notation with 5,000 connectors of an estate; `readers` is the code of the worker. */
export async function measureImport(
  bench: Bench,
  readers: string,
): Promise<Record<string, ImportFigures>> {
  const page = await bench.browser.newPage();
  try {
    await page.goto(bench.bare);
    const organisation = estateOf(5000);
    const figures: Record<string, ImportFigures> = {};
    for (const [name, { text, bare }] of Object.entries(notations))
      figures[name] = await measure(page, readers, text(organisation), bare);
    return figures;
  } finally {
    await page.close();
  }
}

async function measure(
  page: Page,
  readers: string,
  text: string,
  bare: Notation["bare"],
): Promise<ImportFigures> {
  const found = await page.evaluate(
    async ({ readers, text, bare, rounds }) => {
      const url = URL.createObjectURL(new Blob([readers], { type: "text/javascript" }));
      const worker = new Worker(url, { type: "module" });
      const read: number[] = [];
      const parsed: number[] = [];
      let lines = 0;
      let connectors: unknown = 0;
      for (let round = 0; round < rounds; round += 1) {
        const answer = await new Promise<{ milliseconds: number; connectors: unknown }>(
          (resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage({ name: "bench", text });
          },
        );
        read.push(answer.milliseconds);
        connectors = answer.connectors;
        // The clock of a page is coarse: what takes less is done until it has run for a while.
        const start = performance.now();
        let times = 0;
        do {
          if (bare === "DOMParser") new DOMParser().parseFromString(text, "application/xml");
          else if (bare === "JSON.parse") JSON.parse(text);
          else
            for (let at = 0; ; lines += 1) {
              at = text.indexOf("\n", at) + 1;
              if (at === 0) break;
            }
          times += 1;
        } while (performance.now() - start < 50);
        parsed.push((performance.now() - start) / times);
      }
      worker.terminate();
      return { read, parsed, connectors, lines };
    },
    { readers, text, bare, rounds },
  );
  if (typeof found.connectors !== "number")
    throw new Error(`The text was refused: ${String(found.connectors)}`);
  const read = spreadOf(found.read);
  const bareParse = spreadOf(found.parsed);
  return {
    connectors: found.connectors,
    megabytes: round(text.length / 1_000_000),
    read,
    limit,
    withinLimit: read.p95 <= limit,
    bare,
    bareParse,
    ratio: round(read.p50 / bareParse.p50),
  };
}
