import type { IDBPTransaction, StoreNames } from "idb";
import type { Database, Schema } from "./database";
import { Conflict, entryOf, type Head, type Storage } from "./storage";

type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">;

const all = ["workspaces", "parts", "setAside"] as const;

/** All parts of one workspace. */
const rangeOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Keeps workspaces in IndexedDB. */
export function indexedStorage(database: () => Promise<Database>): Storage {
  /**
   * Runs one transaction. `work` may stop it with a reason; its requests are asked for at once, so that
   * a tab that is about to go has them under way.
   */
  const writing = async (
    work: (transaction: Transaction, stop: (why: Error) => void) => readonly Promise<unknown>[],
  ): Promise<void> => {
    const transaction = (await database()).transaction(all, "readwrite") as unknown as Transaction;
    let why: Error | undefined;
    const stop = (reason: Error) => {
      why = reason;
      transaction.abort();
    };
    const requests = work(transaction, stop);
    const outcomes = await Promise.allSettled([...requests, transaction.done]);
    if (why) throw why;
    const failed = outcomes.find((each) => each.status === "rejected");
    // The transaction knows why it failed; its requests only that it did.
    if (failed) throw transaction.error ?? failed.reason;
  };

  const change = async (id: string, changed: (head: Head) => Head): Promise<Head | undefined> => {
    let result: Head | undefined;
    await writing((transaction) => {
      const heads = transaction.objectStore("workspaces");
      return [
        heads.get(id).then((head) => {
          if (!head) return;
          result = { ...changed(head), revision: head.revision + 1 };
          return heads.put(result);
        }),
      ];
    });
    return result;
  };

  return {
    lasting: true,
    list: async () =>
      (await (await database()).getAll("workspaces"))
        .filter(({ deleted }) => !deleted)
        .map(entryOf),

    read: async (id, only) => {
      const transaction = (await database()).transaction(["workspaces", "parts"]);
      const parts = transaction.objectStore("parts");
      const [head, rows] = await Promise.all([
        transaction.objectStore("workspaces").get(id),
        only
          ? Promise.all(only.map((key) => parts.get([id, key.part, key.id])))
          : parts.getAll(rangeOf(id)),
      ]);
      if (!head || head.deleted) return undefined;
      return { head, parts: rows.filter((row) => row !== undefined) };
    },

    create: ({ head, parts }) =>
      writing((transaction) => [
        transaction.objectStore("workspaces").add(head),
        ...parts.map((each) =>
          transaction.objectStore("parts").put({ ...each, workspace: head.id }),
        ),
      ]),

    write: async (id, revision, { head, puts, removes }) => {
      await writing((transaction, stop) => {
        const heads = transaction.objectStore("workspaces");
        const parts = transaction.objectStore("parts");
        return [
          heads.get(id).then((stored) => {
            if (!stored || stored.revision !== revision || stored.deleted) stop(new Conflict());
            else return heads.put({ ...stored, ...head, revision: revision + 1 });
          }),
          ...puts.map((each) => parts.put({ ...each, workspace: id })),
          ...removes.map((each) => parts.delete([id, each.part, each.id])),
        ];
      });
      return revision + 1;
    },

    claim: async (id, writer) => (await change(id, (head) => ({ ...head, writer })))?.revision,

    setAside: (id, broken) =>
      writing((transaction) =>
        broken.flatMap((each) => [
          transaction.objectStore("setAside").add({ ...each, workspace: id }),
          transaction.objectStore("parts").delete([id, each.part, each.id]),
        ]),
      ),

    mark: async (id, { name, deleted }) => {
      await change(id, ({ deleted: before, ...head }) => ({
        ...head,
        ...(name === undefined ? {} : { name }),
        ...withDeleted(deleted === undefined ? before : deleted),
      }));
    },

    purge: (before) =>
      writing((transaction) => {
        const heads = transaction.objectStore("workspaces");
        return [
          heads
            .getAll()
            .then((every) =>
              Promise.all(
                every
                  .filter(({ deleted }) => deleted !== undefined && deleted < before)
                  .flatMap(({ id }) => [
                    heads.delete(id),
                    transaction.objectStore("parts").delete(rangeOf(id)),
                  ]),
              ),
            ),
        ];
      }),
  };
}

const withDeleted = (deleted: number | null | undefined): { deleted?: number } =>
  deleted === null || deleted === undefined ? {} : { deleted };
