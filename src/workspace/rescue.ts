import type { Change } from "./storage/storage";

/**
 * What a tab had not stored when it was closed. A database write that is under way then may be dropped
 * by the browser; localStorage is written at once. The note is applied when the workspace is opened.
 */
export interface RescueNote extends Pick<Change, "head" | "puts" | "removes"> {
  readonly workspace: string;
  /** The revision that it builds on. */
  readonly revision: number;
}

const prefix = "portolan.unsaved.";
const keyOf = (workspace: string, writer: string): string => `${prefix}${workspace}.${writer}`;

export interface Rescue {
  /** Answers whether there was room. */
  leave(note: RescueNote): boolean;
  clear(workspace: string, writer: string): void;
  notes(workspace: string): readonly RescueNote[];
}

/** Notes in localStorage; where that is denied, none are kept. */
export function rescueIn(storage: globalThis.Storage | undefined): Rescue {
  const quietly = <T>(what: (storage: globalThis.Storage) => T, otherwise: T): T => {
    try {
      return storage ? what(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    leave: (note) =>
      quietly((to) => {
        to.setItem(keyOf(note.workspace, note.head.writer), JSON.stringify(note));
        return true;
      }, false),
    clear: (workspace, writer) =>
      quietly((from) => from.removeItem(keyOf(workspace, writer)), undefined),
    notes: (workspace) =>
      quietly((from) => {
        const keys = Array.from({ length: from.length }, (_, index) => from.key(index) ?? "");
        return keys
          .filter((key) => key.startsWith(`${prefix}${workspace}.`))
          .flatMap((key) => readNote(from.getItem(key), workspace));
      }, []),
  };
}

function readNote(text: string | null, workspace: string): readonly RescueNote[] {
  if (text === null) return [];
  try {
    const note = JSON.parse(text) as RescueNote;
    const sound =
      note.workspace === workspace &&
      typeof note.revision === "number" &&
      typeof note.head?.writer === "string" &&
      Array.isArray(note.puts) &&
      Array.isArray(note.removes);
    return sound ? [note] : [];
  } catch {
    return [];
  }
}
