import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from "immer";
import type { Organisation } from "../model";

enablePatches();

/** One step that can be undone, as data. Without patches it changes nothing. */
export interface Edit {
  /** In words, for the undo menu and the history: "Set MaxMessageSize of Relay". */
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** Edits in a row with the same key are one step back. */
  readonly merge?: string;
  /** Ids of what was made, in order. */
  readonly made?: readonly string[];
}

/** Looks at an organisation and says what to change in it. Changes nothing itself. */
export type Command<E extends Edit = Edit> = (organisation: Organisation) => E;

export type OrganisationDraft = Draft<Organisation>;

/** Results of edits on the organisation that they were made for, so that none is worked out twice. */
const results = new WeakMap<readonly Patch[], { before: Organisation; after: Organisation }>();

/** Makes an edit from changes written on a draft. */
export function editOf(
  organisation: Organisation,
  label: string,
  change: (draft: OrganisationDraft) => void,
  more: Pick<Edit, "merge" | "made"> = {},
): Edit {
  const [after, patches, inverse] = produceWithPatches(organisation, (draft) => {
    change(draft);
  });
  results.set(patches, { before: organisation, after });
  return { label, patches, inverse, ...more };
}

/** An edit that changes nothing, of a command whose object is gone. */
export const nothing = (label: string): Edit => ({ label, patches: [], inverse: [] });

/** The organisation with the patches applied; the one given stays as it is. */
export function apply(organisation: Organisation, patches: readonly Patch[]): Organisation {
  if (patches.length === 0) return organisation;
  const known = results.get(patches);
  if (known && known.before === organisation) return known.after;
  return applyPatches(organisation, patches);
}

/** Several commands, each on the result of the one before, as one edit. */
export function together(label: string, commands: readonly Command[]): Command {
  return (organisation) => {
    let after = organisation;
    const patches: Patch[] = [];
    const inverse: Patch[] = [];
    const made: string[] = [];
    for (const command of commands) {
      const edit = command(after);
      after = apply(after, edit.patches);
      patches.push(...edit.patches);
      inverse.unshift(...edit.inverse);
      made.push(...(edit.made ?? []));
    }
    results.set(patches, { before: organisation, after });
    return { label, patches, inverse, made };
  };
}

/** The next id of the organisation, `c12` for prefix `c`; the number is used by nothing else. */
export function nextId(draft: OrganisationDraft, prefix: string): string {
  let id = `${prefix}${draft.nextId}`;
  draft.nextId += 1;
  // A file may hold ids of another make.
  while (taken(draft, id)) {
    id = `${prefix}${draft.nextId}`;
    draft.nextId += 1;
  }
  return id;
}

function taken(draft: OrganisationDraft, id: string): boolean {
  const { servers, connectors, deployed, acceptedDomains, certificates, networks } = draft;
  return [servers, connectors, deployed, acceptedDomains, certificates, networks].some((part) =>
    Object.hasOwn(part, id),
  );
}
