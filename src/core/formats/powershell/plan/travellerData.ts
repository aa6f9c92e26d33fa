import { type Connector, type Organisation, type Permission, serverOf } from "../../../model";
import type { Datum, Table } from "./datum";
import { expectedOf, fieldsOf, groundFields } from "./fields";
import { type Ground, namesOf } from "./ground";
import type { Journey, Traveller } from "./journey";

/** A connector with its states as data: what it is called, what its fields hold, who has which right. */
export function travellerData(
  { plan }: Journey,
  traveller: Traveller,
  more: readonly string[],
): Table {
  const fields = [...new Set([...fieldsOf(plan.old, traveller), ...more])];
  return {
    Key: traveller.key,
    Side: traveller.side,
    Server: traveller.server,
    States: traveller.states.map((state) => ({
      ...stateData(plan.old, state, fields, isOpen(traveller)),
      Exact: isRespelled(traveller) ? true : undefined,
    })),
    Rest: restOf(plan.old, traveller, fields),
  };
}

/**
 * Parameters in which travellers differ that bear one name on one server at different times: without them, who is
 * who after names were swapped could not be told.
 */
export function tellingApart({ travellers }: Journey): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, Traveller[]>();
  for (const each of travellers)
    for (const name of namesOf(each)) {
      const key = JSON.stringify([each.side, each.server, name.toLowerCase()]);
      const namesakes = byName.get(key) ?? [];
      namesakes.push(each);
      byName.set(key, namesakes);
    }
  const found = new Map<string, readonly string[]>();
  for (const namesakes of byName.values()) {
    if (namesakes.length < 2) continue;
    const names = [
      ...new Set(
        namesakes.flatMap(({ states }) =>
          states.flatMap((state) => (state ? Object.keys(state.explicit) : [])),
        ),
      ),
    ];
    for (const { key } of namesakes) found.set(key, [...(found.get(key) ?? []), ...names]);
  }
  return found;
}

/** Whether a name changes in nothing but its case, which names are otherwise compared without. */
export function isRespelled(traveller: Traveller): boolean {
  const names = namesOf(traveller);
  return new Set(names.map((name) => name.toLowerCase())).size < names.length;
}

/** Whether somebody may have rights there that the import did not show: then more than the plan's are no fault. */
export const isOpen = ({ side, states }: Pick<Traveller, "side" | "states">): boolean =>
  side === "receive" &&
  states.some((each) => each?.kind === "receive" && each.permissions === undefined);

/** One state; `None` where the connector is not there. */
export function stateData(
  organisation: Organisation,
  state: Connector | null,
  fields: readonly string[],
  open = false,
): Table {
  if (state === null) return { None: true };
  const expected = fields.flatMap((name) => expectedOf(organisation, state, name) ?? []);
  const others = expected.flatMap(({ name, values }) =>
    values.slice(1).map((value): Datum => ({ Name: name, Value: value })),
  );
  const lax = expected.flatMap(({ name, lax: is }) => (is ? [name] : []));
  return {
    Name: state.name,
    Fields: Object.fromEntries(expected.map(({ name, values }) => [name, values[0] ?? null])),
    Also: others.length > 0 ? others : undefined,
    Lax: lax.length > 0 ? lax : undefined,
    Rights: rightsOf(state),
    Open: open ? true : undefined,
  };
}

function rightsOf(state: Connector): readonly Datum[] | undefined {
  if (state.kind === "send" || state.permissions === undefined) return undefined;
  return state.permissions.flatMap(({ user, rights, deny }: Permission) =>
    rights.map((right): Datum => ({ User: user, Right: right, Deny: deny })),
  );
}

/** Deployed values that decide nothing: another one is worth a note. */
function restOf(
  organisation: Organisation,
  { states }: Traveller,
  fields: readonly string[],
): Table | undefined {
  const first = states[0];
  if (!first || states.includes(null)) return undefined;
  const names = Object.keys(first.explicit).filter((name) => !fields.includes(name));
  const rest = names.flatMap((name) => expectedOf(organisation, first, name) ?? []);
  if (rest.length === 0) return undefined;
  return Object.fromEntries(rest.map(({ name, values }) => [name, values[0] ?? null]));
}

/** The connectors that stay and that the order rests on. */
export const neighbourData = (
  organisation: Organisation,
  { neighbours }: Ground,
): readonly Table[] =>
  neighbours.map((each, index) => ({
    Key: `g${index + 1}`,
    Side: each.kind,
    Server: each.kind === "receive" ? (serverOf(organisation, each)?.name ?? "") : "",
    States: [stateData(organisation, withoutRights(each), groundFields[each.kind])],
  }));

/** Rights are ground only where the journey touches the connector. */
function withoutRights(connector: Connector): Connector {
  if (connector.kind === "send") return connector;
  const { permissions: _, ...rest } = connector;
  return rest;
}
