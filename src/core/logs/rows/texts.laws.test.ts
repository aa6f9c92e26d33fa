import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { longestText, Texts } from "./texts";

it("keeps each text once, and gives it back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 200 }), (given) => {
      const texts = new Texts();
      const ids = given.map((text) => {
        const bytes = encodeUtf8(`<${text}>`);
        return texts.add(bytes, 1, bytes.length - 1);
      });
      expect(ids.map((id) => texts.text(id))).toEqual(given);
      expect(new Set(ids).size).toBe(new Set(given).size);
    }),
  );
});

it("holds many texts over its pages", () => {
  const texts = new Texts();
  const text = (number: number): string => `${number} `.repeat(40);
  const ids = Array.from({ length: 20_000 }, (_, number) => {
    const bytes = encodeUtf8(text(number));
    return texts.add(bytes, 0, bytes.length);
  });
  expect(texts.bytes).toBeGreaterThan(2_000_000);
  for (const number of [0, 1, 9999, 19_999])
    expect(texts.text(ids[number] ?? 0)).toBe(text(number));
});

it("compares without making strings", () => {
  const texts = new Texts();
  const bytes = encodeUtf8("250 2.1.0 Sender OK, 250");
  const id = texts.add(bytes, 0, 19);
  expect(texts.firstNumber(id)).toBe(250);
  expect(texts.firstNumber(0)).toBe(0);
  expect(texts.is(id, bytes, 0, 19)).toBe(true);
  expect(texts.is(id, bytes, 0, 18)).toBe(false);
  expect(texts.is(id, bytes, 1, 19)).toBe(false);
  expect(texts.begins(id, bytes, 0)).toBe(19);
  expect(texts.begins(id, bytes, 21)).toBe(-1);
  expect(texts.is(0, bytes, 3, 0)).toBe(true);
});

it("cuts what is longer than any reply", () => {
  const texts = new Texts();
  const bytes = new Uint8Array(longestText + 10).fill(65);
  expect(texts.text(texts.add(bytes, 0, bytes.length))).toHaveLength(longestText);
});
