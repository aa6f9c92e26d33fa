import { type DBSchema, openDB } from "idb";
import { refusedDatabases } from "./storage/database";

/** What is used of a file's handle; tests give their own. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<Pick<File, "text" | "lastModified" | "size">>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  isSameEntry?(other: FileHandle): Promise<boolean>;
  requestPermission?(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

/** A file that a workspace is kept in, and how it was when it was last read or written here. */
export interface KeptFile {
  readonly handle: FileHandle;
  readonly modified: number;
  readonly size: number;
}

/** Where the files of workspaces are remembered; handles are kept by IndexedDB alone. */
export interface FileMemory {
  get(workspace: string): Promise<KeptFile | undefined>;
  put(workspace: string, file: KeptFile): Promise<void>;
  all(): Promise<readonly (readonly [string, KeptFile])[]>;
}

export type SavedInPlace =
  | { readonly is: "saved"; readonly name: string }
  /** Somebody else wrote the file since, as a `git pull` does. Nothing was written. */
  | { readonly is: "changed"; readonly name: string }
  | { readonly is: "denied"; readonly name: string }
  /** No file is known. */
  | { readonly is: "none" };

const stampOf = async (handle: FileHandle): Promise<KeptFile> => {
  const { lastModified, size } = await handle.getFile();
  return { handle, modified: lastModified, size };
};

/** Writes a design into the file that its workspace is kept in, unless somebody else changed that meanwhile. */
export async function saveInPlace(
  workspace: string,
  text: string,
  memory: FileMemory,
  { overwrite = false } = {},
): Promise<SavedInPlace> {
  const kept = await memory.get(workspace);
  if (!kept) return { is: "none" };
  const { handle } = kept;
  const { name } = handle;
  if ((await handle.requestPermission?.({ mode: "readwrite" })) === "denied")
    return { is: "denied", name };
  const now = await stampOf(handle);
  if (!overwrite && (now.modified !== kept.modified || now.size !== kept.size))
    return { is: "changed", name };
  await write(handle, text);
  await memory.put(workspace, await stampOf(handle));
  return { is: "saved", name };
}

/** Keeps a workspace in a file from now on, and writes it there. */
export async function keepIn(
  workspace: string,
  handle: FileHandle,
  text: string,
  memory: FileMemory,
): Promise<void> {
  await write(handle, text);
  await memory.put(workspace, await stampOf(handle));
}

/** Notes that a workspace holds what its file holds now. */
export const noteRead = async (
  workspace: string,
  handle: FileHandle,
  memory: FileMemory,
): Promise<void> => memory.put(workspace, await stampOf(handle));

/** The workspace that is kept in this very file already. */
export async function workspaceOf(
  handle: FileHandle,
  memory: FileMemory,
): Promise<string | undefined> {
  for (const [workspace, kept] of await memory.all())
    if (await kept.handle.isSameEntry?.(handle)) return workspace;
  return undefined;
}

async function write(handle: FileHandle, text: string): Promise<void> {
  const target = await handle.createWritable();
  await target.write(text);
  await target.close();
}

interface Schema extends DBSchema {
  files: { key: string; value: KeptFile };
}

/** Remembers files across visits; where that is denied, as long as the tab lives. */
export function fileMemory(): FileMemory {
  const here = new Map<string, KeptFile>();
  const use = async <T>(
    act: (database: Awaited<ReturnType<typeof open>>) => Promise<T>,
  ): Promise<T | undefined> => {
    try {
      const database = await open();
      try {
        return await act(database);
      } finally {
        database.close();
      }
    } catch {
      return undefined;
    }
  };
  const open = () => {
    if (refusedDatabases()) throw new Error("Everything on this machine was forgotten.");
    return openDB<Schema>("portolan-files", 1, {
      upgrade: (made) => void made.createObjectStore("files"),
    });
  };
  return {
    get: async (workspace) =>
      here.get(workspace) ?? (await use((database) => database.get("files", workspace))),
    put: async (workspace, file) => {
      here.set(workspace, file);
      await use((database) => database.put("files", file, workspace));
    },
    all: async () => {
      const stored = await use(async (database) => {
        const keys = await database.getAllKeys("files");
        const values = await database.getAll("files");
        return keys.flatMap((key, at) => (values[at] ? [[key, values[at]] as const] : []));
      });
      return [...new Map([...(stored ?? []), ...here])];
    },
  };
}
