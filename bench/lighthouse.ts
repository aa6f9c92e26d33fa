import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What Lighthouse says of one address, as on a phone; scores from 0 to 100, times in milliseconds. */
export interface Judged {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly cumulativeLayoutShift: number;
  readonly speedIndex: number;
  /** How fast the machine was meanwhile: Lighthouse slows it fourfold, which is right for one of 1500 or more. */
  readonly benchmarkIndex: number;
}

export type Throttling = "simulate" | "devtools";

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
  readonly environment: { readonly benchmarkIndex: number };
  readonly runtimeError?: { readonly message: string };
}

/**
 * Tools that the bench uses where they are and never asks for: a folder with node_modules, named by
 * PORTOLAN_BENCH_TOOLS. Lighthouse is too large to be a dependency of a page.
 */
const tools = (): string => process.env.PORTOLAN_BENCH_TOOLS ?? "";

/** The folder of a package among the tools; undefined where it is not there. */
export function toolFolder(name: string): string | undefined {
  const folder = join(tools(), "node_modules", name);
  return tools() !== "" && existsSync(join(folder, "package.json")) ? folder : undefined;
}

export const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;

/** Runs Lighthouse in a process and a browser of its own. Throws where it could not judge. */
export async function judge(
  lighthouse: string,
  address: string,
  throttling: Throttling,
  flags: readonly string[],
): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), "portolan-lighthouse-"));
  const file = join(folder, "report.json");
  try {
    await promisify(execFile)(
      process.execPath,
      [
        join(lighthouse, "cli/index.js"),
        address,
        "--quiet",
        "--output=json",
        `--output-path=${file}`,
        "--only-categories=performance,accessibility,best-practices",
        `--throttling-method=${throttling}`,
        `--chrome-flags=--headless=new ${flags.join(" ")}`,
      ],
      {
        env: { ...process.env, CHROME_PATH: process.env.PORTOLAN_CHROMIUM },
        timeout: 300_000,
      },
    );
    return judgedOf(JSON.parse(readFileSync(file, "utf8")) as Report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures of a report. */
export function judgedOf({ categories, audits, environment, runtimeError }: Report): Judged {
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const score = (name: string): number => {
    const found = categories[name]?.score;
    if (typeof found !== "number") throw new Error(`Lighthouse gave no score for ${name}.`);
    return Math.round(found * 100);
  };
  const figure = (name: string): number => {
    const found = audits[name]?.numericValue;
    if (found === undefined) throw new Error(`Lighthouse did not measure ${name}.`);
    return Math.round(found * 1000) / 1000;
  };
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    firstContentfulPaint: figure("first-contentful-paint"),
    largestContentfulPaint: figure("largest-contentful-paint"),
    totalBlockingTime: figure("total-blocking-time"),
    cumulativeLayoutShift: figure("cumulative-layout-shift"),
    speedIndex: figure("speed-index"),
    benchmarkIndex: environment.benchmarkIndex,
  };
}
