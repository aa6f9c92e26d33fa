import type { Organisation, PartName } from "../core/model";
import type { Dependencies } from "./dependencies";
import type { Stored } from "./storage/storage";

/** The reader's side of what another tab writes. */
export interface Follower {
  reads(): boolean;
  revision(): number;
  organisation(): Organisation;
  show(organisation: Organisation, revision: number): void;
  reload(): Promise<void>;
}

/**
 * Shows in a reading tab what the writing tab stores. Only the parts that changed are read, so that all
 * others stay the same objects; after a gap everything is read.
 */
export function followWriter(
  workspace: string,
  { messages, storage }: Pick<Dependencies, "messages" | "storage">,
  follower: Follower,
): () => void {
  let turn: Promise<void> = Promise.resolve();
  return messages.listen((message) => {
    if (message.is !== "written" || message.workspace !== workspace) return;
    turn = turn
      .then(async () => {
        if (!follower.reads() || message.revision <= follower.revision()) return;
        const stored = await storage.read(workspace, message.parts);
        const next =
          message.revision === follower.revision() + 1 &&
          stored?.head.revision === message.revision;
        const organisation =
          next && stored
            ? await withParts(follower.organisation(), stored, message.parts)
            : undefined;
        if (organisation) follower.show(organisation, message.revision);
        else await follower.reload();
      })
      // A reader that cannot read shows what it has; taking over reads again and tells.
      .catch(() => undefined);
  });
}

/** The organisation with some parts as they are stored; undefined where one cannot be read. */
async function withParts(
  organisation: Organisation,
  { head, parts }: Stored,
  keys: readonly { readonly part: PartName; readonly id: string }[],
): Promise<Organisation | undefined> {
  const { isReadable } = await import("./storage/readBack");
  const { name, version, nextId, facts = organisation.facts } = head;
  const next: Record<string, unknown> = { ...organisation, name, version, nextId, facts };
  for (const { part, id } of keys) {
    const record = parts.find((each) => each.part === part && each.id === id);
    const { [id]: _, ...others } = next[part] as Record<string, unknown>;
    if (record && !isReadable(record)) return undefined;
    next[part] = record ? { ...(next[part] as object), [id]: record.value } : others;
  }
  return next as unknown as Organisation;
}
