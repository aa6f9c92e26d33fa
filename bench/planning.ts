import type { Connector, Organisation } from "../src/core/model";
import { comparisonOf, planOf } from "../src/core/plan";
import { estateOf } from "./estate";
import { round, type Spread, spreadOf } from "./spread";

/** Milliseconds to plan what an estate's design changes. */
export interface PlanFigures {
  readonly connectors: number;
  readonly differences: number;
  readonly steps: number;
  readonly plan: Spread;
  readonly limit: number;
  readonly withinLimit: boolean;
  /** Against writing both ends as JSON. */
  readonly ratioToJson: number;
}

const limit = 1000;
const rounds = 5;

/** A few connectors changed, and every twentieth. */
export function measurePlan(): Record<string, PlanFigures> {
  return {
    changed5: measure(1000),
    changed250: measure(20),
  };
}

function measure(every: number): PlanFigures {
  const times: number[] = [];
  const json: number[] = [];
  let figures = { differences: 0, steps: 0, connectors: 0 };
  for (let at = 0; at < rounds; at += 1) {
    const organisation = changedAt(estateOf(5000), every);
    const start = performance.now();
    const plan = planOf(comparisonOf(organisation));
    times.push(performance.now() - start);
    const before = performance.now();
    JSON.stringify([organisation.deployed, organisation.connectors]);
    json.push(performance.now() - before);
    figures = {
      connectors: Object.keys(organisation.connectors).length,
      differences: plan.differences.length,
      steps: plan.steps.length,
    };
  }
  const plan = spreadOf(times);
  return {
    ...figures,
    plan,
    limit,
    withinLimit: plan.p95 <= limit,
    ratioToJson: round(plan.p50 / spreadOf(json).p50),
  };
}

/** Every so many-th connector: another banner or comment, a wider range, more rights, or gone. */
export function changedAt(deployed: Organisation, every: number): Organisation {
  const connectors: Record<string, Connector> = { ...deployed.connectors };
  Object.values(deployed.connectors).forEach((each, index) => {
    if (index % every !== 0) return;
    const turn = (index / every) % 4;
    if (turn === 3) delete connectors[each.id];
    else connectors[each.id] = { ...each, explicit: { ...each.explicit, ...changeOf(each, turn) } };
  });
  return { ...deployed, deployed: deployed.connectors, connectors };
}

function changeOf(connector: Connector, turn: number): Connector["explicit"] {
  if (turn === 0) return { Comment: "Changed" };
  if (connector.kind === "send") return { MaxMessageSize: 10_485_760 };
  return turn === 1
    ? { MaxMessageSize: 10_485_760 }
    : { RemoteIPRanges: [`10.200.${Number.parseInt(connector.id, 36) % 250}.0/24`] };
}
