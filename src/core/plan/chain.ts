import { parameter } from "../catalogue";
import { type Connector, circumstancesOf, type Organisation } from "../model";
import type { Comparison } from "./comparison";
import { makingOf } from "./making";
import { rightsOf } from "./permissions";
import { settled, withValues } from "./settled";
import { circumstancesMaking, defaultOf } from "./stated";

/** The plain states that one connector goes through, from the deployed to the designed; null: it is not there. */
export type Chain = readonly (Connector | null)[];

/** A deployed connector to the designed one: its values in one command, then its explicit rights (O6 may turn them round). */
export function changing(comparison: Comparison, old: Connector, now: Connector): Chain {
  const end = settled(comparison, { old, new: now });
  const chain: Connector[] = [old];
  const valued = withRightsOf(end, old);
  if (end.name !== old.name || end.explicit !== old.explicit) chain.push(valued);
  if (hasRights(end, old)) chain.push(end);
  return chain;
}

const hasRights = (end: Connector, old: Connector): boolean => {
  if (end.kind !== "receive" || old.kind !== "receive") return false;
  const { added, removed } = rightsOf(end, old);
  return added.length + removed.length > 0;
};

/** The connector with the explicit rights of another. */
function withRightsOf(connector: Connector, other: Connector): Connector {
  if (connector.kind !== "receive" || other.kind !== "receive") return connector;
  const { permissions: _, ...rest } = connector;
  return other.permissions ? { ...rest, permissions: other.permissions } : rest;
}

/**
 * A new connector. One that New- cannot make whole, for a value that only Set- takes or for its explicit rights, is
 * made dark and switched on last (O16).
 */
export function creating(organisation: Organisation, now: Connector): Chain {
  const { later } = makingOf(now, circumstancesMaking(organisation, now));
  const rights = now.kind === "receive" && (now.permissions ?? []).length > 0;
  if (later.length === 0 && !rights) return [null, now];
  const made = withoutValues(
    now,
    later.map(({ parameter: { name } }) => name),
  );
  const bare = now.kind === "receive" ? { ...made, permissions: [] } : made;
  const isOn = isEnabled(organisation, now);
  const dark = isOn && now.kind === "receive";
  const first = dark ? withValues(bare, { Enabled: false }) : bare;
  const chain: (Connector | null)[] = [null, first];
  let last: Connector = first;
  if (later.length > 0) {
    const values = Object.fromEntries(later.map((each) => [each.parameter.name, each.value]));
    last = withValues(last, values);
    chain.push(last);
  }
  if (rights && last.kind === "receive" && now.kind === "receive" && now.permissions) {
    last = { ...last, permissions: now.permissions };
    chain.push(last);
  }
  if (dark) chain.push(now);
  else chain[chain.length - 1] = now;
  return chain;
}

function isEnabled(organisation: Organisation, connector: Connector): boolean {
  const said = connector.explicit.Enabled;
  if (said !== undefined) return said !== false;
  const declared = parameter(connector.kind, "Enabled");
  return !declared || defaultOf(declared, circumstancesOf(organisation, connector)) !== false;
}

function withoutValues(connector: Connector, names: readonly string[]): Connector {
  if (names.length === 0) return connector;
  const explicit = Object.fromEntries(
    Object.entries(connector.explicit).filter(([name]) => !names.includes(name)),
  );
  return { ...connector, explicit };
}
