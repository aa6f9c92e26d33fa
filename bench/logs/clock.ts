import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Milliseconds: by the clock on the wall, of the processor for all threads, those that collect garbage among
 * them, and of the processor for the thread that runs alone.
 */
export interface Spent {
  readonly wall: number;
  readonly all: number;
  readonly own: number;
}

const file = `/proc/self/task/${process.pid}/schedstat`;

/** What the main thread has had of the processor. Where the system does not tell, the clock on the wall has to do. */
export function own(): number {
  try {
    return Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** What others left behind is collected before. */
export function timed(work: () => void): Spent {
  collect();
  const [wall, all, before] = [performance.now(), process.cpuUsage(), own()];
  work();
  const after = own();
  const { user, system } = process.cpuUsage(all);
  return { wall: performance.now() - wall, all: (user + system) / 1000, own: after - before };
}
