import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import type { ArchiveBytes, ZipEntry } from "./archive";
import { isZip, readZip } from "./directory";
import { unpackEntry } from "./unpack";

const archiveOf = (bytes: Uint8Array): ArchiveBytes => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(Math.max(0, from), Math.min(bytes.length, to)),
});

async function entries(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const read = await readZip(archiveOf(bytes));
  if (typeof read === "string") throw new Error(read);
  return read;
}

async function unpacked(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const all: number[] = [];
  for await (const piece of unpackEntry(archiveOf(bytes), entry))
    for (const each of piece) all.push(each);
  return Uint8Array.from(all);
}

it("reads every file of an archive, in folders, packed and stored, with any name", async () => {
  const files = {
    "a.log": strToU8("one\r\ntwo\r\n".repeat(5000)),
    "Hub/ProtocolLog/SEND.LOG": strToU8("x"),
    "Hub/ProtocolLog/leer.log": new Uint8Array(),
    "Zürich/日誌.log": strToU8("names"),
  };
  const bytes = zipSync({
    ...files,
    "stored.log": [strToU8("as it is"), { level: 0 }],
    "folder/": new Uint8Array(),
  });
  expect(isZip(bytes)).toBe(true);
  const found = await entries(bytes);
  expect(found.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(files), "stored.log"].sort(),
  );
  for (const [name, content] of Object.entries(files)) {
    const entry = found.find((each) => each.name === name);
    expect(await unpacked(bytes, entry as ZipEntry)).toEqual(content);
  }
});

it("gives back what was packed, whatever stands before the archive and behind it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.string({ minLength: 1 }).filter((name) => !/[\\/]$|^__proto__$/.test(name)),
        fc.uint8Array({ maxLength: 3000 }),
        { maxKeys: 5 },
      ),
      fc.uint8Array({ maxLength: 40 }),
      async (files, before) => {
        const packed = zipSync(files);
        const bytes = new Uint8Array([...before, ...packed]);
        const found = await entries(bytes);
        expect(found).toHaveLength(Object.keys(files).length);
        const contents = Object.values(files);
        for (const [at, entry] of found.entries())
          expect(await unpacked(bytes, entry)).toEqual(contents[at]);
      },
    ),
    { numRuns: 50 },
  );
});

/** An archive of one file whose directory, and header, say something else at a place. */
function changed(place: number, value: number, content = "text"): Uint8Array {
  const bytes = zipSync({ "a.log": strToU8(content) });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint16(directory + place, value, true);
  return bytes;
}

it("tells what is encrypted, packed in a way that is not known, or lies over another", async () => {
  expect((await entries(changed(8, 1)))[0]?.left).toContain("encrypted");
  expect((await entries(changed(10, 9)))[0]?.left).toContain("Deflate64");
  expect((await entries(changed(10, 77)))[0]?.left).toContain("method 77");
  expect((await entries(changed(20, 60_000)))[0]?.left).toContain("outside of it");
  const two = zipSync({ "a.log": strToU8("a"), "b.log": strToU8("b") });
  const view = new DataView(two.buffer);
  const directory = view.getUint32(two.length - 6, true);
  view.setUint32(directory + 46 + 5 + 42, 0, true);
  expect((await entries(two)).map(({ left }) => left !== undefined)).toEqual([false, true]);
  const [encrypted] = await entries(changed(8, 1));
  await expect(unpacked(changed(8, 1), encrypted as ZipEntry)).rejects.toThrow("encrypted");
});

it("tells that there were more files where a directory is damaged behind the first", async () => {
  const bytes = zipSync({ "a.log": strToU8("a"), "b.log": strToU8("b") });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 46 + 5, 0, true);
  const found = await entries(bytes);
  expect(found.map(({ left }) => left !== undefined)).toEqual([false, true]);
  expect(found[1]?.left).toContain("cannot be read any further");
  expect(await unpacked(bytes, found[0] as ZipEntry)).toEqual(strToU8("a"));
});

it("throws where what is unpacked is not what was packed, after giving what there is", async () => {
  const whole = zipSync({ "a.log": strToU8("line\n".repeat(2000)) });
  const [entry] = await entries(whole);
  for (const damage of [40, 50]) {
    const bytes = whole.slice();
    bytes[damage] = (bytes[damage] ?? 0) ^ 0x55;
    await expect(unpacked(bytes, entry as ZipEntry)).rejects.toThrow("damaged");
  }
  await expect(unpacked(whole, { ...(entry as ZipEntry), size: 10 })).rejects.toThrow("damaged");
  await expect(unpacked(whole, { ...(entry as ZipEntry), crc: 1 })).rejects.toThrow("damaged");
});

it("unpacks a file that swells a thousandfold in pieces", async () => {
  const bytes = zipSync({ "zeros.log": new Uint8Array(20_000_000) });
  const [entry] = await entries(bytes);
  let [length, longest] = [0, 0];
  for await (const piece of unpackEntry(archiveOf(bytes), entry as ZipEntry)) {
    length += piece.length;
    longest = Math.max(longest, piece.length);
  }
  expect(length).toBe(20_000_000);
  expect(longest).toBeLessThan(20_000_000);
});

/** An archive of two files as large ones are written: its directory told by wide numbers. */
function wideArchive(): Uint8Array {
  const narrow = zipSync({ "a.log": strToU8("text"), "b.log": strToU8("more") });
  const end = narrow.length - 22;
  const view = new DataView(narrow.buffer);
  const [length, at] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const wide = new Uint8Array(narrow.length + 76);
  wide.set(narrow.subarray(0, end));
  wide.set(narrow.subarray(end), end + 76);
  const out = new DataView(wide.buffer);
  out.setUint32(end, 0x06064b50, true);
  out.setBigUint64(end + 40, BigInt(length), true);
  out.setBigUint64(end + 48, BigInt(at), true);
  out.setUint32(end + 56, 0x07064b50, true);
  out.setBigUint64(end + 64, BigInt(end), true);
  out.setUint32(end + 76 + 12, 0xffff_ffff, true);
  out.setUint32(end + 76 + 16, 0xffff_ffff, true);
  return wide;
}

it("reads an archive with the wide numbers of large ones, also behind other bytes", async () => {
  const wide = wideArchive();
  for (const bytes of [wide, new Uint8Array([...new Uint8Array(200), ...wide])]) {
    const found = await entries(bytes);
    expect(found.map(({ name }) => name)).toEqual(["a.log", "b.log"]);
    expect(await unpacked(bytes, found[1] as ZipEntry)).toEqual(strToU8("more"));
  }
});

it("looks for the wide numbers right before their locator where it tells a place outside of the archive", async () => {
  const { length } = wideArchive();
  for (const told of [2n ** 60n, 1n << 63n, BigInt(length), BigInt(length - 2)]) {
    const wide = wideArchive();
    new DataView(wide.buffer).setBigUint64(wide.length - 22 - 12, told, true);
    expect((await entries(wide)).map(({ name }) => name)).toEqual(["a.log", "b.log"]);
  }
  // Nothing stands before the locator.
  const wide = wideArchive();
  expect(await readZip(archiveOf(wide.slice(-42)))).toContain("cut or damaged");
});

it("says why an archive cannot be read, and reads no end of garbage", async () => {
  const whole = zipSync({ "a.log": strToU8("text") });
  expect(await readZip(archiveOf(whole.subarray(0, whole.length - 4)))).toContain("cut or damaged");
  expect(await readZip(archiveOf(Uint8Array.of(0x50, 0x4b, 3, 4)))).toContain("cut or damaged");
  expect(await entries(zipSync({}))).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.nat(), async (noise, at) => {
      const bytes = whole.slice();
      bytes.set(noise.subarray(0, bytes.length), at % Math.max(1, bytes.length - noise.length));
      const read = await readZip(archiveOf(bytes));
      if (typeof read === "string") return;
      for (const entry of read) await unpacked(bytes, entry).catch(() => undefined);
    }),
    { numRuns: 300 },
  );
});
