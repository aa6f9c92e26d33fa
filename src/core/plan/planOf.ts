import { name, phrase } from "../finding";
import type { Connector } from "../model";
import { type Chain, changing, creating } from "./chain";
import type { Comparison } from "./comparison";
import { differencesOf } from "./differences";
import type { Plan, Step } from "./plan";

/** The steps that change what is deployed into what is designed. */
export function planOf(comparison: Comparison): Plan {
  const { old, new: now } = comparison;
  const differences = differencesOf(comparison);
  const chains = differences.map(({ connector: id, action }): Chain => {
    const [before, after] = [old.connectors[id], now.connectors[id]];
    if (action === "create" && after) return creating(now, after);
    if (action === "change" && before && after) return changing(comparison, before, after);
    return [before ?? null, null];
  });
  const rank = { create: 0, change: 1, remove: 2 };
  const steps: Step[] = [];
  for (const chain of [...chains].sort((a, b) => rank[verb(a)] - rank[verb(b)]))
    for (let at = 1; at < chain.length; at += 1)
      steps.push(stepOf(chain[at - 1] ?? null, chain[at] ?? null, steps.length + 1));
  return {
    ...comparison,
    differences,
    steps,
    risks: [],
    order: [],
    held: [],
    gaps: [],
    turned: [],
    moved: [],
  };
}

const verb = (chain: Chain): Step["action"] =>
  !chain[0] ? "create" : chain.at(-1) ? "change" : "remove";

function stepOf(before: Connector | null, after: Connector | null, n: number): Step {
  const { id, name: called } = (after ?? before) as Connector;
  return {
    id: `${id}/${n}`,
    n,
    action: !before ? "create" : after ? "change" : "remove",
    before,
    after,
    temporary: [],
    rules: [],
    why: phrase`${name(called)} goes its way.`,
    needs: [],
    final: false,
  };
}
