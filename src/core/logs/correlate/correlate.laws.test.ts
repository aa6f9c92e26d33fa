import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../../testing/seed";
import { readTrace } from "../traces/reader";
import type { Trace } from "../traces/trace";
import { correlate } from "./correlate";
import type { SessionFacts } from "./timed";

const folder = fileURLToPath(new URL("../traces/fixtures", import.meta.url));
const manifest: { sessions: SessionFacts[]; files: { name: string }[] } = JSON.parse(
  readFileSync(`${folder}/manifest.json`, "utf8"),
);
const traces = manifest.files.flatMap(({ name }) => {
  const trace = readTrace(name, readFileSync(`${folder}/${name}`));
  return trace ? [trace] : [];
});

const shifted = (trace: Trace, ms: number): Trace => ({
  ...trace,
  events: [...trace.events].map((event) => ({ ...event, time: event.time + ms })),
});

describe("traces beside a log", () => {
  it("come to the same in every zone, whose offset is found", () => {
    // Without the day in the line a zone and its complement are one.
    const dated = traces.filter(({ missing }) => missing !== "day");
    fc.assert(
      fc.property(
        fc.constantFrom(...dated),
        fc.integer({ min: -52, max: 44 }),
        (trace, quarters) => {
          const { answer: _, offsetMinutes = 0, ...rest } = correlate(trace, manifest.sessions);
          const moved = correlate(shifted(trace, quarters * 900_000), manifest.sessions);
          const { answer: __, offsetMinutes: found, ...others } = moved;
          expect(found).toBe(offsetMinutes + quarters * 15);
          const { runnerUp: _one, ...same } = rest;
          const { runnerUp: _other, ...like } = others;
          expect(like).toEqual(same);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it("say nothing that is not in both: of any lines and any sessions", () => {
    const some = <T>(all: readonly T[]) => fc.subarray([...all]);
    const anything = fc.constantFrom(...traces).chain((trace) =>
      fc.record({
        trace: some([...trace.events]).map((events) => ({ ...trace, events })),
        sessions: some(manifest.sessions),
        offset: fc.option(fc.constantFrom(0, 60, 120, -300)),
      }),
    );
    fc.assert(
      fc.property(anything, ({ trace, sessions, offset }) => {
        const options = offset === null ? {} : { offsetMinutes: offset };
        const found = correlate(trace, sessions, options);
        const lists = [
          ...[found.failedSessions, found.matchedSessions, found.unansweredSessions],
          ...[found.absentSessions, found.locallyBlockedSessions],
        ].flat();
        const known = new Set(sessions.map(({ id }) => id));
        expect(lists.every((id) => known.has(id))).toBe(true);
        // Every session stands to a device in one way.
        expect(new Set(lists).size).toBe(lists.length);
        expect(found.packets).toBeLessThanOrEqual(
          [...trace.events].reduce((sum, { packets }) => sum + packets, 0),
        );
        expect(found.attempts > 0).toBe(found.failedSessions.length > 0);
        expect(found.answer.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
