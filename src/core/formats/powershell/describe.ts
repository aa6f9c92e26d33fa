import { type Connector, circumstancesOf, identityOf, rightsOf } from "../../model";
import { changesOf, circumstancesMaking, type Stated, statedOf } from "../../plan";
import type { Context } from "./context";
import { type Remark, remark } from "./statement";

/** One line on what a new connector is, and its sizes and times with their units. */
export function madeRemarks(context: Context): Remark[] {
  const { connector } = context;
  const usage = connector.usage ?? "Custom";
  const stated = statedOf(connector, circumstancesMaking(context.organisation, connector), false);
  const measured = stated.filter(isMeasured).map(shown);
  return [
    remark(`New ${connector.kind} connector ${context.identity}, usage ${usage}`),
    ...(measured.length > 0 ? [remark(measured.join("; "))] : []),
  ];
}

/** One line on what changes, old and new value with their units. */
export function changedRemarks(context: Context, deployed: Connector): Remark[] {
  const { connector, organisation } = context;
  const circumstances = circumstancesOf(organisation, connector);
  const { stated } = changesOf(connector, deployed, { now: circumstances });
  const renamed = connector.name === deployed.name ? [] : [`Name ${connector.name}`];
  const changes = stated.map((each) => `${shown(each)}${was(each, deployed)}`);
  const all = [...renamed, ...changes];
  const text =
    all.length > 0 ? all.join("; ") : rightsDiffer(connector, deployed) ? "rights" : "nothing yet";
  return [remark(`Change ${identityOf(organisation, deployed)}: ${text}`)];
}

/** Where text that cannot be read is all that differs, no right does either. */
function rightsDiffer(connector: Connector, deployed: Connector): boolean {
  if (connector.kind === "send" || deployed.kind === "send") return false;
  const { added, removed } = rightsOf(connector, deployed);
  return added.length + removed.length > 0;
}

/** Sizes and times, whose script form does not show the unit that people think in. */
const isMeasured = ({ parameter }: Stated): boolean =>
  parameter.kind.type === "size" || parameter.kind.type === "duration";

const shown = ({ parameter, value }: Stated): string =>
  `${parameter.name} ${clipped(parameter.kind.show(value))}`;

function was({ parameter, value }: Stated, deployed: Connector): string {
  const before = deployed.explicit[parameter.name];
  if (!Object.hasOwn(deployed.explicit, parameter.name) || before === undefined) return "";
  if (parameter.kind.equal(before, value)) return "";
  return ` (was ${clipped(parameter.kind.show(before))})`;
}

const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
