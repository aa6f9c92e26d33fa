import { parameter, type Raw } from "../../core/catalogue";
import {
  type Connector,
  identityOf,
  type Organisation,
  type Permission,
  type ReceiveConnector,
} from "../../core/model";
import type { Comparison, Plan, Step } from "../../core/plan";
import type { Value } from "../../core/values";
import type { CaseStep } from "../planCases";

type Change = Readonly<Record<"add" | "remove", readonly Permission[] | undefined>>;

/** A plan of the steps that a sheet of worked plans writes down, so that scripts are proved without our planner. */
export function workedPlan(comparison: Comparison, moves: readonly CaseStep[]): Plan {
  const now = new Map<string, Connector>(Object.entries(comparison.old.connectors));
  const steps = moves.map((move, index): Step => {
    const before = move.action === "create" ? null : found(comparison.old, now, move.connector);
    const after =
      move.action === "remove"
        ? null
        : changed(before ?? made(comparison.new, move.connector), move);
    if (after) now.set(after.id, after);
    else if (before) now.delete(before.id);
    const n = index + 1;
    const id = `${(after ?? before)?.id}/${n}`;
    const rest = { temporary: [], rules: [], why: [], needs: [], final: false };
    return { id, n, action: move.action, before, after, ...rest };
  });
  const none = { risks: [], order: [], reasons: [], held: [], gaps: [], turned: [], moved: [] };
  return { ...comparison, differences: [], steps, ...none };
}

function found(
  organisation: Organisation,
  now: ReadonlyMap<string, Connector>,
  identity: string,
): Connector {
  for (const each of now.values()) if (identityOf(organisation, each) === identity) return each;
  throw new Error(`There is no ${identity} to be changed.`);
}

/** The new connector with nothing said of it yet. */
function made(organisation: Organisation, identity: string): Connector {
  for (const each of Object.values(organisation.connectors))
    if (identityOf(organisation, each) === identity)
      return each.kind === "receive"
        ? { ...each, explicit: {}, permissions: [] }
        : { ...each, explicit: {} };
  throw new Error(`The design has no ${identity}.`);
}

function changed(connector: Connector, { parameters }: CaseStep): Connector {
  const { Name: name, Permissions: rights, ...values } = parameters as Record<string, unknown>;
  const explicit: Record<string, Value> = { ...connector.explicit };
  for (const [key, raw] of Object.entries(values)) {
    const read = parameter(connector.kind, key)?.kind.coerce(raw as Raw);
    if (!read?.ok) throw new Error(`${key} of a step cannot be read.`);
    explicit[key] = read.value;
  }
  const named = { ...connector, explicit, ...(typeof name === "string" && { name }) };
  return rights ? granted(named as ReceiveConnector, rights as Change) : named;
}

function granted(connector: ReceiveConnector, { add = [], remove = [] }: Change): Connector {
  const gone = new Set(remove.map((each) => JSON.stringify(each)));
  const kept = (connector.permissions ?? []).filter((each) => !gone.has(JSON.stringify(each)));
  return { ...connector, permissions: [...kept, ...add] };
}
