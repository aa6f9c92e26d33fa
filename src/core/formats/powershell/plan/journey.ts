import type { Side } from "../../../catalogue";
import { type Connector, entriesWithout, identityOf, rightsOf, serverOf } from "../../../model";
import { creating, type Plan, type Step } from "../../../plan";
import { sameValue, type Value } from "../../../values";

/** One connector on its server with the states that it goes through; null: it is not there. */
export interface Traveller {
  /** Unique within a journey: `o1`. */
  readonly key: string;
  readonly side: Side;
  /** Name of its server; empty for a send connector. */
  readonly server: string;
  readonly states: readonly (Connector | null)[];
}

/** One step of a journey: a traveller goes from one of its states to the next. */
export interface Move {
  readonly traveller: string;
  /** Index of the state that it reaches. */
  readonly to: number;
  readonly before: Connector | null;
  readonly after: Connector | null;
}

/** States of connectors in an order, on the way to the design or back; scripts are made of it. */
export interface Journey {
  readonly plan: Plan;
  readonly travellers: readonly Traveller[];
  readonly moves: readonly Move[];
}

type Ends = Pick<Step, "before" | "after">;

/** From the deployed state to the designed one, as the steps say. */
export const journeyForth = (plan: Plan): Journey => journey(plan, replayed(plan.steps));

/**
 * The steps with what each one changes put on what is there then: where steps were left out, those that stay still
 * hold the states that they would have had with them.
 */
function replayed(steps: readonly Ends[]): readonly Ends[] {
  const now = new Map<string, Connector | null>();
  return steps.map(({ before, after }) => {
    const id = keyOf((after ?? before) as Connector);
    const there = now.has(id) ? (now.get(id) ?? null) : before;
    const next = there && before && after && there !== before ? put(there, before, after) : after;
    now.set(id, next);
    return { before: there, after: next };
  });
}

const keyOf = (connector: Connector): string =>
  JSON.stringify([connector.kind, connector.id, connector.kind === "receive" && connector.server]);

/** What differs between two states of a connector, put on a third. */
function put(on: Connector, before: Connector, after: Connector): Connector {
  const explicit: Record<string, Value> = { ...on.explicit };
  for (const name of new Set([...Object.keys(before.explicit), ...Object.keys(after.explicit)])) {
    const value = after.explicit[name];
    if (sameValue(before.explicit[name], value)) continue;
    if (value === undefined) delete explicit[name];
    else explicit[name] = value;
  }
  const name = before.name === after.name ? on.name : after.name;
  if (on.kind === "send" || before.kind === "send" || after.kind === "send")
    return { ...on, name, explicit };
  const { added, removed } = rightsOf(after, before);
  if (added.length + removed.length === 0) return { ...on, name, explicit };
  const kept = entriesWithout(on.permissions ?? [], removed);
  return { ...on, name, explicit, permissions: [...kept, ...added] };
}

/**
 * The same states backwards (O13). A connector that the plan removed is made again dark and switched on last where
 * New- cannot make it whole (O16).
 */
export const journeyBack = (plan: Plan): Journey =>
  journey(
    plan,
    [...replayed(plan.steps)]
      .reverse()
      .flatMap(({ before, after }): readonly Ends[] =>
        after === null && before !== null
          ? remade(plan, before)
          : [{ before: after, after: before }],
      ),
  );

function remade(plan: Plan, connector: Connector): readonly Ends[] {
  const chain = creating(plan.old, connector);
  return chain.slice(1).map((after, index) => ({ before: chain[index] ?? null, after }));
}

function journey(plan: Plan, steps: readonly Ends[]): Journey {
  const travellers = new Map<string, Traveller & { readonly states: (Connector | null)[] }>();
  const moves = steps.map(({ before, after }): Move => {
    const connector = (after ?? before) as Connector;
    const server =
      connector.kind === "receive" ? (serverOf(plan.old, connector)?.name ?? connector.server) : "";
    const id = JSON.stringify([connector.kind, connector.id, server]);
    const known = travellers.get(id);
    const own = known ?? {
      key: `o${travellers.size + 1}`,
      side: connector.kind,
      server,
      states: [before],
    };
    if (!known) travellers.set(id, own);
    own.states.push(after);
    return { traveller: own.key, to: own.states.length - 1, before, after };
  });
  return { plan, travellers: [...travellers.values()], moves };
}

/** What a move does, for people: `change EX01\Relay: RemoteIPRanges`. */
export function titleOf(
  { plan }: Journey,
  { before, after }: Move,
  names: readonly string[],
): string {
  const verb = !before ? "create" : after ? "change" : "remove";
  const connector = (before ?? after) as Connector;
  const whole = serverOf(plan.old, connector) ? plan.old : plan.new;
  const list = verb === "change" ? `: ${names.join(", ")}` : "";
  return `${verb} ${identityOf(whole, connector)}${list}`;
}
