import { describe, expect, it } from "vitest";
import { decode } from "./decode";

const bytes = (...all: readonly number[]) => new Uint8Array(all);
const utf16 = (text: string, big: boolean) =>
  new Uint8Array(
    [...text].flatMap((each) => {
      const code = each.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
const what = (given: Uint8Array) => {
  const said = decode(given);
  return typeof said === "string" ? said : `${said.code}: ${said.what}`;
};

describe("decodes", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode("<Größe>")],
    ["UTF-8 with a mark", new TextEncoder().encode("\ufeff<Größe>")],
    ["UTF-16 LE with a mark", utf16("\ufeff<Größe>", false)],
    ["UTF-16 BE with a mark", utf16("\ufeff<Größe>", true)],
    ["UTF-16 LE without", utf16("<Größe>", false)],
    ["UTF-16 BE without", utf16("<Größe>", true)],
  ])("%s", (_, given) => {
    expect(decode(given)).toBe("<Größe>");
  });

  it("nothing", () => {
    expect(decode(bytes())).toBe("");
  });
});

describe("refuses", () => {
  it.each([
    [
      "an archive",
      bytes(0x50, 0x4b, 3, 4, 0, 0, 8, 0),
      "input-binary: This is a binary file, no text.",
    ],
    [
      "Windows-1252",
      bytes(0x3c, 0xd6, 0x6c, 0x3e),
      "input-encoding: This text is not in UTF-8: it holds bytes that mean nothing there.",
    ],
    [
      "a text that stops within a character",
      bytes(0x3c, 0xc3),
      "input-encoding: This text is not in UTF-8: it holds bytes that mean nothing there.",
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
