import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runFile, writeScript } from "./run";

const printer = readFileSync(new URL("tree.ps1", import.meta.url), "utf8");

/** The tree that PowerShell's own parser makes of each script, printed, in one start; null where it does not parse. */
export function parseTrees(scripts: readonly string[]): Promise<(string | null)[]> {
  return inFolder(async (folder) => {
    const list = join(folder, "scripts.json");
    writeFileSync(list, JSON.stringify(scripts), "utf8");
    const run = await runFile(writeScript(folder, "tree.ps1", printer), list);
    if (run.status !== 0) throw new Error(`The parser did not run: ${run.stderr}`);
    return JSON.parse(run.stdout) as (string | null)[];
  });
}
