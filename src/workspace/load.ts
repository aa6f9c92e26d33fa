import type { Organisation } from "../core/model";
import type { Dependencies } from "./dependencies";
import type { RescueNote } from "./rescue";
import type { Notice } from "./state";
import { changesOf, recordsOf } from "./storage/parts";
import type { ReadBack } from "./storage/readBack";
import { type Head, headOf, type Storage, type Stored } from "./storage/storage";
import { tellKeptAsCopy, tellRescued, tellSetAside } from "./tellings";

/** Reading back needs the schemas of all parts, which nothing before it does. */
export const readBack = async (stored: Stored): Promise<ReadBack> =>
  (await import("./storage/readBack")).readBack(stored);

/** A workspace as it was read, and what must be told of it. */
export interface Loaded {
  readonly organisation: Organisation;
  readonly revision: number;
  readonly changed: number;
  readonly told: readonly Omit<Notice, "id">[];
  /** The walkthrough that it is the practice organisation of. */
  readonly practice: string | undefined;
}

/** Reads a workspace to look at it; undefined where there is none. */
export async function loadAsReader(id: string, storage: Storage): Promise<Loaded | undefined> {
  const stored = await storage.read(id);
  if (!stored) return undefined;
  const read = await readBack(stored);
  return loadedFrom(stored, read, read.broken.length > 0 ? [tellSetAside(read)] : []);
}

/**
 * Reads a workspace to edit it. Whoever wrote before is refused from now on; what a closed tab had not
 * stored is brought back; parts that cannot be read are set aside and told.
 */
export async function loadAsOwner(
  id: string,
  dependencies: Dependencies,
): Promise<Loaded | undefined> {
  const { storage, messages, rescue } = dependencies;
  const before = await storage.read(id, []);
  const claimed = before && (await storage.claim(id, messages.tab));
  if (!before || claimed === undefined) return undefined;
  messages.send({ is: "claimed", workspace: id });
  const told: Omit<Notice, "id">[] = [];
  for (const note of rescue.notes(id)) {
    told.push(await bringBack(note, before.head, dependencies));
    rescue.clear(id, note.head.writer);
  }
  const stored = await storage.read(id);
  if (!stored) return undefined;
  const untouched = before.head.revision === 1 && stored.head.revision === claimed;
  const blank = untouched ? blankOf(stored, storage) : undefined;
  const read = blank ?? (await readBack(stored));
  if (read.broken.length === 0) return loadedFrom(stored, read, told);
  await storage.setAside(id, read.broken);
  const servers = read.organisation.servers;
  const made = Object.keys(servers).filter((each) =>
    read.replaced.includes(servers[each]?.name ?? ""),
  );
  const revision = await storage.write(id, stored.head.revision, {
    head: headOf(read.organisation, stored.head.changed, messages.tab),
    ...changesOf(
      read.organisation,
      made.map((each) => ({ part: "servers" as const, id: each })),
    ),
  });
  return { ...loadedFrom(stored, read, [...told, tellSetAside(read)]), revision };
}

/** Organisations without any part that were stored here, by id: a first visit opens one at once. */
const blanks = new WeakMap<Storage, Map<string, Organisation>>();

/** What was stored here, untouched since, and holds nothing yet, need not be checked: the schemas of all parts wait for the first that does. */
function blankOf({ head, parts }: Stored, storage: Storage): ReadBack | undefined {
  const organisation = blanks.get(storage)?.get(head.id);
  blanks.get(storage)?.delete(head.id);
  const same =
    organisation &&
    parts.length === 0 &&
    head.name === organisation.name &&
    head.version === organisation.version;
  return same ? { organisation, broken: [], replaced: [] } : undefined;
}

const loadedFrom = (
  { head }: Stored,
  { organisation }: ReadBack,
  told: Loaded["told"],
): Loaded => ({
  ...{ organisation, told },
  revision: head.revision,
  changed: head.changed,
  practice: head.practice,
});

/** Applies a note where nobody else has written since; else both versions are kept. */
async function bringBack(
  note: RescueNote,
  before: Head,
  dependencies: Dependencies,
): Promise<Omit<Notice, "id">> {
  const { storage, messages } = dependencies;
  const stored = await storage.read(note.workspace);
  if (stored && (note.head.writer === before.writer || note.revision === before.revision)) {
    const head = { ...note.head, writer: messages.tab };
    await storage.write(note.workspace, stored.head.revision, { ...note, head });
    return tellRescued;
  }
  const gone = new Set(note.removes.map(({ part, id }) => `${part}/${id}`));
  const parts = (stored?.parts ?? []).filter(({ part, id }) => !gone.has(`${part}/${id}`));
  const { organisation } = await readBack({
    head: { ...before, ...note.head },
    parts: [...parts, ...note.puts],
  });
  const copy = await keepCopy(organisation, dependencies);
  return tellKeptAsCopy(copy.name, copy.id);
}

/** Stores an organisation as a workspace of its own, beside the one it came from. */
export const keepCopy = (organisation: Organisation, dependencies: Dependencies) =>
  storeNew({ ...organisation, name: `${organisation.name} (kept copy)` }, dependencies);

/** Stores an organisation as a new workspace and answers its head; `practice` names its walkthrough. */
export async function storeNew(
  organisation: Organisation,
  { storage, messages, now, newId }: Dependencies,
  practice?: string,
): Promise<Head> {
  const time = now();
  const head: Head = {
    ...headOf(organisation, time, messages.tab),
    id: newId(),
    revision: 1,
    created: time,
    ...(practice !== undefined && { practice }),
  };
  const parts = recordsOf(organisation);
  await storage.create({ head, parts });
  if (parts.length === 0) {
    const here = blanks.get(storage) ?? new Map<string, Organisation>();
    blanks.set(storage, here.set(head.id, organisation));
  }
  return head;
}
