import type { Change } from "../finding";
import type { Connector, Draft, Organisation } from "../model";
import { sameValue, type Value } from "../values";
import { demandCanonical } from "./canonical";
import { type Command, editOf, nothing, type OrganisationDraft } from "./edit";

/** The connector of an id; undefined where it is gone. */
export const connectorOf = (organisation: Organisation, id: string): Connector | undefined =>
  Object.hasOwn(organisation.connectors, id) ? organisation.connectors[id] : undefined;

const placeOf = (connector: string, parameter: string): string => `${connector}/${parameter}`;

/** Says a value of one parameter; undefined takes it back, so that the default holds. What was typed there is read now. */
export function setValue(change: Change): Command {
  const { connector: id, parameter, value } = change;
  return (organisation) => {
    const connector = connectorOf(organisation, id);
    if (!connector) return nothing(`Set ${parameter}`);
    if (value !== undefined) demandCanonical(connector.kind, parameter, value);
    const label =
      value === undefined
        ? `Take ${parameter} of ${connector.name} back`
        : `Set ${parameter} of ${connector.name}`;
    return editOf(organisation, label, (draft) => write(draft, connector, parameter, value), {
      merge: placeOf(id, parameter),
    });
  };
}

/** Several values as one step, as a fix makes them. */
export function setValues({
  changes,
  label,
}: {
  readonly changes: readonly Change[];
  readonly label: string;
}): Command {
  return (organisation) => {
    const known = changes.flatMap((change) => {
      const connector = connectorOf(organisation, change.connector);
      return connector ? [{ ...change, of: connector }] : [];
    });
    for (const { of, parameter, value } of known)
      if (value !== undefined) demandCanonical(of.kind, parameter, value);
    return editOf(organisation, label, (draft) => {
      for (const { of, parameter, value } of known) write(draft, of, parameter, value);
    });
  };
}

function write(
  draft: OrganisationDraft,
  { id, explicit, drafts }: Connector,
  parameter: string,
  value: Value | undefined,
): void {
  const connector = draft.connectors[id];
  if (!connector) return;
  const said = Object.hasOwn(explicit, parameter) ? explicit[parameter] : undefined;
  if (value === undefined) delete connector.explicit[parameter];
  else if (!sameValue(said, value)) connector.explicit[parameter] = value as string;
  if (Object.hasOwn(drafts, parameter)) delete connector.drafts[parameter];
}

/** Keeps text that cannot be read yet beside the last good value; undefined drops it. */
export function setDraft({
  connector: id,
  parameter,
  draft: text,
}: {
  readonly connector: string;
  readonly parameter: string;
  readonly draft: Draft | undefined;
}): Command {
  return (organisation) => {
    const connector = connectorOf(organisation, id);
    const label = `Type in ${parameter}${connector ? ` of ${connector.name}` : ""}`;
    if (!connector) return nothing(label);
    const before = Object.hasOwn(connector.drafts, parameter)
      ? connector.drafts[parameter]
      : undefined;
    if (sameValue(before, text)) return nothing(label);
    return editOf(
      organisation,
      label,
      (draft) => {
        const drafts = draft.connectors[id]?.drafts;
        if (!drafts) return;
        if (text === undefined) delete drafts[parameter];
        else drafts[parameter] = text as string;
      },
      { merge: placeOf(id, parameter) },
    );
  };
}
