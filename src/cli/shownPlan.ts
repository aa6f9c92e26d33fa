import { plain } from "../core/finding";
import { planJson } from "../core/formats/powershell";
import { type Plan, riskLacksOf } from "../core/plan";
import type { Value } from "../core/values";

/**
 * A plan for people: each step with what changes and what it risks, then why the order is as it is. `isOpen` where the
 * design holds more than is known of it.
 */
export function toldPlan(plan: Plan, isOpen: boolean): string {
  if (plan.steps.length === 0)
    return isOpen
      ? "Nothing that is known of the design differs from what is deployed.\n"
      : "The design equals what is deployed. Nothing to do.\n";
  const { steps, order } = planJson(plan);
  const lines = steps.flatMap(({ n, action, connector, changes, risks, temporary = [] }, at) => [
    `${n}. ${action} ${connector}`,
    `   ${plain(plan.steps[at]?.why ?? [])}`,
    ...changes.map(({ parameter, old, new: now, add, remove }) => {
      const passing = temporary.includes(parameter) ? "   (for the time of the change)" : "";
      if (!add && !remove) return `   ${parameter}: ${shown(old)} -> ${shown(now)}${passing}`;
      return `   ${parameter}: add ${rightsIn(add)}, remove ${rightsIn(remove)}`;
    }),
    ...risks.map(({ severity, code, what }) => `   ${severity} ${code}: ${what}`),
  ]);
  const why = order.length > 0 ? ["", "Order:", ...order.map((each) => `  ${each}`)] : [];
  const lacks = riskLacksOf(plan).map(
    ({ code, needs }) => `Not told: ${code}, for want of ${needs.join(", ")}`,
  );
  return `${[...lines, ...why, ...lacks].join("\n")}\n`;
}

type Shown = Value | readonly { readonly user: string; readonly rights: readonly string[] }[];

function shown(value: Shown | undefined): string {
  if (value === undefined) return "(not said)";
  if (value === null || value === "") return "(empty)";
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? "(empty)" : value.map((each) => String(each)).join(", ");
}

interface Entry {
  readonly user: string;
  readonly rights: readonly string[];
  readonly deny: boolean;
}

/** A denial says that it is one: taken for a grant it would mean the opposite. */
const rightsIn = (entries: readonly Entry[] = []): string =>
  entries.length === 0
    ? "nothing"
    : entries
        .map(
          ({ user, rights, deny }) => `${deny ? "denial of " : ""}${rights.join(", ")} of ${user}`,
        )
        .join("; ");
