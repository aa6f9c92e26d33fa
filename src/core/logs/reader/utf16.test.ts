import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLogs } from "../../../testing/logText";
import { FromUtf16 } from "./utf16";

const bytesOf = (text: string, isBig = false): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  return isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};

function read(bytes: Uint8Array, step: number): string {
  const reader = new FromUtf16();
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += step)
    pieces.push(reader.write(bytes.subarray(at, at + step)));
  pieces.push(reader.end());
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(pieces));
}

it.each([1, 2, 3, 7, 1000])("reads UTF-16 in pieces of %i bytes", (step) => {
  const text = "grün €😀\r\n".repeat(20);
  expect(read(bytesOf(text), step)).toBe(`\ufeff${text}`);
  expect(read(bytesOf(text, true), step)).toBe(`\ufeff${text}`);
  expect(read(bytesOf("ab").subarray(0, 5), step)).toBe("\ufeffa\ufffd");
});

it.each([1, 2, 3, 5, 1000])("reads UTF-16 without a mark in pieces of %i bytes", (step) => {
  const text = "#Software: grün €😀\r\n".repeat(20);
  for (const isBig of [false, true])
    expect(read(bytesOf(text, isBig).subarray(2), step)).toBe(text);
});

it.each([[[0, 0, 65, 0]], [[65, 0, 0, 66]], [[0, 65, 66, 0]], [[65, 66, 0, 67]], [[65, 0]]])(
  "takes the bytes %j for what they are",
  (bytes) => {
    expect(read(Uint8Array.from(bytes), 1)).toBe(String.fromCharCode(...bytes));
  },
);

it("lets other bytes pass as they are", () => {
  const reader = new FromUtf16();
  const latin = Uint8Array.of(0xfe, 0x41, 0xff);
  expect(reader.write(latin)).toEqual(latin);
  expect(reader.write(latin)).toBe(latin);
  const short = new FromUtf16();
  expect([...short.write(Uint8Array.of(0xff)), ...short.end()]).toEqual([0xff]);
});

it("a log that PowerShell filtered into a file is a log", () => {
  const log = readFileSync(new URL("../fixtures/EX02-send-extract.txt", import.meta.url), "utf8");
  const [plain, wide] = [readLogs({ a: log }), readLogs({ a: bytesOf(log) })];
  expect(wide.sessions).toEqual(plain.sessions);
  expect(wide.files[0]).toEqual({ ...plain.files[0], bytes: log.length * 2 + 2 });
});
