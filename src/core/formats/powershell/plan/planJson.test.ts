import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../../../testing/builders";
import { type Finding, phrase } from "../../../finding";
import type { Connector, Organisation } from "../../../model";
import { type Plan, planOf } from "../../../plan";
import { planJson } from "./planJson";

const grant = { user: "CORP\\app", rights: ["ms-Exch-SMTP-Submit"], deny: false };
const a = receiver("A", { explicit: { RemoteIPRanges: ["10.1.0.0/16"] } });
const b = receiver("B", { explicit: { RemoteIPRanges: ["10.2.0.0/16"] } });
const of = (...all: readonly Connector[]): Organisation => organisation([server("EX01")], all);

const risk = (connector?: string, parameter?: string): Finding => ({
  code: `risk ${connector} ${parameter}`,
  severity: "warning",
  place: { ...(connector && { connector }), ...(parameter && { parameter }) },
  what: phrase`what`,
  why: [],
  mend: [],
  cites: [],
  standing: "documented",
  fixes: [],
});

it("tells each step with what it changes, rights and temporary values included", () => {
  const plan = planOf({
    old: of(a, b),
    new: of(
      { ...a, explicit: { ...a.explicit, RemoteIPRanges: ["10.2.0.0/16"] }, permissions: [grant] },
      { ...b, explicit: { ...b.explicit, RemoteIPRanges: ["10.1.0.0/16"] } },
    ),
  });
  const { steps } = planJson(plan);
  expect(steps.map(({ n }) => n)).toEqual(plan.steps.map(({ n }) => n));
  expect(steps.some(({ temporary }) => temporary?.includes("RemoteIPRanges"))).toBe(true);
  expect(
    steps.flatMap(({ changes }) => changes).find((each) => each.parameter === "Permissions"),
  ).toEqual({
    parameter: "Permissions",
    old: [],
    new: [grant],
    add: [grant],
    remove: [],
  });
});

it("names creations and removals, and leaves out what nobody said", () => {
  const { steps } = planJson(planOf({ old: of(a), new: of(b) }));
  const made = steps.find(({ action }) => action === "create");
  expect(made?.connector).toBe("EX01\\B");
  expect(made?.changes).toContainEqual({ parameter: "RemoteIPRanges", new: ["10.2.0.0/16"] });
  expect(steps.at(-1)).toMatchObject({ action: "remove", connector: "EX01\\A", changes: [] });
});

it("puts each risk at the steps that it speaks of, and loses none", () => {
  const plan: Plan = {
    ...planOf({ old: of(a, b), new: of({ ...a, explicit: { ...a.explicit, Enabled: false } }) }),
    risks: [risk("a", "Enabled"), risk("b"), risk(undefined), risk("a", "Banner")],
  };
  const { steps } = planJson(plan);
  const at = (code: string) =>
    steps.flatMap((step) =>
      step.risks.some((each) => each.code === code) ? [step.connector] : [],
    );
  expect(at("risk a Enabled")).toEqual(["EX01\\A"]);
  expect(at("risk b undefined")).toEqual(["EX01\\B"]);
  expect(at("risk a Banner")).toEqual(["EX01\\A"]);
  expect(at("risk undefined undefined")).toHaveLength(1);
});
