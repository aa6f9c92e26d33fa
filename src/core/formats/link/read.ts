import { Inflate } from "fflate";
import { fromBase64url } from "../../values";
import { type DesignRead, readDesign } from "../design";
import { type Fault, Refusal } from "../fault";
import { decoderOf } from "../platform";
import { crc32 } from "../zip/crc32";
import { linkFormat } from "./write";

export type LinkRead = DesignRead;

/** Letters of the longest fragment that is read; browsers take addresses of about this length. */
export const longestLink = 2_000_000;
/** Bytes of the largest design that is unpacked: some three thousand connectors. */
const largest = 6 << 20;
/** Bytes that are unpacked at once: deflate makes at most 1032 of one. */
const step = 1024;

const form = /^#?d=(\d{1,9})\.([0-9a-z]{1,7})\.([\w-]+)$/;

/** Reads a fragment; a fault says why it cannot be. Nothing of a link is run, and no input throws. */
export function readLink(fragment: string): LinkRead {
  try {
    return readDesign(textOf(fragment));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

function textOf(fragment: string): string {
  if (fragment.length > longestLink) throw new Refusal(tooLong);
  const [, format, sum, letters = ""] = form.exec(fragment) ?? [];
  if (format === undefined) throw new Refusal(damaged);
  if (Number(format) > linkFormat) throw new Refusal(newer(Number(format)));
  if (Number(format) < 1) throw new Refusal(damaged);
  const packed = fromBase64url(letters);
  if (!packed || crc32(0, packed).toString(36) !== sum) throw new Refusal(damaged);
  try {
    return decoderOf("utf-8", { fatal: true }).decode(unpacked(packed));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(damaged);
  }
}

/** What was packed, as long as it is no larger than a design can be. */
function unpacked(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let [length, ended] = [0, false];
  const inflate = new Inflate((piece, last) => {
    length += piece.length;
    if (length > largest) throw new Refusal(tooLarge);
    pieces.push(piece);
    ended = last;
  });
  for (let at = 0; at < packed.length; at += step)
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  if (!ended) throw new Refusal(damaged);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const damaged: Fault = {
  code: "link-damaged",
  what: "This link is cut off or was changed on its way.",
  mend: "Copy the whole link again, or ask for the design as a .portolan.json file.",
};

const tooLong: Fault = {
  code: "link-too-long",
  what: `This link has more than ${longestLink.toLocaleString("en-US")} letters. It was not read.`,
  mend: "Ask for the design as a .portolan.json file.",
};

const tooLarge: Fault = {
  code: "link-too-large",
  what: "What this link holds is larger than a design can be. It was not unpacked further.",
  mend: "Do not open it again. Ask whoever sent it for the design as a .portolan.json file.",
};

const newer = (format: number): Fault => ({
  code: "link-newer",
  what: `This link was made by a newer Portolan (format ${format}, this one reads up to ${linkFormat}).`,
  mend: "Open it with that version.",
});
