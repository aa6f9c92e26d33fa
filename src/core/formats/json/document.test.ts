import { expect, it } from "vitest";
import { readJson } from "./document";

it("reads a text, or says where it breaks", () => {
  expect(readJson('{"a": [1]}')).toEqual({ ok: true, document: { a: [1] } });
  expect(readJson('{\n"a": [1,,]}')).toMatchObject({ ok: false, fault: { line: 2 } });
});
