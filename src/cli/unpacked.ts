import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The bytes of a file, unpacked where they are gzip, by their first two. Throws with the code ZIP for an archive. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const [a, b, c, d] = first.value;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4)
    throw Object.assign(new Error("ZIP archive"), { code: "ZIP" });
  const all = joined(first.value, pieces);
  yield* a === 0x1f && b === 0x8b ? Readable.from(all).pipe(createGunzip()) : all;
}

async function* joined(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield next.value;
  }
}
