/*
 * How much work something is, without looking at how fast the machine is: processor time over that of a fixed task in
 * the same process. It tells work that grows as its input from work that grows as its square, and no more than that.
 */

/** Processor time of this process, in ms, that a task takes. */
function processorTime(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Texts made, sorted, written and read: what a core can do in about a tenth of a second. */
function fixedTask(): number {
  const texts = Array.from({ length: 60_000 }, (_, each) => `${(each * 7919) % 60_013} of many`);
  return (JSON.parse(JSON.stringify(texts.sort())) as string[]).length;
}

let fixed: number | undefined;

/** What a task costs, in fixed tasks. The fixed task is measured once a process, after it was warmed up. */
export function effortOf(task: () => unknown): number {
  if (fixed === undefined) {
    fixedTask();
    fixed = Math.max(1, processorTime(fixedTask));
  }
  return processorTime(task) / fixed;
}
