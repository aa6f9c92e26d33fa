import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Bench } from "./browser";
import { protocolLogs } from "./logs/protocolLogs";
import { round } from "./spread";

/** Bytes of the logs that are dropped on the page: `PORTOLAN_PAGE_MB` says another size. */
const size = Number(process.env.PORTOLAN_PAGE_MB ?? 512) * 1_048_576;
const patience = 600_000;

export interface LogsPageFigures {
  readonly megabytes: number;
  /** Milliseconds from the choice of the files to the first session on screen. */
  readonly firstSessions: number;
  /** Milliseconds until all was read, and the megabytes in a second that this makes. */
  readonly read: number;
  readonly speed: number;
  /** Milliseconds of the longest task of the main thread, and how many took more than 50. */
  readonly longestTask: number;
  readonly longTasks: number;
  /** Milliseconds from a key or a click to the list that follows it, by what was asked. */
  readonly answers: Readonly<Record<string, number>>;
  readonly holds: Readonly<Record<string, boolean>>;
}

/** Logs in the built app, as a person drops them: when sessions are seen, and what the page is blocked for. */
export async function measureLogsPage(bench: Bench): Promise<LogsPageFigures> {
  const folder = mkdtempSync(join(tmpdir(), "portolan-logs-"));
  const context = await bench.browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const files = write(folder);
    const page = await context.newPage();
    await page.goto(`${bench.app}logs`);
    await page.getByRole("heading", { name: "Drop protocol logs here" }).waitFor();
    await page.waitForTimeout(1000);
    await watchTasks(page);
    const before = await clock(page);
    await page.locator("input[type=file]").first().setInputFiles(files);
    await row(page).waitFor({ timeout: patience });
    const first = (await clock(page)) - before;
    await page.getByRole("progressbar").first().waitFor({ state: "hidden", timeout: patience });
    const read = (await clock(page)) - before;
    const tasks = await page.evaluate(() => (globalThis as unknown as Watched).tasks);
    const longest = Math.max(0, ...tasks);
    return {
      megabytes: round(size / 1_048_576),
      firstSessions: round(first),
      read: round(read),
      speed: round(size / 1_048_576 / (read / 1000)),
      longestTask: round(longest),
      longTasks: tasks.length,
      answers: {},
      holds: {
        "first sessions in 1,000 ms": first <= 1000,
        "main thread never blocked over 50 ms": longest <= 50,
      },
    };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Watched {
  tasks: number[];
}

const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as unknown as Watched).tasks = tasks;
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) tasks.push(each.duration);
    }).observe({ type: "longtask" });
  });

const clock = (page: Page): Promise<number> => page.evaluate(() => performance.now());

const row = (page: Page) =>
  page.getByRole("table", { name: "Sessions" }).locator("tbody button").first();

function write(folder: string): string[] {
  const files: string[] = [];
  for (const { name, bytes } of protocolLogs(size)) {
    const file = join(folder, name);
    const open = openSync(file, "w");
    writeSync(open, bytes);
    closeSync(open);
    files.push(file);
  }
  return files;
}
