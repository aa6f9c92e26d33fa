import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds: by the clock on the wall, and of the processor for the thread that runs. */
export interface Spent {
  readonly wall: number;
  readonly own: number;
}

const file = `/proc/self/task/${process.pid}/schedstat`;

/**
 * What the main thread has had of the processor. Where others use the machine, the clock on the wall tells
 * of them; what helping threads do, as those that collect garbage, is a gift to whoever makes much of it.
 * Where the system does not tell, the clock on the wall has to do.
 */
function own(): number {
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
  const [wall, before] = [performance.now(), own()];
  work();
  const after = own();
  return { wall: performance.now() - wall, own: after - before };
}
