import { type ArchiveBytes, isZip, readZip, unpackEntry } from "../core/formats/zip";
import { FromUtf16 } from "../core/logs";

/** Bytes of a window that is read again at once. */
const windowLength = 262_144;
/** No line is longer. */
const longestLine = 1 << 20;
const lineFeed = 10;

/** A file that is read, alone or one of an archive. */
export interface LogPart {
  /** With its folders, which tell which service wrote it; in an archive, behind that of the archive. */
  readonly path: string;
  /** Bytes that it takes up where it lies. */
  readonly size: number;
  /** When the file was changed last, in milliseconds since 1970. */
  readonly modified: number;
  /** Its bytes in pieces, unpacked and as UTF-8; each time from the beginning. Throws why it cannot be read. */
  open(): AsyncIterable<Uint8Array>;
  /** Bytes of one that lies there as it is read; nothing for others. */
  slice?(from: number, to: number): Promise<Uint8Array>;
}

/** The parts of a file: itself, or every file of an archive. Throws where it cannot be read at all. */
export async function partsOf(file: File, path: string): Promise<readonly LogPart[]> {
  const { size, lastModified: modified } = file;
  const head = await bytesOf(file, 0, 4);
  if (!isZip(head)) {
    const isPacked = isGzip(head);
    const part = { path, size, modified, open: () => inUtf8(streamed(file, isPacked)) };
    return [
      isPacked || isUtf16(head) ? part : { ...part, slice: (from, to) => bytesOf(file, from, to) },
    ];
  }
  const archive: ArchiveBytes = { size, read: (from, to) => bytesOf(file, from, to) };
  const entries = await readZip(archive);
  if (typeof entries === "string") throw new Error(entries);
  if (entries.length === 0) throw new Error("There is no file in this archive.");
  return entries.map((entry) => ({
    ...{ path: `${path}/${entry.name}`, size: entry.packed },
    ...{ modified, open: () => inUtf8(unpackedAgain(unpackEntry(archive, entry))) },
  }));
}

const bytesOf = async (file: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());
const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;
const isUtf16 = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
const gunzip = () =>
  new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>;

/** The bytes of a file, unpacked where it is gzip. */
function streamed(file: Blob, isPacked: boolean): AsyncIterable<Uint8Array> {
  const stream: ReadableStream<Uint8Array> = file.stream();
  return read(isPacked ? stream.pipeThrough(gunzip()) : stream);
}

/** Rows lie where the bytes as UTF-8 have them: UTF-16, as Windows PowerShell writes, is read again in the same way. */
async function* inUtf8(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const encoding = new FromUtf16();
  for await (const piece of pieces) yield encoding.write(piece);
  const rest = encoding.end();
  if (rest.length > 0) yield rest;
}

/** In an archive, logs may be gzip once more; an archive in it is told. */
async function* unpackedAgain(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  if (isZip(first.value)) {
    await pieces.return?.();
    throw new Error("This is an archive in an archive. Unpack it, and choose the files in it.");
  }
  let held: Uint8Array | undefined = first.value;
  const stream = new ReadableStream<Uint8Array>({
    async pull(control) {
      const next = held === undefined ? await pieces.next() : { done: false, value: held };
      held = undefined;
      if (next.done) control.close();
      else control.enqueue(next.value);
    },
    cancel: () => void pieces.return?.(),
  });
  yield* read(isGzip(first.value) ? stream.pipeThrough(gunzip()) : stream);
}

async function* read(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Reads single lines of a part again; neighbours come from one window. */
export class LinesAgain {
  readonly #part: LogPart;
  #from = 0;
  #window: Uint8Array = new Uint8Array();
  #forwards: Forwards | undefined;

  constructor(part: LogPart) {
    this.#part = part;
  }

  /** The line that begins at this byte, without its end. */
  async line(offset: number): Promise<Uint8Array> {
    const known = this.#within(offset);
    if (known) return known;
    for (const length of [windowLength, longestLine]) {
      this.#window = await this.#bytes(offset, length);
      this.#from = offset;
      const line = this.#within(offset);
      if (line) return line;
      if (this.#window.length < length) break;
    }
    return this.#window;
  }

  /** Ends what was begun. */
  async end(): Promise<void> {
    await this.#forwards?.end();
    this.#forwards = undefined;
  }

  #within(offset: number): Uint8Array | undefined {
    const at = offset - this.#from;
    if (at < 0 || at >= this.#window.length) return undefined;
    const end = this.#window.indexOf(lineFeed, at);
    if (end < 0) return undefined;
    return this.#window.subarray(at, this.#window[end - 1] === 13 ? end - 1 : end);
  }

  async #bytes(from: number, length: number): Promise<Uint8Array> {
    const part = this.#part;
    if (part.slice) return part.slice(from, from + length);
    // What is packed can only be read forwards: it is begun again where a line lies before the last one.
    if (!this.#forwards || this.#forwards.start > from) {
      await this.end();
      this.#forwards = new Forwards(part.open());
    }
    return this.#forwards.bytes(from, length);
  }
}

/** Bytes in pieces, of which a window is kept while it moves forwards. */
class Forwards {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  /** Where what is held begins. */
  start = 0;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  async bytes(from: number, length: number): Promise<Uint8Array> {
    const kept: Uint8Array[] = [];
    let [at, filled] = [this.start, 0];
    let piece: Uint8Array | undefined = this.#held;
    while (piece) {
      const part = piece.subarray(Math.max(0, from - at));
      if (at + piece.length > from) {
        kept.push(part);
        filled += part.length;
      }
      at += piece.length;
      if (filled >= length) break;
      const next: IteratorResult<Uint8Array> = await this.#pieces.next();
      piece = next.done ? undefined : next.value;
    }
    this.#held = joined(kept, filled);
    this.start = filled > 0 ? from : at;
    return this.#held.subarray(0, length);
  }

  async end(): Promise<void> {
    await this.#pieces.return?.();
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
