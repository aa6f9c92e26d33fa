import {
  Conflict,
  entryOf,
  type Head,
  type PartKey,
  type PartRecord,
  type Storage,
  type Stored,
} from "./storage";

const keyOf = ({ part, id }: PartKey): string => `${part}/${id}`;

/** Keeps workspaces as long as the tab lives, where the browser allows no more. */
export function memoryStorage(): Storage {
  const heads = new Map<string, Head>();
  const parts = new Map<string, Map<string, PartRecord>>();
  const change = (id: string, marks: Partial<Head>): Head | undefined => {
    const head = heads.get(id);
    if (!head) return undefined;
    const next = { ...head, ...marks, revision: head.revision + 1 };
    heads.set(id, next);
    return next;
  };
  return {
    lasting: false,
    list: async () => [...heads.values()].filter(({ deleted }) => !deleted).map(entryOf),
    read: async (id, only) => {
      const head = heads.get(id);
      if (!head || head.deleted) return undefined;
      const own = parts.get(id) ?? new Map<string, PartRecord>();
      const some = only?.flatMap((key) => own.get(keyOf(key)) ?? []);
      return { head, parts: some ?? [...own.values()] };
    },
    create: async ({ head, parts: own }: Stored) => {
      heads.set(head.id, head);
      parts.set(head.id, new Map(own.map((each) => [keyOf(each), each])));
    },
    write: async (id, revision, { head, puts, removes }) => {
      const own = parts.get(id);
      if (!own || heads.get(id)?.revision !== revision) throw new Conflict();
      for (const each of puts) own.set(keyOf(each), each);
      for (const each of removes) own.delete(keyOf(each));
      change(id, head);
      return revision + 1;
    },
    claim: async (id, writer) => change(id, { writer })?.revision,
    setAside: async (id, broken) => {
      for (const each of broken) parts.get(id)?.delete(keyOf(each));
    },
    mark: async (id, { name, deleted }) => {
      const head = change(id, name === undefined ? {} : { name });
      if (!head || deleted === undefined) return;
      const { deleted: _, ...rest } = head;
      heads.set(id, deleted === null ? rest : { ...rest, deleted });
    },
    purge: async (before) => {
      for (const { id, deleted } of heads.values())
        if (deleted && deleted < before) {
          heads.delete(id);
          parts.delete(id);
        }
    },
  };
}
