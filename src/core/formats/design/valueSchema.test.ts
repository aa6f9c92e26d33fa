import fc from "fast-check";
import { expect, it } from "vitest";
import { valuesOf } from "../../../testing/kindValues";
import { properties } from "../../catalogue";
import { valueSchema } from "./valueSchema";

const properly = fc.constantFrom(...properties("receive"), ...properties("send"));

it("takes every value that the kind takes, and none of another shape", () => {
  const asked = properly.chain((declared) =>
    fc.tuple(
      fc.constant(declared),
      fc.oneof(valuesOf(declared.kind, { hostile: true }), fc.jsonValue(), fc.double()),
    ),
  );
  fc.assert(
    fc.property(asked, ([{ kind }, value]) => {
      const shaped = valueSchema(kind).safeParse(value).success;
      if (kind.fault(value) === undefined) expect(shaped).toBe(true);
      if (!shaped) expect(kind.fault(value)).toMatch(/^(is|holds) /);
    }),
    { numRuns: 500 },
  );
});
