import type { ArchiveBytes, ZipEntry } from "./archive";
import { entriesIn } from "./entries";

/** A directory of this length has some 500,000 entries. */
const mostDirectory = 67_108_864;
const endLength = 22;
const longestComment = 65_535;
const marks = { end: 0x06054b50, locator: 0x07064b50, end64: 0x06064b50 } as const;

/** Whether a file that begins so is an archive, or an empty one. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));

/** The files in an archive in the order of its directory, or why none can be read. */
export async function readZip(archive: ArchiveBytes): Promise<readonly ZipEntry[] | string> {
  const place = await directoryOf(archive);
  if (!place)
    return "This ZIP archive is cut or damaged: its directory, which stands at its end, is missing.";
  if (place.disks > 1)
    return "This is one part of a ZIP archive in several parts. Join them first.";
  if (place.length > mostDirectory) return "This ZIP archive has too many entries. Unpack it.";
  const bytes = await archive.read(place.at, place.at + place.length);
  return entriesIn(bytes, { first: place.first, end: place.at });
}

interface Place {
  readonly at: number;
  readonly length: number;
  readonly disks: number;
  /** Bytes before the archive, as of a program that unpacks itself: places count from there. */
  readonly first: number;
}

async function directoryOf({ size, read }: ArchiveBytes): Promise<Place | undefined> {
  const from = Math.max(0, size - endLength - longestComment);
  const tail = await read(from, size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== marks.end) continue;
    // A comment may hold the same mark: of the right one, its comment goes to the end.
    if (at + endLength + view.getUint16(at + 20, true) > tail.length) continue;
    const [length, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    const disks = view.getUint16(at + 4, true) + 1;
    const wide = at >= 20 && view.getUint32(at - 20, true) === marks.locator;
    const place = wide
      ? await wideDirectory(read, Number(view.getBigUint64(at - 12, true)), from + at - 20, size)
      : { length, offset, disks, end: from + at };
    if (!place) continue;
    const first = place.end - place.length - place.offset;
    if (first < 0) continue;
    return { at: first + place.offset, length: place.length, disks: place.disks, first };
  }
  return undefined;
}

/** The end of a directory of an archive that is large, or has very many entries. */
async function wideDirectory(
  read: ArchiveBytes["read"],
  told: number,
  locator: number,
  size: number,
) {
  // Where bytes stand before the archive, its record stands right before the locator.
  for (const at of [told, locator - 56]) {
    if (at < 0 || at + 56 > size) continue;
    const bytes = await read(at, at + 56);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== marks.end64) continue;
    return {
      length: Number(view.getBigUint64(40, true)),
      offset: Number(view.getBigUint64(48, true)),
      disks: view.getUint32(16, true) + 1,
      end: at,
    };
  }
  return undefined;
}
