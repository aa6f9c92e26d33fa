import fc from "fast-check";
import { expect, it } from "vitest";
import { anyOrganisation, estate } from "../../../testing/designs";
import { readDesign } from "./read";
import { writeDesign } from "./write";

it("reads back every design that there can be, drafts, deployed and permissions with it", () => {
  fc.assert(
    fc.property(anyOrganisation({ hostile: true }), (organisation) => {
      const text = writeDesign(organisation);
      const read = readDesign(text);
      expect(read).toEqual({ ok: true, organisation });
      if (read.ok) expect(writeDesign(read.organisation)).toBe(text);
    }),
    { numRuns: 30 },
  );
});

it("writes the same text whatever order the parts came in", () => {
  fc.assert(
    fc.property(anyOrganisation({ hostile: true }), (organisation) => {
      const turned = (value: unknown): unknown =>
        typeof value !== "object" || value === null || Array.isArray(value)
          ? value
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, each]) => [key, turned(each)]),
            );
      expect(writeDesign(turned(organisation) as typeof organisation)).toBe(
        writeDesign(organisation),
      );
    }),
    { numRuns: 15 },
  );
});

it("never throws on a text that was cut or changed, and says where", () => {
  const text = writeDesign(estate(1, 2));
  fc.assert(
    fc.property(fc.nat(text.length - 4), fc.constantFrom("", "}", '"', "0", "{"), (at, put) => {
      const read = readDesign(text.slice(0, at) + put);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.fault.code).toMatch(/^(?:json|design)-/);
    }),
    { numRuns: 200 },
  );
});
