import fc from "fast-check";
import { expect, it } from "vitest";
import { valuesOf } from "../../testing/kindValues";
import { properties } from "../catalogue";
import { valueFault } from "./index";

it("says the same whether a value was seen before or not, and the same as the kind", () => {
  const properly = fc.constantFrom(...properties("receive"), ...properties("send"));
  const asked = properly.chain((declared) =>
    fc.tuple(
      fc.constant(declared),
      fc.oneof(
        valuesOf(declared.kind, { hostile: true }),
        fc.jsonValue(),
        fc.array(fc.constantFrom("\u0001", "a", "a\u0001a", "10.0.0.1:25"), { maxLength: 3 }),
      ),
    ),
  );
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), (questions) => {
      for (const [{ of, name, kind }, value] of [...questions, ...questions])
        expect(valueFault(of, name, value) === undefined).toBe(kind.fault(value) === undefined);
    }),
  );
});

it("knows no property of another side, and none of every object's machinery", () => {
  for (const name of ["AddressSpaces", "Name", "constructor", "__proto__", ""])
    expect(valueFault("receive", name, true)).toMatch(/is no property/);
});
