import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noPowerShell } from "../../../../testing/powershell/run";
import { parseTrees } from "../../../../testing/powershell/tree";
import { scriptTree } from "../../../../testing/scriptTree";

/*
 * The tree of a script is the one that PowerShell's own parser makes, node by node with its place. trees.json holds what
 * PowerShell 7.6.9 says of texts that go through the language, so that the tree is proved without one too. Left out is
 * that on which 7 differs from 5.1.
 */

const folder = new URL("../fixtures/", import.meta.url);
const trees = Object.entries(
  JSON.parse(readFileSync(new URL("trees.json", folder), "utf8")) as Record<string, string>,
);

it.each(trees)("%j", (text, tree) => {
  expect(scriptTree(text)).toBe(tree);
});

describe.skipIf(noPowerShell())("PowerShell's parser", () => {
  it("makes these trees", async () => {
    const theirs = await parseTrees(trees.map(([text]) => text));
    expect(trees.map(([text], index) => [text, theirs[index]])).toEqual(trees);
  }, 60_000);

  it("makes the same of the samples", async () => {
    const samples = readdirSync(folder)
      .filter((name) => name.endsWith(".ps1"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"));
    const parsed = samples.filter((text) => scriptTree(text) !== undefined);
    expect(parsed.length).toBeGreaterThan(10);
    const theirs = await parseTrees(parsed);
    expect(parsed.map(scriptTree)).toEqual(theirs);
  }, 60_000);
});
