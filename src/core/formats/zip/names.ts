import { strFromU8 } from "fflate";
import { decoderOf } from "../platform";

/** A name of an entry: UTF-8, whether it says so or not, else byte by byte. */
export function nameOf(bytes: Uint8Array): string {
  try {
    return decoderOf("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return strFromU8(bytes, true);
  }
}
