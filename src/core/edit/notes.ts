import { castDraft } from "immer";
import { type Note, sameConnector } from "../model";
import { type Command, editOf, nothing } from "./edit";
import { connectorOf } from "./values";

/** Says all notes of a connector; where it is deployed as it is designed it stays so, since notes are no part of what a server holds. */
export function setNotes({
  connector: id,
  notes,
}: {
  readonly connector: string;
  readonly notes: readonly Note[];
}): Command {
  return (organisation) => {
    const connector = connectorOf(organisation, id);
    const label = `Notes of ${connector?.name ?? id}`;
    if (!connector || JSON.stringify(connector.notes ?? []) === JSON.stringify(notes))
      return nothing(label);
    const { notes: _, ...bare } = connector;
    const next = castDraft(notes.length > 0 ? { ...bare, notes } : bare);
    return editOf(organisation, label, (draft) => {
      draft.connectors[id] = next;
      const twin = organisation.deployed[id];
      if (twin && sameConnector(twin, connector)) draft.deployed[id] = next;
    });
  };
}
