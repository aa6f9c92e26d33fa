import { describe, expect, it } from "vitest";
import { decodeHeld, encodingOf, headLength } from "./decode";
import { Refusal } from "./fault";

const bytes = (...all: readonly number[]) => new Uint8Array(all);
const utf16 = (text: string, big: boolean) =>
  new Uint8Array(
    [...text].flatMap((each) => {
      const code = each.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
function what(given: Uint8Array): string {
  const encoding = encodingOf(given.subarray(0, headLength));
  if (typeof encoding !== "string") return `${encoding.code}: ${encoding.what}`;
  try {
    const { text, note } = decodeHeld([given.subarray(0, 2), given.subarray(2)], encoding);
    return note === undefined ? text : `${text}; ${note}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.fault.code}: ${error.fault.what}`;
  }
}

describe("decodes", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode("<Größe>")],
    ["UTF-8 with a mark", new TextEncoder().encode("\ufeff<Größe>")],
    ["UTF-16 LE with a mark", utf16("\ufeff<Größe>", false)],
    ["UTF-16 BE with a mark", utf16("\ufeff<Größe>", true)],
    ["UTF-16 LE without", utf16("<Größe>", false)],
    ["UTF-16 BE without", utf16("<Größe>", true)],
  ])("%s", (_, given) => {
    expect(what(given)).toBe("<Größe>");
  });

  it("nothing", () => {
    expect(what(bytes())).toBe("");
  });
});

it("takes what is not in UTF-8 for Windows-1252, and says so", () => {
  expect(what(bytes(0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x96, 0x80))).toMatch(
    /^Größe –€; The text is not in UTF-8, so it was read as Windows-1252\./,
  );
  expect(what(bytes(0x61, 0x62, 0x63, 0xc3))).toMatch(/^abcÃ; /);
});

describe("refuses", () => {
  it.each([
    [
      "an archive",
      bytes(0x50, 0x4b, 3, 4, 0, 0, 8, 0),
      "input-binary: This is a binary file, no text.",
    ],
    [
      "half a UTF-16 unit",
      bytes(0xff, 0xfe, 0x3c),
      "input-encoding: This text is not in UTF-16LE: it holds bytes that mean nothing there.",
    ],
  ])("%s", (_, given, message) => {
    expect(what(given)).toBe(message);
  });
});
