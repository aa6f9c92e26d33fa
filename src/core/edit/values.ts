import { castDraft } from "immer";
import type { Change, ValueChange } from "../finding";
import type { Connector, Draft, Organisation } from "../model";
import { sameValue, type Value } from "../values";
import { demandCanonical } from "./canonical";
import { type Command, editOf, nothing, replacing } from "./edit";

/** The connector of an id; undefined where it is gone. */
export const connectorOf = (organisation: Organisation, id: string): Connector | undefined =>
  Object.hasOwn(organisation.connectors, id) ? organisation.connectors[id] : undefined;

const placeOf = (connector: string, parameter: string): string => `${connector}/${parameter}`;

/** Says a value of one parameter; undefined takes it back, so that the default holds. What was typed there is read now. */
export function setValue(change: ValueChange): Command {
  const { connector: id, parameter, value } = change;
  return (organisation) => {
    const connector = connectorOf(organisation, id);
    if (!connector) return nothing(`Set ${parameter}`);
    if (value !== undefined) demandCanonical(connector.kind, parameter, value);
    const label =
      value === undefined
        ? `Take ${parameter} of ${connector.name} back`
        : `Set ${parameter} of ${connector.name}`;
    const next = withValue(connector, parameter, value);
    if (next === connector) return nothing(label);
    return replacing(organisation, label, connector, next, { merge: placeOf(id, parameter) });
  };
}

/** Several values, permissions too, as one step, as a fix makes them. */
export function setValues({
  changes,
  label,
}: {
  readonly changes: readonly Change[];
  readonly label: string;
}): Command {
  return (organisation) => {
    const next = new Map<string, Connector>();
    for (const change of changes) {
      const connector = next.get(change.connector) ?? connectorOf(organisation, change.connector);
      if (connector) next.set(change.connector, changed(connector, change));
    }
    return editOf(organisation, label, (draft) => {
      for (const [id, connector] of next)
        if (connector !== organisation.connectors[id]) draft.connectors[id] = castDraft(connector);
    });
  };
}

function changed(connector: Connector, change: Change): Connector {
  if ("permissions" in change)
    return connector.kind === "receive"
      ? { ...connector, permissions: change.permissions }
      : connector;
  const { parameter, value } = change;
  if (value !== undefined) demandCanonical(connector.kind, parameter, value);
  return withValue(connector, parameter, value);
}

/** The connector with a value said or taken back, and without the text typed there; the same object where nothing changes. */
function withValue(connector: Connector, parameter: string, value: Value | undefined): Connector {
  const { explicit, drafts } = connector;
  const said = Object.hasOwn(explicit, parameter) ? explicit[parameter] : undefined;
  const same = sameValue(said, value);
  if (same && !Object.hasOwn(drafts, parameter)) return connector;
  return {
    ...connector,
    explicit: same ? explicit : withEntry(explicit, parameter, value),
    drafts: withEntry(drafts, parameter, undefined),
  };
}

/** The record with an entry, or with undefined without it. */
function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _, ...others } = record;
  return others;
}

interface DraftChange {
  readonly connector: string;
  readonly parameter: string;
  readonly draft: Draft | undefined;
  /** The value that stands meanwhile, set with the text as one edit; undefined takes the value back. */
  readonly beside?: { readonly value: Value | undefined };
}

/** Keeps text that cannot be read yet beside the value that stands; undefined drops it. */
export function setDraft({ connector: id, parameter, draft: text, beside }: DraftChange): Command {
  return (organisation) => {
    const connector = connectorOf(organisation, id);
    const label = `Type in ${parameter}${connector ? ` of ${connector.name}` : ""}`;
    if (!connector) return nothing(label);
    const before = Object.hasOwn(connector.drafts, parameter)
      ? connector.drafts[parameter]
      : undefined;
    const said = Object.hasOwn(connector.explicit, parameter)
      ? connector.explicit[parameter]
      : undefined;
    const stands =
      beside && !sameValue(said, beside.value)
        ? changed(connector, { connector: id, parameter, value: beside.value })
        : connector;
    if (sameValue(before, text) && stands.explicit === connector.explicit) return nothing(label);
    const drafts = withEntry(connector.drafts, parameter, text);
    return replacing(
      organisation,
      label,
      connector,
      { ...stands, drafts },
      { merge: placeOf(id, parameter) },
    );
  };
}
