import { deflateSync, strToU8 } from "fflate";
import type { Organisation } from "../../model";
import { toBase64url } from "../../values";
import { writeDesign } from "../design";
import { crc32 } from "../zip/crc32";

/** The number of the format that this version writes. */
export const linkFormat = 1;

/** A design as the fragment of an address, without the #. The same design gives the same text. */
export function writeLink(organisation: Organisation): string {
  const text = JSON.stringify(JSON.parse(writeDesign(organisation)));
  const packed = deflateSync(strToU8(text), { level: 9 });
  return `d=${linkFormat}.${crc32(0, packed).toString(36)}.${toBase64url(packed)}`;
}
