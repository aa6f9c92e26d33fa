import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readLogs } from "../../testing/logText";

/** `PORTOLAN_RUNS=100000` looks at so many inputs; the suite looks at fewer. */
const runs = Number(process.env.PORTOLAN_RUNS ?? 1000);
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const names = [
  "EX01-FrontEnd-RECV2026051206-1.LOG",
  "EX02-FrontEnd-RECV2026051206-1.LOG",
  "EX01-Hub-SEND2026051207-1.LOG",
  "EX02-send-extract.txt",
  "EX01-CONNECTLOG2026051206-1.LOG",
  "EX01-MSGTRK2026051206-1.LOG",
];
const logs = names.map(fixture);

it("any cutting of the bytes gives the same tables", () => {
  const whole = logs.map((log) => readLogs({ a: log }));
  fc.assert(
    fc.property(
      fc.nat(logs.length - 1),
      fc.array(fc.nat(80_000), { maxLength: 12 }),
      fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
      (place, cuts, step) => {
        const log = logs[place] as Uint8Array;
        const steps = step ? Array.from({ length: log.length / step }, (_, at) => at * step) : [];
        expect(readLogs({ a: log }, [...cuts, ...steps])).toEqual(whole[place]);
      },
    ),
    { numRuns: 60 },
  );
});

it("a byte at a time is the same too", () => {
  for (const name of ["EX02-FrontEnd-RECV2026051206-1.LOG", "EX02-send-extract.txt"]) {
    const log = fixture(name);
    const each = Array.from({ length: log.length }, (_, at) => at);
    expect(readLogs({ a: log }, each)).toEqual(readLogs({ a: log }));
  }
});

/** What people, crashes and copies do to a log. */
type Harm = readonly [
  kind: "byte" | "cut" | "double" | "drop" | "swap" | "insert",
  place: number,
  byte: number,
];
const harm: fc.Arbitrary<Harm> = fc.tuple(
  fc.constantFrom("byte", "cut", "double", "drop", "swap", "insert"),
  fc.nat(2000),
  fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 13, 34, 35, 44, 0xef)),
);

/** A part of a log of some lines, harmed. */
function harmed(log: Uint8Array, first: number, count: number, harms: readonly Harm[]): Uint8Array {
  const lines = linesOf(log);
  const part = lines.slice(first % lines.length, (first % lines.length) + count);
  for (const [kind, place, byte] of harms) {
    const at = place % Math.max(part.length, 1);
    const line = part[at];
    if (!line) continue;
    const within = (place * 7 + byte) % Math.max(line.length, 1);
    if (kind === "byte")
      part[at] = Uint8Array.from(line, (each, n) => (n === within ? byte : each));
    else if (kind === "insert")
      part[at] = Uint8Array.of(...line.subarray(0, within), byte, ...line.subarray(within));
    else if (kind === "cut") part[at] = line.subarray(0, within);
    else if (kind === "double") part.splice(at, 0, line);
    else if (kind === "drop") part.splice(at, 1);
    else part.splice((at + 1) % part.length, 0, ...part.splice(at, 1));
  }
  return Uint8Array.from(part.flatMap((line) => [...line]));
}

function linesOf(log: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < log.length; ) {
    const end = log.indexOf(10, at) < 0 ? log.length : log.indexOf(10, at) + 1;
    lines.push(log.subarray(at, end));
    at = end;
  }
  return lines;
}

const countedLines = (log: Uint8Array): number =>
  log.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0) +
  (log.length > 0 && log.at(-1) !== 10 ? 1 : 0);

it("whatever is done to a log, every line is accounted for, the same in pieces, and nothing throws", () => {
  fc.assert(
    fc.property(
      fc.nat(logs.length - 1),
      fc.nat(500),
      fc.integer({ min: 0, max: 30 }),
      fc.array(harm, { maxLength: 8 }),
      fc.array(fc.nat(3000), { maxLength: 5 }),
      (place, first, count, harms, cuts) => {
        const log = harmed(logs[place] as Uint8Array, first, count, harms);
        const read = readLogs({ a: log });
        const [file] = read.files;
        if (!file) throw new Error("There is no account.");
        expect(file.lines).toBe(countedLines(log));
        expect(file.used + file.headers + file.faulty).toBe(file.lines);
        expect(file.faults).toHaveLength(file.faulty);
        expect(file.bytes).toBe(log.length);
        const rows = read.sessions.reduce((sum, session) => sum + session.rows, 0);
        if (file.kind !== "connectivity" && file.kind !== "message-tracking")
          expect(rows).toBeLessThanOrEqual(file.used);
        expect(readLogs({ a: log }, cuts)).toEqual(read);
      },
    ),
    { numRuns: runs },
  );
}, 3_600_000);
