import { expect, it } from "vitest";
import { organisation, server } from "../../testing/builders";
import { plain } from "../finding";
import { ipSet, parseRange } from "../values";
import type { Gap, Step } from ".";
import { gapText } from "./gapText";

const corp = organisation([server("EX01")], []);
const steps = [1, 2, 3].map((n) => ({ id: `s${n}`, n })) as unknown as Step[];
const set = (text: string) => {
  const range = parseRange(text);
  return ipSet(4, range.ok ? [range.value] : []);
};
const gap: Gap = {
  kind: "receive",
  steps: ["s1", "s2"],
  server: "ex01",
  endpoint: "10.0.0.11:25",
  set: set("10.1.0.0/16"),
  lost: ["service"],
};
const told = (each: Gap) => plain(gapText(each, steps, corp));

it("says whom nobody serves, where, and from which step to which", () => {
  expect(told(gap)).toBe(
    "After steps 1 to 2 no connector takes 10.1.0.0/16 at 10.0.0.11:25 on EX01.",
  );
  expect(told({ ...gap, steps: ["s3"], lost: ["stranger relay"] })).toBe(
    "After step 3, until the next, 10.1.0.0/16 at 10.0.0.11:25 on EX01 have not: stranger relay.",
  );
});

it("says which domain's mail leaves otherwise", () => {
  expect(told({ kind: "send", steps: ["s2"], domain: "partner.example" })).toBe(
    "After step 2, until the next, mail for partner.example leaves by none of the connectors of the two ends.",
  );
});
