import fc from "fast-check";
import { expect, it } from "vitest";
import { trainersFile } from "../../../testing/trainersFile";
import { readWalkthrough } from "./read";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const given = JSON.parse(JSON.stringify(trainersFile())) as Json;

/** The ways to every member of a document. */
function ways(
  value: Json,
  way: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [way];
  return [
    way,
    ...Object.entries(value).flatMap(([key, each]) => ways(each as Json, [...way, key])),
  ];
}
const all = ways(given).filter(({ length }) => length > 0);

/** The document with another value at the end of a way. */
function put(value: Json, [step, ...rest]: readonly (string | number)[], other: Json): Json {
  if (step === undefined) return other;
  const copy = structuredClone(value) as Record<string | number, Json>;
  copy[step] = put(copy[step] ?? null, rest, other);
  return copy as Json;
}

const names = [
  "__proto__",
  "constructor",
  "Name",
  "Server",
  "RemoteIPRanges",
  "EX01\\Relay",
  "EX01\\",
  "\\",
  "",
];
const odd = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    1e308,
    [],
    {},
    [[]],
    "+99999d",
    "2001:db8::/129",
    "0.0.0.0/0",
  ),
  fc.constantFrom(...names),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom(...all).map((way) => way.reduce<Json>((at, step) => (at as never)[step], given)),
);

it("never throws, and names the line of whatever it refuses", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...all), odd), { minLength: 1, maxLength: 3 }),
      (changes) => {
        const changed = changes.reduce((at, [way, other]) => {
          try {
            return put(at, way, other);
          } catch {
            return at;
          }
        }, given);
        const read = readWalkthrough(JSON.stringify(changed, null, 1));
        if (!read.ok) {
          expect(read.fault.line).toBeGreaterThan(0);
          expect(read.fault.what).not.toBe("");
        }
      },
    ),
    { numRuns: Number(process.env.PORTOLAN_RUNS ?? 300) },
  );
});

it("reads again what it read, and the same", () => {
  const texts = fc.record({
    title: fc.string({ minLength: 1 }),
    minutes: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(texts, (change) => {
      const read = readWalkthrough(JSON.stringify({ ...trainersFile(), ...change }));
      if (!read.ok) throw new Error(read.fault.what);
      expect(readWalkthrough(JSON.stringify(read.walkthrough))).toEqual(read);
    }),
    { numRuns: 20 },
  );
});
