import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../../testing/seed";
import { eachAttempt } from "./attempts";
import { Destinations } from "./destinations";
import { readTrace, TraceReader } from "./reader";

const folder = fileURLToPath(new URL("fixtures", import.meta.url));
const texts = readdirSync(folder)
  .filter((name) => !name.endsWith(".json"))
  .map((name) => readFileSync(`${folder}/${name}`, "latin1").split(/(?<=\n)/));

/** By hand: PORTOLAN_RUNS=100000. */
const numRuns = Number(process.env.PORTOLAN_RUNS ?? 2000);

/** Some lines of a trace: left out, doubled, cut, mixed with another format, bytes changed. */
const damaged = fc
  .record({
    lines: fc.constantFrom(...texts),
    strange: fc.constantFrom(...texts),
    from: fc.nat(60),
    length: fc.integer({ min: 1, max: 12 }),
    steps: fc.array(
      fc.record({
        what: fc.constantFrom("cut", "double", "byte", "insert", "drop", "end"),
        line: fc.nat(11),
        at: fc.nat(300),
        byte: fc.nat(255),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ lines, strange, from, length, steps }) => {
    const some = [...lines.slice(0, 6), ...lines.slice(from, from + length)];
    for (const { what, line, at, byte } of steps) {
      const text = some[line] ?? "";
      if (what === "cut") some[line] = text.slice(0, at);
      else if (what === "double") some.splice(line, 0, text);
      else if (what === "drop") some.splice(line, 1);
      else if (what === "insert") some.splice(line, 0, strange[at % strange.length] ?? "");
      else if (what === "byte")
        some[line] = text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
      else some.push(text.slice(0, at));
    }
    return Uint8Array.from(some.join(""), (letter) => letter.charCodeAt(0));
  });

/** Lines as log-formats counts them: ended by LF, and one more if bytes follow the last. */
const linesIn = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => sum + Number(byte === 10), 0) +
  Number(bytes.length > 0 && bytes.at(-1) !== 10);

describe("traces, whatever was done to them", () => {
  it("are read without a fault of ours, every line accounted for", () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        const trace = readTrace("x", bytes);
        if (!trace) return;
        const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
        if (!isWide) expect(trace.lines).toBe(linesIn(bytes));
        expect(trace.used + trace.headers + trace.faulty).toBe(trace.lines);
        expect(trace.faults).toHaveLength(trace.faulty);
        expect(trace.events.length).toBeLessThanOrEqual(trace.used);
        const events = [...trace.events];
        expect(events).toHaveLength(trace.events.length);
        expect(events.every(({ time }) => Number.isFinite(time))).toBe(true);
        const destinations = new Destinations();
        let dropped = 0;
        eachAttempt(events, (attempt) => {
          destinations.add(attempt);
          dropped += attempt.dropped;
          expect(attempt.first).toBeLessThanOrEqual(attempt.last);
        });
        const told = destinations.dropped().reduce((sum, { packets }) => sum + packets, 0);
        expect(told).toBe(dropped);
        expect(dropped).toBe(
          events
            .filter(({ action, sign }) => action === "dropped" && sign === "open")
            .reduce((sum, { packets }) => sum + packets, 0),
        );
        const pairs = destinations.translations(trace.nat);
        expect(pairs.length).toBeGreaterThanOrEqual(trace.nat.length);
      }),
      { numRuns },
    );
  }, 600_000);

  it("come to the same however they are cut into pieces", () => {
    const cuts = fc.array(fc.nat(4000), { maxLength: 8 });
    fc.assert(
      fc.property(damaged, cuts, (bytes, places) => {
        const reader = new TraceReader("x");
        let from = 0;
        for (const at of [...places].sort((one, other) => one - other)) {
          reader.write(bytes.subarray(from, Math.max(from, at)));
          from = Math.max(from, at);
        }
        reader.write(bytes.subarray(from));
        const whole = readTrace("x", bytes);
        const pieces = reader.end();
        expect({ ...pieces, events: [...(pieces?.events ?? [])] }).toEqual({
          ...whole,
          events: [...(whole?.events ?? [])],
        });
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  }, 600_000);
});
