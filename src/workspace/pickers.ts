import { fileOpen, fileSave } from "browser-fs-access";
import { workspaces } from "./current";
import { designFileOf, type Opened, openDesignFile } from "./files";

const kind = {
  mimeTypes: ["application/json"],
  extensions: [".json"],
  description: "Portolan design",
};

/** Asks where to save a workspace as a `.portolan.json` file. Answers false where that was given up. */
export async function saveDesign(id: string): Promise<boolean> {
  const file = await designFileOf(id, workspaces);
  if (!file) return false;
  const blob = new Blob([file.text], { type: "application/json" });
  return unlessGivenUp(async () => {
    await fileSave(blob, { ...kind, fileName: file.name });
    return true;
  }, false);
}

/** Asks for a `.portolan.json` file and opens it as a new workspace; undefined where that was given up. */
export const openDesign = (): Promise<Opened | undefined> =>
  unlessGivenUp(async () => {
    const opened = await openDesignFile(await fileOpen(kind), workspaces);
    if (opened.ok) await workspaces.open(opened.id);
    return opened;
  }, undefined);

/** Closing the dialog is an AbortError, and no fault. */
async function unlessGivenUp<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return otherwise;
    throw error;
  }
}
