import fc from "fast-check";
import { expect, it } from "vitest";
import { parseProgress, printProgress, progressLineOf, readProgress } from "./progressLine";

const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("-"));
const line = fc
  .tuple(
    slug,
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 20 }),
    fc.nat(20),
  )
  .map(([walkthrough, hints, done]) => ({
    ...{ walkthrough, hints, of: hints.length },
    done: Math.min(done, hints.length),
  }));

it("reads what it prints, whatever stands around it", () => {
  fc.assert(
    fc.property(line, fc.constantFrom("", " ", "\t", "  \r"), (each, space) => {
      expect(parseProgress(`${space}${printProgress(each)}${space}`)).toEqual(each);
      expect(parseProgress(printProgress(each).toUpperCase())).toEqual(each);
    }),
  );
});

it("prints the same of whatever it reads", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        line.map(printProgress),
        fc.string({ unit: fc.constantFrom(..."a-1/,hints 023") }),
      ),
      (text) => {
        const read = parseProgress(text);
        if (read) expect(parseProgress(printProgress(read))).toEqual(read);
      },
    ),
  );
});

it("counts what is no line", () => {
  fc.assert(
    fc.property(
      fc.array(line),
      fc.array(
        fc.constantFrom("hello", "x 7/6 hints 0,0,0,0,0,0", "x 1/2 hints 0", "x 1/1 hints 4"),
      ),
      (good, bad) => {
        const text = [...bad, ...good.map(printProgress), ""].join("\n");
        expect(readProgress(text)).toEqual({ lines: good, others: bad.length });
      },
    ),
  );
});

it("is made of what was ticked and looked at, in the order of the steps", () => {
  const steps = ["find", "who", "deliver"].map((id) => ({ id })) as unknown as Parameters<
    typeof progressLineOf
  >[0]["steps"];
  const made = progressLineOf({ id: "first-connector", steps }, ["who", "find", "gone"], {
    deliver: 2,
    gone: 3,
  });
  expect(printProgress(made)).toBe("first-connector 2/3 hints 0,0,2");
});
