import { parameter } from "../core/catalogue";
import type { Connector, Organisation, Permission } from "../core/model";
import { aligned, type Renamed } from "../core/plan/aligned";
import type { Comparison } from "../core/plan/comparison";
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
