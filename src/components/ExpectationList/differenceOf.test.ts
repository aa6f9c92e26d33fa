import { expect, it } from "vitest";
import type { Checked } from "../../core/check";
import { differenceOf } from "./differenceOf";

const checked = (expected: object, got: object, differs: readonly string[]) =>
  ({ expectation: { expect: expected }, got, differs }) as unknown as Checked;

it("names what differs, and both values", () => {
  expect(
    differenceOf(
      checked(
        { connector: null, verdict: "refused" },
        { connector: "Relay", verdict: "accepted" },
        ["connector", "verdict"],
      ),
    ),
  ).toBe("connector is Relay, expected none; verdict is accepted, expected refused");
  expect(
    differenceOf(checked({ nextHop: ["192.0.2.1", "192.0.2.2"] }, { nextHop: "dns" }, ["nextHop"])),
  ).toBe("next hop is dns, expected 192.0.2.1, 192.0.2.2");
});
