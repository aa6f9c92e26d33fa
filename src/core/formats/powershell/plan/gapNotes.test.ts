import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../../../testing/builders";
import { type Gap, type Plan, planOf } from "../../../plan";
import { emptySet } from "../../../values";
import { gapNotes } from "./gapNotes";
import { applyScript } from "./scripts";

const old = organisation([server("EX01")], [receiver("A")]);
const plain = planOf({ old, new: { ...old, connectors: {} } });
const withGaps = (...gaps: readonly Gap[]): Plan => ({ ...plain, gaps });
const [step] = plain.steps;
const base = { steps: [step?.id ?? ""], server: "ex01", endpoint: "0.0.0.0:25", set: emptySet(4) };

it("says from which step to which who is not served, and what is lost", () => {
  expect(gapNotes(withGaps({ ...base, kind: "receive", lost: ["service"] }))).toEqual([
    "From step 1 to step 2 nothing takes some clients of EX01 0.0.0.0:25.",
  ]);
  expect(gapNotes(withGaps({ ...base, kind: "receive", lost: ["stranger relay"] }))[0]).toContain(
    "some clients of EX01 0.0.0.0:25 lack what both ends grant: stranger relay.",
  );
  const [note = ""] = gapNotes(withGaps({ steps: base.steps, kind: "send", domain: "a.example" }));
  expect(note).toBe(
    "From step 1 to step 2 mail for a.example leaves by neither the old nor the new way.",
  );
});

it("is said before anything is changed", () => {
  const text = applyScript(withGaps({ ...base, kind: "receive", lost: ["service"] }));
  expect(text).toContain("Notes = @('From step 1 to step 2 nothing takes");
});
