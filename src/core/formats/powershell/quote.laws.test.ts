import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenText, hostileText } from "../../../testing/powershell/hostile";
import {
  feed,
  inFolder,
  noPowerShell,
  runFile,
  writeScript,
} from "../../../testing/powershell/run";
import { comment, quote, quoteList } from "./quote";

const amount = 20_000;
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const literal = (text: string): string => {
  const result = quote(text);
  if (!result.ok) throw new Error(result.complaint.what);
  return result.value;
};

/** Writes each argument's UTF-16 as base64, and notes it when something that is not text arrives. */
const head = (out: string, canary: string): string =>
  [
    `$writer = [IO.StreamWriter]::new('${out}')`,
    `function Canary { [IO.File]::WriteAllText('${canary}', 'ran') }`,
    "function Take { param([object]$Value) foreach ($each in $Value) { if ($each -isnot [string]) { $writer.WriteLine('no text') } else { $writer.WriteLine([Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($each))) } } }",
    "",
  ].join("\n");

const base64 = (text: string): string => Buffer.from(text, "utf16le").toString("base64");

describe("quote, by law", () => {
  it("writes one visible line and refuses exactly the texts with half a surrogate pair", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(literal(text)).not.toMatch(unseen);
        expect(comment(text)).not.toMatch(unseen);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(brokenText, (text) => {
        expect(quote(text).ok).toBe(false);
        expect(comment(text)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe.skipIf(noPowerShell())("quote, in a real PowerShell", () => {
  const texts = fc.sample(hostileText, { numRuns: amount, seed: 4 });
  const rows = Array.from({ length: amount / 40 }, (_, row) =>
    texts.slice(row * 40, row * 40 + 40),
  );
  const list = (row: readonly string[]): string => {
    const result = quoteList(row);
    return result.ok ? result.value : "";
  };

  it(`returns ${amount} hostile texts as they were, from a file`, async () => {
    await inFolder(async (folder) => {
      const [out, canary] = [join(folder, "out.txt"), join(folder, "canary.txt")];
      const body = rows.map((row, index) =>
        index % 2 === 0
          ? `${comment(row.join(" "))}\nTake ${row.map(literal).join(",")}`
          : `$splat = @{\n    Value = ${list(row)}\n}\nTake @splat`,
      );
      const script = `${head(out, canary)}${body.join("\n")}\n$writer.Close()\n`;
      const run = await runFile(writeScript(folder, "texts.ps1", script));
      expect(run.stderr).toBe("");
      expect(existsSync(canary)).toBe(false);
      expect(readFileSync(out, "utf8").trimEnd().split("\n")).toEqual(texts.map(base64));
    });
  }, 120_000);

  it(`returns ${amount} hostile texts as they were, pasted line by line`, async () => {
    await inFolder(async (folder) => {
      const [out, canary] = [join(folder, "out.txt"), join(folder, "canary.txt")];
      const lines = rows.map((row) => `${comment(row.join(" "))}\nTake -Value ${list(row)}`);
      const run = await feed(`${head(out, canary)}${lines.join("\n")}\n$writer.Close()\n`);
      expect(run.stderr + run.stdout).toBe("");
      expect(existsSync(canary)).toBe(false);
      expect(readFileSync(out, "utf8").trimEnd().split("\n")).toEqual(texts.map(base64));
    });
  }, 120_000);
});
