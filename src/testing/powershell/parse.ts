import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runFile, writeScript } from "./run";

const parser = `param([string]$List)
$texts = ConvertFrom-Json -InputObject ([IO.File]::ReadAllText($List))
$all = [Collections.Generic.List[object]]::new()
foreach ($text in $texts) {
    $errors = $null
    [void][Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
    $all.Add(@($errors | ForEach-Object { "line $($_.Extent.StartLineNumber): $($_.Message)" }))
}
ConvertTo-Json -InputObject $all -Depth 4 -Compress
`;

/** What PowerShell's own parser says of each script, in one start: an empty list is a script without errors. */
export function parseErrors(scripts: readonly string[]): Promise<string[][]> {
  return inFolder(async (folder) => {
    const list = join(folder, "scripts.json");
    writeFileSync(list, JSON.stringify(scripts), "utf8");
    const run = await runFile(writeScript(folder, "parse.ps1", parser), list);
    if (run.status !== 0) throw new Error(`The parser did not run: ${run.stderr}`);
    return JSON.parse(run.stdout) as string[][];
  });
}
