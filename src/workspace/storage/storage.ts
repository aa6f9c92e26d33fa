import type { ExchangeVersion } from "../../core/catalogue";
import type { Facts, Organisation, PartName } from "../../core/model";

/** One stored workspace, as the list shows it. */
export interface WorkspaceEntry {
  readonly id: string;
  readonly name: string;
  readonly version: ExchangeVersion;
  readonly connectors: number;
  /** When it was last changed, milliseconds since 1970. */
  readonly changed: number;
  /** The walkthrough that it is the practice organisation of; absent in organisations of somebody's own. */
  readonly practice?: string;
}

/** What is stored of a workspace besides its parts. */
export interface Head extends WorkspaceEntry {
  readonly nextId: number;
  /** Absent in workspaces of before. */
  readonly facts?: Facts;
  /** Grows with every write; who writes must know the last one. */
  readonly revision: number;
  /** The tab that wrote last. */
  readonly writer: string;
  readonly created: number;
  /** When it was deleted; it can be brought back until it is purged. */
  readonly deleted?: number;
}

export interface PartKey {
  readonly part: PartName;
  readonly id: string;
}

/** One server, connector and so on. `value` is what was stored, and is not trusted when it is read back. */
export interface PartRecord extends PartKey {
  readonly value: unknown;
}

export interface Stored {
  readonly head: Head;
  readonly parts: readonly PartRecord[];
}

/** What one write changes. */
export interface Change {
  readonly head: Pick<
    Head,
    "name" | "version" | "nextId" | "facts" | "connectors" | "changed" | "writer"
  >;
  readonly puts: readonly PartRecord[];
  readonly removes: readonly PartKey[];
}

/** Somebody else has written since: nothing of the write was done. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

/** Where workspaces are kept. Every write says on which revision it builds, and is refused on another. */
export interface Storage {
  /** False: everything is gone when the tab is closed. */
  readonly lasting: boolean;
  list(): Promise<readonly WorkspaceEntry[]>;
  /** All of a workspace, or only some parts; undefined where there is none or it is deleted. */
  read(id: string, only?: readonly PartKey[]): Promise<Stored | undefined>;
  create(stored: Stored): Promise<void>;
  /** Answers the new revision; rejects with Conflict. */
  write(id: string, revision: number, change: Change): Promise<number>;
  /** Makes a tab the writer: whoever wrote before is refused from now on. Answers the new revision. */
  claim(id: string, writer: string): Promise<number | undefined>;
  /** Takes parts that cannot be read out of the workspace, and keeps them. */
  setAside(id: string, parts: readonly PartRecord[]): Promise<void>;
  /** Renames, deletes (with a time) or brings back (with null) a workspace; grows the revision. */
  mark(
    id: string,
    marks: { readonly name?: string; readonly deleted?: number | null },
  ): Promise<void>;
  /** Removes for good what was deleted before a time. */
  purge(before: number): Promise<void>;
}

/** The head of an organisation that is stored for the first time or again. */
export const headOf = (
  organisation: Organisation,
  changed: number,
  writer: string,
): Change["head"] => ({
  name: organisation.name,
  version: organisation.version,
  nextId: organisation.nextId,
  facts: organisation.facts,
  connectors: countOf(organisation.connectors),
  changed,
  writer,
});

function countOf(record: object): number {
  let count = 0;
  for (const _ in record) count += 1;
  return count;
}

export const entryOf = ({
  id,
  name,
  version,
  connectors,
  changed,
  practice,
}: Head): WorkspaceEntry => ({
  ...{ id, name, version, connectors, changed },
  ...(practice !== undefined && { practice }),
});
