/** Bytes of a window that is read again at once. */
const windowLength = 262_144;
/** No line is longer. */
const longestLine = 1 << 20;
const lineFeed = 10;

/** The bytes of a file in pieces, unpacked where it is gzip. Throws for an archive. */
export async function openBytes(file: Blob): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const head = await headOf(file);
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4)
    throw new Error("This is a ZIP archive. Unpack it, and choose the files in it.");
  const stream: ReadableStream<Uint8Array> = file.stream();
  if (!isGzip(head)) return stream.getReader();
  const unpacked = stream.pipeThrough(
    new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
  return unpacked.getReader();
}

const headOf = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, 4).arrayBuffer());
const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;

/** Reads single lines of a file again; neighbours come from one window. */
export class LinesAgain {
  readonly #file: Blob;
  #packed: boolean | undefined;
  #from = 0;
  #window = new Uint8Array();

  constructor(file: Blob) {
    this.#file = file;
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

  #within(offset: number): Uint8Array | undefined {
    const at = offset - this.#from;
    if (at < 0 || at >= this.#window.length) return undefined;
    const end = this.#window.indexOf(lineFeed, at);
    if (end < 0) return undefined;
    return this.#window.subarray(at, this.#window[end - 1] === 13 ? end - 1 : end);
  }

  async #bytes(from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    this.#packed ??= isGzip(await headOf(this.#file));
    if (!this.#packed)
      return new Uint8Array(await this.#file.slice(from, from + length).arrayBuffer());
    // What is packed can only be read from its beginning.
    const reader = await openBytes(this.#file);
    const found = new Uint8Array(length);
    let at = 0;
    let filled = 0;
    while (filled < length) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = value.subarray(Math.max(0, from - at), Math.max(0, from + length - at));
      found.set(piece.subarray(0, length - filled), filled);
      filled += Math.min(piece.length, length - filled);
      at += value.length;
    }
    reader.cancel().catch(() => undefined);
    return found.subarray(0, filled);
  }
}
