import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseErrors } from "../../../../testing/powershell/parse";
import { noPowerShell } from "../../../../testing/powershell/run";
import { Cursor } from "./cursor";
import { grammar, parseBody } from "./statements";

/*
 * What this parser refuses is what PowerShell's own refuses: for the samples, line by line too, and for texts that
 * go round the corners of the language. Left out are those on which PowerShell 7 differs from 5.1.
 */

const folder = new URL("../fixtures/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".ps1"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const lines = samples.flatMap((text) => text.split(/\r?\n/));
/** Continuation prompts alone, and a table of another command's output. */
const isForeign = (text: string): boolean => /^>>|^EX01\\Scan/.test(text);

const corners = JSON.parse(
  readFileSync(new URL("../fixtures/corners.json", import.meta.url), "utf8"),
) as string[];

describe.skipIf(noPowerShell())("PowerShell's parser", () => {
  it("refuses the same", async () => {
    const texts = [...new Set([...samples, ...lines, ...corners])].filter(
      (text) => text.trim() !== "" && !isForeign(text),
    );
    expect(texts.length).toBeGreaterThan(700);
    const theirs = await parseErrors(texts);
    const differing = texts.filter((text, index) => {
      const cursor = new Cursor(grammar, text);
      parseBody(cursor);
      const isRefused = cursor.broken.length + cursor.unclosed.length > 0;
      return isRefused !== (theirs[index] ?? []).length > 0;
    });
    expect(differing).toEqual([]);
  }, 60_000);
});
