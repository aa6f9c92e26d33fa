import { type Draft, enablePatches, Immer, type Patch } from "immer";
import { type Connector, type Organisation, type PartName, partNames } from "../model";

enablePatches();
/** Freezing a record of thousands makes every later copy of it slow; that nothing is mutated is a law of the tests. */
const immer = new Immer({ autoFreeze: false });

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

/** What an edit makes of the organisation that it was made for. */
interface Result {
  readonly patches: readonly Patch[];
  readonly before: Organisation;
  readonly after: Organisation;
}

/**
 * That of the last edit alone, which is applied right after it was made, so that it is not worked out twice. Kept with
 * each edit, the steps to undo would hold on to every organisation there was, and to all that was worked out of it.
 */
let latest: Result | undefined;

/** Makes an edit from changes written on a draft. */
export function editOf(
  organisation: Organisation,
  label: string,
  change: (draft: OrganisationDraft) => void,
  more: Pick<Edit, "merge" | "made"> = {},
): Edit {
  const [after, forth, back] = immer.produceWithPatches(organisation, (draft) => {
    change(draft);
  });
  const kept = (way: readonly Patch[]): readonly Patch[] =>
    way.map((each) => toKeep(organisation, each));
  const [patches, inverse] = [kept(forth), kept(back)];
  latest = { patches, before: organisation, after };
  return { label, patches, inverse, ...more };
}

/**
 * Makes an edit that puts one connector in the place of another. The way of keystrokes: it costs one
 * copy of the record, where a draft looks at each of its thousands.
 */
export function replacing(
  organisation: Organisation,
  label: string,
  before: Connector,
  after: Connector,
  more: Pick<Edit, "merge"> = {},
): Edit {
  const path = ["connectors", before.id];
  const putting = (value: Connector): readonly Patch[] => [
    toKeep(organisation, { op: "replace", path, value }),
  ];
  const patches = putting(after);
  const { connectors } = organisation;
  latest = {
    patches,
    before: organisation,
    after: { ...organisation, connectors: { ...connectors, [before.id]: after } },
  };
  return { label, patches, inverse: putting(before), ...more };
}

/**
 * A patch as the steps to undo keep it: with a connector that is equal and another object, since what is worked out of
 * one lives as long as it does. That which is deployed is there anyway, and known by what it is.
 */
function toKeep({ deployed }: Organisation, patch: Patch): Patch {
  const { op, path, value } = patch;
  const [part, id = "", ...deeper] = path;
  if (op === "remove" || part !== "connectors" || id === "" || deeper.length > 0) return patch;
  const isDeployed = Object.hasOwn(deployed, id) && deployed[id] === value;
  return isDeployed ? patch : { op, path, value: { ...(value as Connector) } };
}

/** An edit that changes nothing, of a command whose object is gone. */
export const nothing = (label: string): Edit => ({ label, patches: [], inverse: [] });

/** The organisation with the patches applied; the one given stays as it is. */
export function apply(organisation: Organisation, patches: readonly Patch[]): Organisation {
  if (patches.length === 0) return organisation;
  if (latest?.patches === patches && latest.before === organisation) return latest.after;
  return wholeParts(organisation, patches) ?? immer.applyPatches(organisation, patches);
}

/** The same in one copy of each record, where all patches put whole parts in place; else undefined. */
function wholeParts(
  organisation: Organisation,
  patches: readonly Patch[],
): Organisation | undefined {
  if (patches.some(({ op, path }) => op !== "replace" || path.length !== 2)) return undefined;
  const next: Record<string, unknown> = { ...organisation };
  const copied = new Set<unknown>();
  for (const { path, value } of patches) {
    const [part, id] = path as [PartName, string];
    if (!copied.has(part)) next[part] = { ...organisation[part] };
    copied.add(part);
    (next[part] as Record<string, unknown>)[id] = value;
  }
  return next as unknown as Organisation;
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
    latest = { patches, before: organisation, after };
    return { label, patches, inverse, made };
  };
}

/**
 * The next id of the organisation: a number that nothing else has. Digits alone, since an engine copies
 * a record of thousands under such keys a thousand times faster than under others, and each edit copies one.
 */
export function nextId(draft: OrganisationDraft): string {
  let id: string;
  // A file may hold ids of another make.
  do {
    id = String(draft.nextId);
    draft.nextId += 1;
  } while (taken(draft, id));
  return id;
}

function taken(draft: OrganisationDraft, id: string): boolean {
  return partNames.some((part) => Object.hasOwn(draft[part], id));
}
