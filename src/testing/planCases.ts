import { parameter } from "../core/catalogue";
import type { Connector, Organisation, Permission } from "../core/model";
import type { Comparison } from "../core/plan";
import { aligned, type Renamed } from "../core/plan";
import type { Value } from "../core/values";
import { type CaseOrganisation, caseOrganisation } from "./caseOrganisation";
import { defaultReceivers } from "./designs";

/** One end of a case of plan-cases.json. */
export interface CaseEnd {
  readonly connectors: readonly {
    readonly kind: "receive" | "send";
    readonly server?: string;
    readonly name: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly was?: string;
  }[];
  readonly permissions: readonly (Permission & { readonly identity: string })[];
}

export interface PlanCase {
  readonly id: string;
  readonly what: string;
  readonly from: CaseEnd;
  readonly to: CaseEnd;
  readonly expect: {
    readonly steps: readonly CaseStep[];
    readonly order: readonly (readonly [string, "before", string])[];
    readonly rules: readonly string[];
    readonly refusedIfNaive?: boolean;
  };
  readonly naive?: {
    readonly steps: readonly CaseStep[];
    readonly outcome: "refused" | "unsafe";
  };
}

export interface CaseStep {
  readonly id?: string;
  readonly action: "create" | "change" | "remove";
  readonly connector: string;
  readonly parameters: Readonly<Record<string, unknown>> | readonly string[];
}

type Ground = Pick<CaseOrganisation, "servers" | "acceptedDomains">;

/** The two ends of a case as they stand, or with the servers and default connectors that its file tells of. */
export function comparisonOfCase(
  { from, to }: Pick<PlanCase, "from" | "to">,
  ground?: Ground,
): Comparison {
  const pairs = to.connectors.flatMap(({ kind, server, name, was }): Renamed[] =>
    was === undefined
      ? []
      : [{ kind, was, is: server === undefined ? name : `${server}\\${name}` }],
  );
  const [old, now] = [from, to].map((end) => organisationOf(end, ground, [from, to]));
  return aligned(old as Organisation, now as Organisation, pairs);
}

function organisationOf(
  { connectors, permissions }: CaseEnd,
  ground: Ground | undefined,
  ends: readonly CaseEnd[],
): Organisation {
  const read = caseOrganisation({
    ...ground,
    connectors: connectors.map(({ kind, server, name, properties }) => ({
      ...Object.fromEntries(
        Object.entries(properties).map(([key, raw]) => [key, canonical(kind, key, raw)]),
      ),
      kind,
      Name: name,
      ...(server !== undefined && { Server: server }),
    })),
    permissions: permissions.map(({ identity, ...each }) => ({ ...each, connector: identity })),
  });
  if (!ground) return read;
  const stated = ends.flatMap((end) =>
    end.connectors.map(({ server, name }) => `${server}\\${name}`.toLowerCase()),
  );
  const installed = Object.values(read.servers)
    .flatMap(defaultReceivers)
    .filter(({ server, name }) => !stated.includes(`${server}\\${name}`.toLowerCase()));
  const all: Record<string, Connector> = { ...read.connectors };
  for (const each of installed) all[each.id] = each;
  return { ...read, connectors: all };
}

function canonical(kind: "receive" | "send", key: string, raw: unknown): Value {
  const declared = parameter(kind, key);
  const read = declared?.kind.coerce(raw as never);
  if (!read?.ok) throw new Error(`${key} of a case cannot be read.`);
  return read.value;
}

/** A state of a naive sequence, and the connector that its command changed; null: no cmdlet takes what it changes. */
export interface NaiveState {
  readonly state: Organisation;
  readonly changed: Connector | null;
}

/** The states after each command of a naive sequence, whether it would be refused or not. */
export function naiveEnds(
  { old, new: now }: Comparison,
  steps: readonly CaseStep[],
): readonly NaiveState[] {
  let state = old;
  const found: NaiveState[] = [];
  for (const { action, connector: called, parameters } of steps) {
    const target = Object.values({ ...now.connectors, ...state.connectors }).find(
      (each) => identityIn(state, each) === called.toLowerCase(),
    );
    if (!target) throw new Error(`${called} is nowhere.`);
    const connectors: Record<string, Connector> = { ...state.connectors };
    let changed: Connector | null = target;
    if (action === "remove") delete connectors[target.id];
    else {
      const made = action === "create" ? { ...target, explicit: {}, permissions: [] } : target;
      changed = withParameters(made as Connector, parameters as Readonly<Record<string, unknown>>);
      if (changed) connectors[target.id] = changed;
    }
    state = { ...state, connectors };
    if (action !== "remove") found.push({ state, changed });
    else found.push({ state, changed: target });
  }
  return found;
}

function withParameters(
  connector: Connector,
  parameters: Readonly<Record<string, unknown>>,
): Connector | null {
  let made = connector;
  for (const [key, raw] of Object.entries(parameters)) {
    if (key === "Name") made = { ...made, name: String(raw) };
    else if (key === "Permissions" && made.kind === "receive") {
      const { add = [], remove = [] } = raw as { add?: Permission[]; remove?: Permission[] };
      const gone = new Set(
        remove.flatMap(({ rights }) => rights.map((each) => each.toLowerCase())),
      );
      const kept = (made.permissions ?? []).filter(
        ({ rights }) => !rights.some((each) => gone.has(each.toLowerCase())),
      );
      made = { ...made, permissions: [...kept, ...add] };
    } else if (parameter(made.kind, key)?.role !== "property") return null;
    else made = { ...made, explicit: { ...made.explicit, [key]: canonical(made.kind, key, raw) } };
  }
  return made;
}

const identityIn = (organisation: Organisation, each: Connector): string =>
  (each.kind === "receive"
    ? `${organisation.servers[each.server]?.name}\\${each.name}`
    : each.name
  ).toLowerCase();
