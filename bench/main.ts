import { cpus } from "node:os";
import { type Bench, openBench } from "./browser";
import { measureBundle } from "./bundle";
import { measureKeystrokes } from "./keystroke";
import { measureLoad } from "./load";
import { tableOf } from "./table";

const parts = {
  bundle: (_: Bench, root: string) => measureBundle(`${root}/dist`),
  load: (bench: Bench) => measureLoad(bench),
  keystroke: (bench: Bench, root: string) => measureKeystrokes(bench, `${root}/.cache/bench`),
};

type Part = keyof typeof parts;

export const partNames = Object.keys(parts) as readonly Part[];

/** Runs the parts that are named; a part that cannot measure ends the bench with its reason. */
export async function runBench(
  root: string,
  only: readonly Part[],
  flags: readonly string[],
): Promise<void> {
  const bench = await openBench(root, flags);
  try {
    const figures: Record<string, unknown> = {
      machine: {
        cores: cpus().length,
        node: process.versions.node,
        chromium: bench.browser.version(),
      },
    };
    for (const part of only) figures[part] = await parts[part](bench, root);
    process.stderr.write(tableOf(figures));
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await bench.close();
  }
}
