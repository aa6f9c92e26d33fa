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
  /** Milliseconds of the longest task of the main thread: of the processor's time, and by the clock on the wall. */
  readonly longestTask: number;
  readonly longestTaskWall: number;
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
    await watch(page);
    await bench.browser.startTracing(page, { categories: ["toplevel"] });
    await page.locator("input[type=file]").first().setInputFiles(files);
    await page.getByRole("progressbar").first().waitFor({ timeout: patience });
    await page.getByRole("progressbar").first().waitFor({ state: "hidden", timeout: patience });
    const tasks = tasksOf((await bench.browser.stopTracing()).toString());
    const { first, read } = await page.evaluate(() => (globalThis as unknown as Watched).seen);
    const longestTask = Math.max(0, ...tasks.map(({ own }) => own));
    return {
      megabytes: round(size / 1_048_576),
      firstSessions: round(first),
      read: round(read),
      speed: round(size / 1_048_576 / (read / 1000)),
      longestTask: round(longestTask),
      longestTaskWall: round(Math.max(0, ...tasks.map(({ wall }) => wall))),
      holds: {
        "first sessions in 1,000 ms": first <= 1000,
        "main thread never blocked over 50 ms": longestTask <= 50,
      },
    };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Watched {
  readonly seen: { readonly first: number; readonly read: number };
}

/** Notes in the page when files are chosen, when the first session stands there, and when the bar goes. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { chosen: 0, first: 0, read: 0 };
    Object.assign(globalThis, { seen });
    addEventListener("change", () => (seen.chosen ||= performance.now()), { capture: true });
    let reads = false;
    new MutationObserver(() => {
      const since = performance.now() - seen.chosen;
      const bar = document.querySelector("[role=progressbar]");
      if (seen.first === 0 && document.querySelector("table tbody button")) seen.first = since;
      if (reads && !bar) seen.read ||= since;
      reads = bar !== null;
    }).observe(document.body, { childList: true, subtree: true });
  });

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of each task of the page's main thread; of the processor's time too, as others may use the machine. */
function tasksOf(trace: string): { readonly own: number; readonly wall: number }[] {
  const { traceEvents: events } = JSON.parse(trace) as { readonly traceEvents: TraceEvent[] };
  const main = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && main.has(`${pid}:${tid}`),
  );
  if (tasks.length === 0) throw new Error("This Chromium does not tell of its tasks.");
  return tasks.map(({ dur = 0, tdur = dur }) => ({ own: tdur / 1000, wall: dur / 1000 }));
}

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
