import type { Fault } from "../core/formats";
import type { Console } from "./console";
import { whyNot } from "./readInputs";

/** A file that is read whole, or why it is not. */
export type Given =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly file: string; readonly fault: Fault };

const most = 134_217_728;

/** The bytes of a file of a kind that is never large. */
export async function readBytes(path: string, console: Pick<Console, "open">): Promise<Given> {
  const name = path.split(/[\\/]/).at(-1) || path;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of console.open(path)) {
      pieces.push(piece);
      length += piece.length;
      if (length > most) break;
    }
  } catch (error) {
    const what = whyNot(error);
    if (what === undefined) throw error;
    return { ok: false, file: name, fault: { code: "file", what, mend } };
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { ok: true, name, bytes };
}

const mend = "Give the path of a listing: Get-Queue | Export-Clixml queues.xml";
