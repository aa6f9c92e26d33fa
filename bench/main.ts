import { cpus } from "node:os";
import { type Bench, openBench } from "./browser";
import { measureBrowsing } from "./browsing";
import { measureBundle } from "./bundle";
import { measureChart } from "./chart";
import { documentOf } from "./document";
import { measureEngine } from "./engine";
import { measureExposure } from "./exposure";
import { measureGrowths } from "./growths";
import { measureImport } from "./importing";
import { measureKeystrokes } from "./keystroke";
import { measureLoad } from "./load";
import { measureLogs } from "./logs";
import { measureLogsPage } from "./logsPage";
import { measurePlan } from "./planning";
import { measurePrograms } from "./programs";
import { measureRules } from "./rules";
import { tableOf } from "./table";

/** Each part with what it needs besides the core: the built app in a browser, or the build alone. */
const parts = {
  bundle: { needs: "build", measure: (root: string) => measureBundle(`${root}/dist`) },
  engine: { needs: "nothing", measure: () => measureEngine() },
  chart: { needs: "nothing", measure: () => measureChart() },
  exposure: { needs: "nothing", measure: () => measureExposure() },
  logs: { needs: "nothing", measure: () => measureLogs() },
  programs: { needs: "nothing", measure: () => measurePrograms() },
  growth: { needs: "nothing", measure: () => measureGrowths() },
  browsing: { needs: "nothing", measure: () => measureBrowsing() },
  logsPage: { needs: "browser", measure: (_: string, bench: Bench) => measureLogsPage(bench) },
  rules: { needs: "nothing", measure: () => measureRules() },
  plan: { needs: "nothing", measure: () => measurePlan() },
  import: {
    needs: "browser",
    measure: (_: string, bench: Bench, readers: string) => measureImport(bench, readers),
  },
  load: { needs: "browser", measure: (_: string, bench: Bench) => measureLoad(bench) },
  keystroke: {
    needs: "browser",
    measure: (_: string, bench: Bench) => measureKeystrokes(bench),
  },
} as const;

type Part = keyof typeof parts;

export const partNames = Object.keys(parts) as readonly Part[];
export const needsOf = (only: readonly Part[]) => new Set(only.map((part) => parts[part].needs));

/**
 * Runs the parts that are named; a part that cannot measure ends the bench with its reason. `readers` is the
 * code of bench/page/readers.ts, made to run in a worker.
 */
export async function runBench(
  root: string,
  only: readonly Part[],
  flags: readonly string[],
  readers: string,
  save?: (text: string) => void,
): Promise<void> {
  const machine = { cores: cpus().length, node: process.versions.node };
  const figures: Record<string, unknown> = { machine };
  const bench = needsOf(only).has("browser") ? await openBench(root, flags) : undefined;
  try {
    if (bench) figures.machine = { ...machine, chromium: bench.browser.version() };
    for (const part of only) figures[part] = await measure(part, root, bench, readers);
    save?.(documentOf(figures));
    process.stderr.write(tableOf(figures));
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await bench?.close();
  }
}

function measure(part: Part, root: string, bench: Bench | undefined, readers: string): unknown {
  const each = parts[part];
  if (each.needs !== "browser") return each.measure(root);
  if (!bench) throw new Error(`${part} needs a browser.`);
  return each.measure(root, bench, readers);
}
