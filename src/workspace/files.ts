import { type Fault, readDesign, writeDesign } from "../core/formats";
import type { Workspaces } from "./workspaces";

const extension = ".portolan.json";
/** The largest estates make files of some ten megabytes. */
const largest = 100 * 2 ** 20;

/** A design as a file: its name and its text. */
export interface DesignFile {
  readonly name: string;
  readonly text: string;
}

/** The file of a workspace as it is now; undefined where there is none. */
export async function designFileOf(
  id: string,
  { organisationOf }: Pick<Workspaces, "organisationOf">,
): Promise<DesignFile | undefined> {
  const organisation = await organisationOf(id);
  if (!organisation) return undefined;
  return { name: fileNameOf(organisation.name), text: writeDesign(organisation) };
}

/** A name that every file system takes: `corp.example.portolan.json`. */
export function fileNameOf(organisation: string): string {
  const plain = organisation
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} ._-]+/gu, "-")
    .replace(/^[\s.-]+|[\s.-]+$/g, "")
    .slice(0, 100);
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain);
  return `${reserved ? "_" : ""}${plain || "organisation"}${extension}`;
}

/** What became of a file that was to be opened: a new workspace, or why there is none. */
export type Opened =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly fault: Fault };

/** Stores the design of a file as a workspace of its own. The workspaces that there are stay as they are. */
export async function openDesignFile(
  file: Blob,
  { create }: Pick<Workspaces, "create">,
): Promise<Opened> {
  if (file.size > largest) return { ok: false, fault: tooLarge(file.size) };
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, fault: notText };
  }
  const read = readDesign(text);
  return read.ok ? { ok: true, id: await create(read.organisation) } : read;
}

const tooLarge = (size: number): Fault => ({
  code: "design-size",
  what: `The file has ${Math.round(size / 2 ** 20)} MB; a saved design has at most ${largest / 2 ** 20} MB.`,
  mend: "Choose the .portolan.json file. Exports and logs are opened under Import.",
});

const notText: Fault = {
  code: "design-encoding",
  what: "The file is no UTF-8 text, so it is no saved design.",
  mend: "Choose the .portolan.json file. Exports are opened under Import.",
};
