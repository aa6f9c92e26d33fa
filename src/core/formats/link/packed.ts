import { deflateSync, Inflate, strToU8 } from "fflate";
import { fromBase64url, toBase64url } from "../../values";
import { Refusal } from "../fault";
import { decoderOf } from "../platform";
import { crc32 } from "../zip/crc32";
import type { LinkForm } from "./form";
import { damaged, longestLink, newer, tooLarge, tooLong } from "./refusals";

/** Bytes that are unpacked at once: deflate makes at most 1032 of one. */
const step = 1024;

const shape = /^#?([dw])=(\d{1,9})\.([0-9a-z]{1,7})\.([\w-]+)$/;

/** A text as the fragment of an address, without the #. The same text gives the same fragment. */
export function packedLink({ letter, format }: LinkForm, text: string): string {
  const packed = deflateSync(strToU8(text), { level: 9 });
  return `${letter}=${format}.${crc32(0, packed).toString(36)}.${toBase64url(packed)}`;
}

/** The text of a fragment; throws a Refusal that says why there is none. Length and sum are looked at before it unpacks. */
export function unpackedLink(form: LinkForm, fragment: string): string {
  if (fragment.length > longestLink) throw new Refusal(tooLong(form));
  const [, letter, format, sum, letters = ""] = shape.exec(fragment) ?? [];
  if (letter !== form.letter) throw new Refusal(damaged(form));
  if (Number(format) > form.format) throw new Refusal(newer(form, Number(format)));
  if (Number(format) < 1) throw new Refusal(damaged(form));
  const packed = fromBase64url(letters);
  if (!packed || crc32(0, packed).toString(36) !== sum) throw new Refusal(damaged(form));
  try {
    return decoderOf("utf-8", { fatal: true }).decode(unpacked(form, packed));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(damaged(form));
  }
}

/** What was packed, as long as it is no larger than what a link of this form can hold. */
function unpacked(form: LinkForm, packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let [length, ended] = [0, false];
  const inflate = new Inflate((piece, last) => {
    length += piece.length;
    if (length > form.largest) throw new Refusal(tooLarge(form));
    pieces.push(piece);
    ended = last;
  });
  for (let at = 0; at < packed.length; at += step)
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  if (!ended) throw new Refusal(damaged(form));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
