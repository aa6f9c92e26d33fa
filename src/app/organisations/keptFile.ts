import { replaceOrganisation } from "../../core/edit";
import { readDesign, writeDesign } from "../../core/formats/design";
import type { Organisation } from "../../core/model";
import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";
import { designFileOf } from "../../workspace/files";
import { workspaceNow } from "../../workspace/hooks";
import {
  type FileHandle,
  fileMemory,
  keepIn,
  noteRead,
  saveInPlace,
  workspaceOf,
} from "../../workspace/inPlace";
import { undoAction } from "../../workspace/undoAction";
import { session } from "../session";
import { canKeep } from "./canKeep";
import { ask } from "./dialogStore";
import { saveFile } from "./saveFile";

/** Pickers that give a file to write to. */
interface Pickers {
  showSaveFilePicker?(options: object): Promise<FileHandle>;
  showOpenFilePicker?(options: object): Promise<readonly FileHandle[]>;
}

const pickers = (): Pickers => globalThis as unknown as Pickers;
const memory = fileMemory();
const types = [
  { description: "Portolan design", accept: { "application/json": [".portolan.json", ".json"] } },
];

/** Ctrl S: into the file that the organisation is kept in, else as a download. */
export async function saveDesign(id: string, { overwrite = false } = {}): Promise<void> {
  const file = canKeep() ? await designFileOf(id, workspaces) : undefined;
  const saved = file
    ? await saveInPlace(id, file.text, memory, { overwrite }).catch(told)
    : ({ is: "none" } as const);
  if (!saved) return;
  if (saved.is === "none") await saveFile(id);
  else if (saved.is === "saved") toast(`Saved in ${saved.name}`);
  else if (saved.is === "changed") ask({ is: "file-changed", id, name: saved.name });
  else toast(`The browser was not allowed to write ${saved.name}.`, { kind: "error" });
}

/** Asks for a file, and keeps the organisation in it from now on. */
export async function keepInFile(id: string): Promise<void> {
  const file = await designFileOf(id, workspaces);
  const handle =
    file &&
    (await picked(() => pickers().showSaveFilePicker?.({ suggestedName: file.name, types })));
  if (!file || !handle) return;
  await keepIn(id, handle, file.text, memory).then(
    () => toast(`Kept in ${handle.name}. Ctrl S saves there.`),
    told,
  );
}

/** Asks for a design file and opens it, to be saved into the same file. */
export async function openKept(): Promise<void> {
  const [handle] = (await picked(() => pickers().showOpenFilePicker?.({ types }))) ?? [];
  const design = handle && (await designIn(handle));
  if (!handle || !design) return;
  const known = await workspaceOf(handle, memory);
  if (known !== undefined && (await workspaces.organisationOf(known))) {
    await session.open(known);
    await takeFrom(known, handle, design);
    return;
  }
  await session.add(design);
  const { id } = workspaceNow();
  if (id !== undefined) await noteRead(id, handle, memory);
  toast(`Opened ${handle.name}. Ctrl S saves there.`);
}

/** Reads the file that an organisation is kept in again, in the place of what is open. */
export async function readKept(id: string): Promise<void> {
  const kept = await memory.get(id);
  const design = kept && (await designIn(kept.handle));
  if (kept && design) await takeFrom(id, kept.handle, design);
}

async function takeFrom(id: string, handle: FileHandle, design: Organisation): Promise<void> {
  if (writeDesign(workspaceNow().organisation) !== writeDesign(design)) {
    const edit = workspaces.run(replaceOrganisation(design));
    if (!edit) return;
    toast(`Read ${handle.name}`, { action: undoAction(edit) });
  }
  await noteRead(id, handle, memory);
}

async function designIn(handle: FileHandle): Promise<Organisation | undefined> {
  const read = readDesign(await (await handle.getFile()).text());
  if (read.ok) return read.organisation;
  const { line, what, mend } = read.fault;
  toast(`${handle.name}${line === undefined ? "" : `, line ${line}`}: ${what} ${mend}`, {
    kind: "error",
  });
  return undefined;
}

/** What a person chose; undefined where they thought better of it. */
async function picked<T>(pick: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await pick();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) told(error);
    return undefined;
  }
}

function told(error: unknown): undefined {
  const why = error instanceof Error ? error.message : String(error);
  toast(`The file could not be used: ${why}`, { kind: "error" });
}
