import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { preview } from "vite";

/** The built app on a port of its own, a bare page to compare with, and a browser. */
export interface Bench {
  readonly app: string;
  readonly bare: string;
  readonly browser: Browser;
  /** How the browser is started on this machine. */
  readonly flags: readonly string[];
  close(): Promise<void>;
}

/** The least that a page with a field can be: what it costs is the browser's share. */
const barePage =
  "<!doctype html><html lang=en><meta charset=utf-8><title>bare</title><body><textarea></textarea></body></html>";

export async function openBench(root: string, flags: readonly string[]): Promise<Bench> {
  const executablePath = process.env.PORTOLAN_CHROMIUM;
  const server = await preview({
    root,
    logLevel: "error",
    preview: { port: 0 },
  });
  const app = server.resolvedUrls?.local[0];
  if (app === undefined) throw new Error("The built app is not served.");
  const bare = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html").end(barePage);
  });
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    args: [...flags],
    ...(executablePath ? { executablePath } : {}),
  });
  return {
    app,
    bare: `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`,
    browser,
    flags,
    close: async () => {
      await browser.close();
      bare.close();
      await server.close();
    },
  };
}

/** What the main thread of a page has done since it was made, in milliseconds. */
export interface Work {
  /** Time inside tasks, less what the measuring itself cost. */
  readonly busy: number;
  /** Processor time of the thread; other programs on the machine do not add to it. */
  readonly cpu: number;
  /** Shares of the time inside tasks; painting and the rest are in none of them. */
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

export async function meter(page: Page): Promise<() => Promise<Work>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = (name: string): number => {
      const found = metrics.find((each) => each.name === name);
      if (!found) throw new Error(`This Chromium does not measure ${name}.`);
      return found.value;
    };
    return {
      busy: (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000,
      cpu: seconds("ThreadTime") * 1000,
      script: seconds("ScriptDuration") * 1000,
      style: seconds("RecalcStyleDuration") * 1000,
      layout: seconds("LayoutDuration") * 1000,
    };
  };
}

/** What was done between two readings. */
export const between = (before: Work, after: Work): Work => ({
  busy: after.busy - before.busy,
  cpu: after.cpu - before.cpu,
  script: after.script - before.script,
  style: after.style - before.style,
  layout: after.layout - before.layout,
});

/** Two frames and a task later: what was asked for at once has been drawn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
      }),
  );
