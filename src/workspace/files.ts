import type { Workspaces } from "./workspaces";

const extension = ".portolan.json";

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
  const { writeDesign } = await import("../core/formats/design");
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
