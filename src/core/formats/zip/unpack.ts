import { Inflate } from "fflate";
import type { ArchiveBytes, ZipEntry } from "./archive";
import { crc32 } from "./crc32";

const mark = 0x04034b50;
const headLength = 30;
const window = 262_144;
/** Bytes that are unpacked at once: deflate makes at most 1032 of one, so that this makes 17 MB at most. */
const step = 16_384;

const damaged = "The archive is damaged here: what was unpacked is not what was packed.";

/**
 * The bytes of an entry in pieces. Throws where the archive is damaged; what came before is not sure then either.
 */
export async function* unpackEntry(
  archive: ArchiveBytes,
  entry: ZipEntry,
): AsyncIterable<Uint8Array> {
  if (entry.left !== undefined) throw new Error(entry.left);
  let [sum, length] = [0, 0];
  for await (const piece of pieces(archive, entry)) {
    sum = crc32(sum, piece);
    length += piece.length;
    if (length > entry.size) throw new Error(damaged);
    yield piece;
  }
  if (length !== entry.size || sum !== entry.crc) throw new Error(damaged);
}

async function* pieces(archive: ArchiveBytes, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const start = await beginOf(archive, entry);
  const end = start + entry.packed;
  const made: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) made.push(piece);
  });
  for (let at = start; at < end; ) {
    const packed = await archive.read(at, Math.min(end, at + window));
    if (packed.length === 0) throw new Error(damaged);
    at += packed.length;
    if (entry.method === 0) {
      yield packed;
      continue;
    }
    for (let from = 0; from < packed.length; from += step) {
      push(inflate, packed.subarray(from, from + step), at >= end && from + step >= packed.length);
      yield* made.splice(0);
    }
  }
}

function push(inflate: Inflate, bytes: Uint8Array, last: boolean): void {
  try {
    inflate.push(bytes, last);
  } catch {
    throw new Error(damaged);
  }
}

/** Its own header says how long its name is there: that may differ from the directory. */
async function beginOf({ read }: ArchiveBytes, { at }: ZipEntry): Promise<number> {
  const head = await read(at, at + headLength);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < headLength || view.getUint32(0, true) !== mark) throw new Error(damaged);
  return at + headLength + view.getUint16(26, true) + view.getUint16(28, true);
}
