import { LogReading } from "../src/core/logs";
import { type Spent, timed } from "./logs/clock";
import { type GeneratedLog, protocolLogs } from "./logs/protocolLogs";
import { readers } from "./logs/readers";
import { round as twoDecimals } from "./spread";

/** Bytes of the generated logs: `PORTOLAN_LOGS_MB` says another size. */
const size = Number(process.env.PORTOLAN_LOGS_MB ?? 1024) * 1_048_576;
/** Files come from disk or from a browser in pieces of this size. */
const piece = 1 << 20;
/** So much is generated at once, and then read by one reader after the other. */
const round = 67_108_864;

type Other = keyof typeof readers;
type Who = "reading" | Other;
const others = Object.keys(readers) as readonly Other[];

/** What issue 13 asks of the speed of reading, and of its memory. */
const wanted: Readonly<Record<Other, number>> = {
  byteScan: 0.4,
  papaparse: 1.5,
  d3dsv: 1,
  udsv: 1,
};
const mostMemory = 0.6;

export interface LogFigures {
  readonly megabytes: number;
  readonly sessions: number;
  readonly rounds: number;
  /** Megabytes in a second of the processor, all threads together: the median of the rounds. */
  readonly speed: Readonly<Record<Who, number>>;
  /** How many times as fast as each of the others, in the same round: the median of the rounds. */
  readonly times: Readonly<Record<Other, number>>;
  /** The same by the clock on the wall, which others on the machine push; and by the reading thread alone. */
  readonly timesByWall: Readonly<Record<Other, number>>;
  readonly timesOfThread: Readonly<Record<Other, number>>;
  /** Bytes that are kept for each byte that was read. */
  readonly memoryPerByte: number;
  /** Whether each figure of the issue holds, by the processor's time. */
  readonly holds: Readonly<Record<string, boolean>>;
}

/**
 * Full reading into judged sessions, against libraries that collect rows and against a bare scan, in one run
 * over the same files. Who begins changes from round to round, so that none pays for another's leavings.
 */
export function measureLogs(): LogFigures {
  const reading = new LogReading();
  const rounds: Readonly<Record<Who, Spent>>[] = [];
  const speeds: { readonly bytes: number }[] = [];
  let total = 0;
  for (const logs of generated()) {
    const bytes = logs.reduce((sum, each) => sum + each.bytes.length, 0);
    total += bytes;
    speeds.push({ bytes });
    rounds.push(oneRound(reading, logs, rounds.length));
  }
  const per = (clock: keyof Spent): Record<Who, number> =>
    each(["reading", ...others], (who) =>
      median(
        rounds.map((times, at) => megabytes(speeds[at]?.bytes ?? 0) / (times[who][clock] / 1000)),
      ),
    );
  const times = (clock: keyof Spent): Record<Other, number> =>
    each(others, (who) => median(rounds.map((of) => of[who][clock] / of.reading[clock])));
  const byAll = times("all");
  const memoryPerByte = twoDecimals(reading.bytes / total);
  return {
    megabytes: twoDecimals(megabytes(total)),
    sessions: reading.count,
    rounds: rounds.length,
    speed: per("all"),
    times: byAll,
    timesByWall: times("wall"),
    timesOfThread: times("own"),
    memoryPerByte,
    holds: {
      ...Object.fromEntries(
        others.map((who) => [`at least ${wanted[who]} times ${who}`, byAll[who] >= wanted[who]]),
      ),
      [`at most ${mostMemory} bytes of memory per byte`]: memoryPerByte <= mostMemory,
    },
  };
}

function oneRound(
  reading: LogReading,
  logs: readonly GeneratedLog[],
  turn: number,
): Record<Who, Spent> {
  let rows = -1;
  const work: Record<Who, () => void> = {
    reading: () => {
      for (const { name, bytes } of logs) readWhole(reading, name, bytes);
      reading.judge();
    },
    ...each(others, (who) => () => {
      const found = logs.reduce((sum, { bytes }) => sum + readers[who](bytes), 0);
      if (rows >= 0 && found !== rows)
        throw new Error(`The readers do not agree on how many rows there are: ${rows}, ${found}.`);
      rows = found;
    }),
  };
  const order = Object.keys(work) as Who[];
  const turned = [...order.slice(turn % order.length), ...order.slice(0, turn % order.length)];
  return each(turned, (who) => timed(work[who]));
}

function* generated(): Iterable<readonly GeneratedLog[]> {
  let logs: GeneratedLog[] = [];
  let held = 0;
  for (const log of protocolLogs(size)) {
    logs.push(log);
    held += log.bytes.length;
    if (held < round) continue;
    yield logs;
    logs = [];
    held = 0;
  }
  if (logs.length > 0) yield logs;
}

function readWhole(reading: LogReading, name: string, bytes: Uint8Array): void {
  const file = reading.open(name);
  for (let at = 0; at < bytes.length; at += piece) file.write(bytes.subarray(at, at + piece));
  file.end();
}

const each = <Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;

const megabytes = (bytes: number): number => bytes / 1_048_576;

const median = (values: readonly number[]): number =>
  twoDecimals([...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN);
