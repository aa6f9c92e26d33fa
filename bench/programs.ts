import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LogReading } from "../src/core/logs";
import { timed } from "./logs/clock";
import { type GeneratedLog, protocolLogs } from "./logs/protocolLogs";
import { round } from "./spread";

/** Log reading against what a shell has: seconds of the processor, theirs with starting and reading the file. */
export interface ProgramFigures {
  readonly megabytes: number;
  /** Megabytes in a second of the processor, the median of the rounds. */
  readonly speed: Readonly<Record<string, number>>;
  /** How many times as fast as each of them, in the same round: the median of the rounds. */
  readonly times: Readonly<Record<string, number>>;
}

const size = 64 * 1_048_576;
const rounds = 3;

/** Each goes over all rows once: `wc` counts lines and words, `awk` counts rows by session. */
const programs: Readonly<Record<string, string>> = {
  awk: `awk -F, '!/^#/ { rows[$3]++ } END { for (each in rows) count++; print count }'`,
  wc: "wc",
};

/** Throws where there is no shell, or a program of these is missing: then there is no figure. */
export function measurePrograms(): ProgramFigures {
  const folder = mkdtempSync(join(tmpdir(), "portolan-bench-"));
  try {
    const logs = [...protocolLogs(size)];
    const file = join(folder, "all.log");
    writeFileSync(file, Buffer.concat(logs.map(({ bytes }) => bytes)));
    // The first time over is slower than any later one: it is not counted.
    readAll(logs);
    const found = Array.from({ length: rounds }, () => ({
      reading: timed(() => readAll(logs)).all,
      ...Object.fromEntries(
        Object.entries(programs).map(([name, command]) => [name, spentBy(name, command, file)]),
      ),
    })) as Readonly<Record<string, number>>[];
    const megabytes = logs.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1_048_576;
    const per = (
      names: readonly string[],
      of: (round: Readonly<Record<string, number>>, name: string) => number,
    ) =>
      Object.fromEntries(names.map((name) => [name, median(found.map((each) => of(each, name)))]));
    const spent = (times: Readonly<Record<string, number>>, name: string) =>
      times[name] ?? Number.NaN;
    return {
      megabytes: round(megabytes),
      speed: per(["reading", ...Object.keys(programs)], (times, name) =>
        round(megabytes / (spent(times, name) / 1000)),
      ),
      times: per(Object.keys(programs), (times, name) =>
        round(spent(times, name) / spent(times, "reading")),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAll(logs: readonly GeneratedLog[]): void {
  const reading = new LogReading();
  for (const { name, bytes } of logs) {
    const file = reading.open(name);
    for (let at = 0; at < bytes.length; at += 1 << 20)
      file.write(bytes.subarray(at, at + (1 << 20)));
    file.end();
  }
  reading.judge();
  if (reading.count === 0) throw new Error("The bench read no session.");
}

/** Milliseconds of the processor, as the shell tells of those that it has started. */
function spentBy(name: string, command: string, file: string): number {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `${command} "$0" && times`, file], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  const [, , user = "", system = ""] = [...(stdout ?? "").matchAll(/(\d+)m([\d.,]+)s/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds?.replace(",", ".")),
  );
  const spent = 1000 * (Number(user) + Number(system));
  if (status !== 0 || !(spent > 0)) throw new Error(`${name} could not be measured: ${stderr}`);
  return spent;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
