import { decoderOf } from "../platform";

/** A member of a .NET object that was written in binary: a truth, a number, a text; anything else is left out. */
export type Member = boolean | number | string;

/**
 * The members of the outermost object of a .NET binary stream (MS-NRBF) up to the first that cannot be
 * read. An export of Exchange puts what its properties do not show into such a stream, SerializationData.
 * Only data is taken; nothing is made or run.
 */
export function outermostMembers(bytes: Uint8Array): ReadonlyMap<string, Member> {
  const stream = new Stream(bytes);
  const found = new Map<string, Member>();
  try {
    if (stream.byte() !== 0) return found;
    stream.skip(16);
    let record = stream.byte();
    while (record === 12) {
      stream.skip(4);
      stream.text();
      record = stream.byte();
    }
    if (record !== 4 && record !== 5) return found;
    const layouts = new Map<number, Layout>();
    const layout = readLayout(stream, record, layouts);
    for (const member of layout) {
      const value = readMember(stream, member, layouts, 0);
      if (value !== undefined) found.set(member.name, value);
    }
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
  }
  return found;
}

interface MemberType {
  readonly name: string;
  /** 0 primitive, 1 text, the others are records of their own. */
  readonly kind: number;
  readonly primitive: number;
}
type Layout = readonly MemberType[];

/** The stream stops, or holds what is not understood. */
class Cut extends Error {}

class Stream {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    const byte = this.bytes[this.#at];
    if (byte === undefined) throw new Cut();
    this.#at += 1;
    return byte;
  }

  skip(count: number): void {
    if (this.#at + count > this.bytes.length) throw new Cut();
    this.#at += count;
  }

  int32(): number {
    const [a, b, c, d] = [this.byte(), this.byte(), this.byte(), this.byte()];
    return a | (b << 8) | (c << 16) | (d << 24);
  }

  /** Its length stands before it, seven bits a byte. */
  text(): string {
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    const from = this.#at;
    this.skip(length);
    return decoderOf("utf-8", { fatal: false }).decode(this.bytes.subarray(from, from + length));
  }
}

function readLayout(stream: Stream, record: number, layouts: Map<number, Layout>): Layout {
  const id = stream.int32();
  stream.text();
  const count = stream.int32();
  if (count < 0 || count > 64) throw new Cut();
  const names = Array.from({ length: count }, () => stream.text());
  const kinds = names.map(() => stream.byte());
  const layout = names.map((name, index): MemberType => {
    const kind = kinds[index] as number;
    const primitive = kind === 0 || kind === 7 ? stream.byte() : 0;
    if (kind === 3 || kind === 4) stream.text();
    if (kind === 4) stream.skip(4);
    return { name, kind, primitive };
  });
  if (record === 5) stream.skip(4);
  layouts.set(id, layout);
  return layout;
}

function readMember(
  stream: Stream,
  { kind, primitive }: MemberType,
  layouts: Map<number, Layout>,
  depth: number,
): Member | undefined {
  if (kind === 0 && primitive === 1) return stream.byte() !== 0;
  if (kind === 0 && primitive === 8) return stream.int32();
  if (kind === 0 || depth > 8) throw new Cut();
  const record = stream.byte();
  if (record === 10) return undefined;
  if (record === 9) return void stream.skip(4);
  if (record === 6) {
    stream.skip(4);
    return stream.text();
  }
  const layout = nestedLayout(stream, record, layouts);
  const values = layout.map((each) => readMember(stream, each, layouts, depth + 1));
  // An enumeration is an object of one number.
  return layout.length === 1 ? values[0] : undefined;
}

function nestedLayout(stream: Stream, record: number, layouts: Map<number, Layout>): Layout {
  if (record === 4 || record === 5) return readLayout(stream, record, layouts);
  if (record !== 1) throw new Cut();
  stream.skip(4);
  const layout = layouts.get(stream.int32());
  if (!layout) throw new Cut();
  return layout;
}
