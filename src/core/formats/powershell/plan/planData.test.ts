import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../../../testing/builders";
import type { Organisation } from "../../../model";
import { comparisonOf, planOf } from "../../../plan";
import { applyScript, rollbackScript } from "./scripts";

/** A relay that is widened, in an organisation of which this is known. */
function widened(facts: Partial<Organisation["facts"]>) {
  const relay = receiver("Relay");
  const explicit = { ...relay.explicit, RemoteIPRanges: ["10.0.0.0/23"] };
  const before = organisation([server("EX01")], [relay], { asDeployed: true });
  const design = { ...before.connectors, relay: { ...relay, explicit } };
  return planOf(
    comparisonOf({ ...before, connectors: design, facts: { ...before.facts, ...facts } }),
  );
}

it("has scripts ask for the organisation that was imported, unless another is told", () => {
  const plan = widened({ organisation: "Corp Mail" });
  for (const script of [applyScript(plan), rollbackScript(plan)])
    expect(script).toContain("Organisation = 'Corp Mail'");
  expect(applyScript(plan, { organisation: "Other" })).toContain("Organisation = 'Other'");
  expect(applyScript(widened({}))).not.toContain("Organisation = '");
});
