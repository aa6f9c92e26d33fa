import { type Finding, plain } from "../../../finding";
import { type Connector, identityOf, type Permission, rightsOf } from "../../../model";
import { commandOf, type Plan, type Step } from "../../../plan";
import type { Value } from "../../../values";
import { differs, expectedOf } from "./fields";

interface JsonPermission {
  readonly user: string;
  readonly rights: readonly string[];
  readonly deny: boolean;
}

/** A parameter from its old to its new canonical value; left out: nobody says it, null: given as empty. */
export interface JsonChange {
  readonly parameter: string;
  readonly old?: Value | readonly JsonPermission[];
  readonly new?: Value | readonly JsonPermission[];
  /** Of `Permissions`: entries for Add- and Remove-ADPermission. */
  readonly add?: readonly JsonPermission[];
  readonly remove?: readonly JsonPermission[];
}

export interface JsonRisk {
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly what: string;
}

/** What `plan --json` prints and plan.json holds (design/cli.md). */
export interface PlanJson {
  readonly steps: readonly {
    readonly n: number;
    readonly action: Step["action"];
    readonly connector: string;
    readonly changes: readonly JsonChange[];
    readonly risks: readonly JsonRisk[];
    /** Parameters that hold a value of neither end after this step. */
    readonly temporary?: readonly string[];
  }[];
  readonly order: readonly string[];
}

/** The plan as JSON, temporary values included. A risk stands at the steps that change what it speaks of. */
export function planJson(plan: Plan): PlanJson {
  const changes = plan.steps.map((step) => changesOf(plan, step));
  const risks = risksByStep(plan, changes);
  return {
    steps: plan.steps.map((step, index) => ({
      n: step.n,
      action: step.action,
      connector: identityOf(plan.old, (step.before ?? step.after) as Connector),
      changes: changes[index] ?? [],
      risks: (risks[index] ?? []).map(({ code, severity, what }) => ({
        code,
        severity,
        what: plain(what),
      })),
      ...(step.temporary.length > 0 && { temporary: step.temporary }),
    })),
    order: plan.order.map(plain),
  };
}

function changesOf(plan: Plan, { before, after }: Step): readonly JsonChange[] {
  const command = commandOf({ before, after }, after ? plan.new : plan.old);
  if (command.as === "remove") return [];
  const permissions = rightChange(before, after);
  if (command.as === "permissions") return permissions;
  const now = after as Connector;
  const stated = command.stated.flatMap(({ parameter: { name, kind }, value }): JsonChange[] => {
    if (!before) return [{ parameter: name, new: value }];
    if (kind.type === "credential") return [{ parameter: name, new: value }];
    if (!differs(plan.old, before, now, name)) return [];
    const was = expectedOf(plan.old, before, name)?.values[0];
    return [{ parameter: name, ...(was !== undefined && { old: was }), new: value }];
  });
  const named: JsonChange[] =
    command.as === "change" && command.name !== undefined
      ? [{ parameter: "Name", old: before?.name ?? null, new: command.name }]
      : [];
  return [...named, ...stated, ...permissions];
}

function rightChange(before: Connector | null, after: Connector | null): readonly JsonChange[] {
  if (after?.kind !== "receive" || before?.kind === "send") return [];
  const { added, removed } = rightsOf(after, before ?? undefined);
  if (added.length + removed.length === 0) return [];
  return [
    {
      parameter: "Permissions",
      ...(before?.permissions && { old: before.permissions.map(entry) }),
      ...(after.permissions && { new: after.permissions.map(entry) }),
      add: added,
      remove: removed,
    },
  ];
}

const entry = ({ user, rights, deny }: Permission): JsonPermission => ({ user, rights, deny });

/** Risks by place in the list of steps; what speaks of none of them stands at the first of its connector, or of all. */
function risksByStep(
  { steps, risks }: Plan,
  changes: readonly (readonly JsonChange[])[],
): readonly (readonly Finding[])[] {
  const found: Finding[][] = steps.map(() => []);
  const byConnector = new Map<string, number[]>();
  steps.forEach(({ before, after }, index) => {
    const id = (after ?? before)?.id ?? "";
    const own = byConnector.get(id) ?? [];
    own.push(index);
    byConnector.set(id, own);
  });
  for (const risk of risks.flatMap((each) => [each, ...(each.also ?? [])])) {
    const { connector = "", parameter } = risk.place;
    const own = byConnector.get(connector) ?? [];
    const exact = own.filter((index) =>
      changes[index]?.some((each) => each.parameter === parameter),
    );
    for (const index of exact.length > 0 ? exact : [own[0] ?? 0]) found[index]?.push(risk);
  }
  return found;
}
