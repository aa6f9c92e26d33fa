import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { expectedReading, readingOf } from "../../../testing/expectedReading";
import { decodeHeld, encodingOf } from "../decode";
import { looksLikeScript, readScript } from ".";

/** Scripts with what is to be read of them: copied byte by byte from the samples of this project. */
const folder = new URL("./fixtures/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".ps1"));

const textOf = (name: string): string => {
  const bytes = readFileSync(new URL(name, folder));
  const encoding = encodingOf(bytes);
  if (typeof encoding !== "string") throw new Error(encoding.what);
  return decodeHeld([bytes], encoding).text;
};

it("there are twenty", () => expect(names).toHaveLength(20));

it.each(names)("%s", (name) => {
  const text = textOf(name);
  const expected = readFileSync(new URL(name.replace(/ps1$/, "expected.json"), folder), "utf8");
  expect(looksLikeScript(text)).toBe(true);
  expect(readingOf(readScript(text, name).imported)).toEqual(expectedReading(expected));
});
