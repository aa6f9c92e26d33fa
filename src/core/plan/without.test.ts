import { expect, it } from "vitest";
import { caseOrganisation } from "../../testing/caseOrganisation";
import { faultsOf, statesOf } from "../../testing/judgedPlan";
import { plain } from "../finding";
import { aligned } from "./aligned";
import { planOf } from "./planOf";
import { withoutSteps } from "./without";

const receive = (Name: string, range: string) => ({
  ...{ Name, Server: "EX01", TransportRole: "FrontendTransport", Bindings: ["0.0.0.0:25"] },
  ...{ RemoteIPRanges: [range], PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] },
});
const end = (...connectors: readonly ReturnType<typeof receive>[]) =>
  caseOrganisation({ connectors });

it("takes along what is refused or unsafe without a step, and nothing else", () => {
  const plan = planOf(
    aligned(
      end(receive("A", "10.1.0.0/16"), receive("B", "10.2.0.0/16"), receive("C", "10.9.0.0/16")),
      end(receive("A", "10.2.0.0/16"), receive("B", "10.1.0.0/16"), receive("C", "10.8.0.0/16")),
    ),
  );
  const [first] = plan.steps;
  const other = plan.steps.find(({ id }) => id.startsWith("EX01\\C"));
  const { plan: less, along } = withoutSteps(plan, [first?.id ?? ""]);
  expect(along).toHaveLength(plan.steps.length - 2);
  expect(less.steps.map(({ id }) => id)).toEqual([other?.id]);
  expect(less.steps.map(({ n }) => n)).toEqual([1]);
  expect(less.differences.map(({ connector }) => connector)).toEqual(["EX01\\C"]);
  expect(less.new.connectors["EX01\\A"]).toBe(plan.old.connectors["EX01\\A"]);
  expect(withoutSteps(plan, [other?.id ?? ""]).along).toEqual([]);
  expect(withoutSteps(plan, []).plan).toBe(plan);
  expect(plan.order.length).toBeGreaterThan(0);
  expect(less.order).toEqual([]);
  // Numbers are those of the steps that stay.
  const later = withoutSteps(plan, [other?.id ?? ""]).plan;
  expect(later.order).toHaveLength(plan.order.length);
  expect(plain(later.order[0] ?? [])).toMatch(/^Step 2, A, comes after step 1, B: /);
});

it("leaves plans that are safe, whichever step is left out", () => {
  const plan = planOf(
    aligned(
      end(receive("A", "10.1.0.0/16"), receive("B", "10.1.5.0/24"), receive("Old", "10.7.0.0/16")),
      end(
        receive("A", "10.1.0.0/17"),
        receive("B", "10.1.128.0/17"),
        receive("New", "10.7.0.0/17"),
      ),
    ),
  );
  expect(plan.steps.length).toBeGreaterThan(2);
  for (const { id } of plan.steps) {
    const { plan: less } = withoutSteps(plan, [id]);
    expect(faultsOf([less.old, less.new], less.steps)).toEqual([]);
    expect(statesOf(less.old, less.steps).at(-1)?.connectors).toEqual(less.new.connectors);
  }
});
