import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../../testing/seed";
import { readQueueListing } from "./read";

const folder = fileURLToPath(new URL("fixtures", import.meta.url));
const texts = readdirSync(folder)
  .filter((name) => name !== "manifest.json")
  .map((name) => readFileSync(`${folder}/${name}`, "latin1"));

/** By hand: PORTOLAN_RUNS=100000. */
const numRuns = Number(process.env.PORTOLAN_RUNS ?? 500);

const damaged = fc
  .record({
    text: fc.constantFrom(...texts),
    length: fc.integer({ min: 1, max: 3000 }),
    steps: fc.array(fc.tuple(fc.nat(3000), fc.nat(40), fc.nat(255)), { maxLength: 4 }),
  })
  .map(({ text, length, steps }) => {
    let own = text.slice(0, length);
    for (const [at, cut, byte] of steps)
      own =
        own.slice(0, at) + String.fromCharCode(byte) + own.slice(at + (cut % 3 === 0 ? cut : 1));
    return Uint8Array.from(own, (letter) => letter.charCodeAt(0));
  });

describe("listings, whatever was done to them", () => {
  it("are read or refused, without a fault of ours", () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        const read = readQueueListing({ name: "x", bytes });
        if (read.ok) expect(read.queues.length + read.messages.length).toBeGreaterThan(0);
        else expect(read.fault.what).not.toBe("");
      }),
      { numRuns },
    );
  }, 600_000);
});
