#!/usr/bin/env node
/*
 * npm run fuzz: the laws of every reader, with far more inputs than the suite has time for. A long job: by default
 * 100,000 inputs a law, and another seed at every run; a failure names its seed and path, by which it comes again.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.mjs";
import { readFlags, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

requireNode();
const flags = readFlags(process.argv.slice(2), {
  "--runs": "value",
  "--only": "value",
  "--help": "switch",
});
const runs = Number(flags["--runs"] ?? 100_000);
if (!Number.isInteger(runs) || runs < 1) refuse(`--runs takes a number, not ${flags["--runs"]}.`);
const laws = readdirSync(join(root, "src"), { recursive: true })
  .map((path) => join("src", path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".laws.test.ts"))
  .filter((path) => /PORTOLAN_(?:FUZZ|RUNS)/.test(readFileSync(join(root, path), "utf8")))
  .filter((path) => path.includes(flags["--only"] ?? ""))
  .sort();
if (flags["--help"] || laws.length === 0) {
  process.stdout.write(`npm run fuzz [-- --runs N --only WORD]\n\n${laws.join("\n")}\n`);
  process.exit(laws.length === 0 ? 2 : 0);
}

await install(process.stderr);
let failed = 0;
for (const law of laws) {
  const began = Date.now();
  const { status, output } = await run(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", law, "--testTimeout=7200000"],
    { env: { PORTOLAN_FUZZ: String(runs), PORTOLAN_RUNS: String(runs) } },
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${status === 0 ? "ok    " : "FAILED"} ${law}  ${seconds} s\n`);
  if (status !== 0) {
    failed += 1;
    process.stdout.write(output);
  }
}
process.stdout.write(`${laws.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
