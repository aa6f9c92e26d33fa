import type { ZipEntry } from "./archive";
import { nameOf } from "./names";

const mark = 0x02014b50;
const headLength = 46;
/** Stands in the place of a number that does not fit, which follows in the extra field. */
const wide = 0xffff_ffff;
const wideField = 1;

/** Ways of packing that are met and not read here, by their number. */
const methods: Readonly<Record<number, string>> = {
  1: "Shrink",
  6: "Implode",
  9: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  93: "Zstandard",
  95: "XZ",
  98: "PPMd",
  99: "AES",
};

/** The entries that a directory lists; folders are none. `end` is where the directory begins. */
export function entriesIn(
  bytes: Uint8Array,
  { first, end }: { readonly first: number; readonly end: number },
): readonly ZipEntry[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: ZipEntry[] = [];
  let at = 0;
  while (at + headLength <= bytes.length && view.getUint32(at, true) === mark) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    ) as [number, number, number];
    const nameEnd = at + headLength + nameLength;
    const next = nameEnd + extraLength + noteLength;
    if (next > bytes.length) break;
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(bytes.subarray(at + headLength, nameEnd));
    const sizes = sizesOf(view, at, nameEnd, extraLength);
    at = next;
    if (/[\\/]$/.test(name)) continue;
    const left = whyLeft(flags, sizes.method);
    found.push({
      ...sizes,
      name: name.replaceAll("\\", "/"),
      at: first + sizes.at,
      ...(left !== undefined && { left }),
    });
  }
  if (at < bytes.length && found.length === 0)
    return "This ZIP archive is damaged: its directory cannot be read.";
  const files = apart(found, end);
  const isWhole = at === bytes.length || isSignature(view, at);
  return isWhole ? files : [...files, rest];
}

const signature = 0x05054b50;
const isSignature = (view: DataView, at: number): boolean =>
  at + 4 <= view.byteLength && view.getUint32(at, true) === signature;

/** Stands for the files that a directory listed behind a place where it is damaged. */
const rest: ZipEntry = {
  ...{ name: "further files", at: 0, packed: 0, size: 0, crc: 0, method: 0 },
  left: "The archive is damaged here: its directory cannot be read any further, and what it lists from here on is not known.",
};

function sizesOf(view: DataView, at: number, extra: number, length: number) {
  const entry = {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + length; ) {
    const [id, size] = [view.getUint16(field, true), view.getUint16(field + 2, true)];
    let value = field + 4;
    field = value + size;
    if (id !== wideField || field > extra + length) continue;
    // Only those that do not fit are there, in this order.
    for (const name of ["size", "packed", "at"] as const)
      if (entry[name] === wide && value + 8 <= field) {
        entry[name] = Number(view.getBigUint64(value, true));
        value += 8;
      }
  }
  return entry;
}

function whyLeft(flags: number, method: number): string | undefined {
  if (flags & 1 || method === 99)
    return "It is encrypted. Unpack the archive with its password, and choose the files in it.";
  if (method === 0 || method === 8) return undefined;
  return `It is packed with ${methods[method] ?? `method ${method}`}, which is not read here. Unpack the archive.`;
}

/** Entries that lie over one another, or behind the end, are no files: such an archive is made to swell. */
function apart(entries: readonly ZipEntry[], end: number): readonly ZipEntry[] {
  const covered = new Set<ZipEntry>();
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const isFree = entry.at >= free && entry.at + entry.packed <= end;
    if (!isFree) covered.add(entry);
    else free = entry.at + entry.packed;
  }
  return entries.map((entry) =>
    covered.has(entry)
      ? {
          ...entry,
          left: "It lies over another file of the archive, or outside of it: the archive is damaged.",
        }
      : entry,
  );
}
