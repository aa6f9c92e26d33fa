import fc from "fast-check";
import { expect, it } from "vitest";
import { amountOf, bestUnit, inUnit, sizeUnits, timeUnits } from "./units";

it("shows an amount in the largest unit that holds it whole", () => {
  expect(bestUnit(sizeUnits, 37748736).name).toBe("MB");
  expect(bestUnit(sizeUnits, 1000).name).toBe("B");
  expect(bestUnit(sizeUnits, 0).name).toBe("B");
  expect(bestUnit(timeUnits, 600).name).toBe("minutes");
  expect(bestUnit(timeUnits, 86400).name).toBe("days");
});

it("reads back what it shows", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.constantFrom(sizeUnits, timeUnits),
      (amount, units) => {
        const unit = bestUnit(units, amount);
        expect(amountOf(inUnit(amount, unit), unit)).toBe(amount);
      },
    ),
  );
});

it("takes no text that is not a plain number of whole parts", () => {
  for (const text of ["", "x", "1e3", "-1", "00:10:00", "1.0001"])
    expect(amountOf(text, sizeUnits[0] as (typeof sizeUnits)[number])).toBeNull();
});
