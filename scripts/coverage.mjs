#!/usr/bin/env node
/*
 * npm run coverage: how much of the core its own tests run, in parts that are added up. A long job. Prints one line of
 * figures as JSON, what is under the limit on lines of their own, and fails where the whole is.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "./command.mjs";
import { addCoverage, coverageOf, shareOf } from "./coverageSums.mjs";
import { readFlags, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

/** What is promised of the core, in per cent. */
const limits = { lines: 95, branches: 90 };
/** So many files of tests are a part. */
const perPart = 50;

const help = `npm run coverage [-- OPTIONS]

  --part N     measures this part alone; the figures are made of all that were measured before
  --list PATH  names the lines and branches that no test runs, in files whose path holds this
`;

requireNode();
const flags = readFlags(process.argv.slice(2), {
  "--part": "value",
  "--list": "value",
  "--help": "switch",
});
if (flags["--help"]) {
  process.stdout.write(help);
  process.exit(0);
}
const kept = join(root, ".cache/coverage");
const sources = readdirSync(join(root, "src/core"), { recursive: true })
  .map((path) => join("src/core", path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const tests = sources.filter((path) => path.endsWith(".test.ts"));
const parts = Array.from({ length: Math.ceil(tests.length / perPart) }, (_, index) =>
  tests.slice(index * perPart, (index + 1) * perPart),
);
const part = flags["--part"] === undefined ? undefined : Number(flags["--part"]);
if (part !== undefined && parts[part - 1] === undefined)
  refuse(`--part takes a number from 1 to ${parts.length}.`);

await install(process.stderr);
if (part !== undefined) await measure(part);
else if (flags["--list"] === undefined) {
  rmSync(kept, { recursive: true, force: true });
  for (const index of parts.keys()) await measure(index + 1);
}
tell();

async function measure(number) {
  const folder = join(kept, String(number));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The first part also counts the files that no test loads.
  const counted = number === 1 ? ["--coverage.include=src/core/**/*.ts"] : [];
  const { status, output } = await run(
    process.execPath,
    [
      ...[join(root, "node_modules/vitest/vitest.mjs"), "run", ...parts[number - 1]],
      ...["--project", "core", "--testTimeout=120000", "--reporter=dot"],
      ...["--coverage.enabled", "--coverage.provider=v8", "--coverage.reporter=json", ...counted],
      ...["--coverage.exclude=src/core/**/*.test.ts", `--coverage.reportsDirectory=${folder}`],
      // What is counted costs time, and a test may mind that: npm test is the judge of tests, not this.
      "--coverage.reportOnFailure",
    ],
    // Many random cases run no other lines than some.
    { env: { PORTOLAN_FUZZ: "30", PORTOLAN_RUNS: "20" } },
  );
  if (status === 0) return;
  const failing = output.split("\n").filter((line) => /^\s*FAIL\s/.test(line));
  process.stderr.write(`Part ${number}, while counting:\n${failing.join("\n")}\n`);
  if (existsSync(join(folder, "coverage-final.json"))) return;
  process.stderr.write(`${output}\nPart ${number} was not measured.\n`);
  process.exit(1);
}

function tell() {
  const measured = parts.flatMap((_, index) => {
    const file = join(kept, String(index + 1), "coverage-final.json");
    return existsSync(file) ? [JSON.parse(readFileSync(file, "utf8"))] : [];
  });
  const files = Object.entries(measured.reduce(addCoverage, {}))
    .map(([path, file]) => ({
      path: relative(root, path).replaceAll("\\", "/"),
      ...coverageOf(file),
    }))
    .filter(({ path }) => sources.includes(path) && !path.endsWith(".test.ts"));
  if (flags["--list"] !== undefined) {
    for (const { path, lines, branches } of files)
      if (path.includes(flags["--list"]) && lines.missed.length + branches.missed.length > 0)
        process.stdout.write(
          `${path}  lines ${lines.missed.join(" ")}  branches ${branches.missed.join(" ")}\n`,
        );
  }
  const shares = Object.fromEntries(
    Object.keys(limits).map((kind) => [kind, shareOf(files.map((each) => each[kind]))]),
  );
  const figures = { parts: measured.length, of: parts.length, files: files.length, ...shares };
  process.stdout.write(`${JSON.stringify({ ...figures, limits })}\n`);
  const under = Object.keys(limits).filter((kind) => !(shares[kind] >= limits[kind]));
  for (const kind of under)
    process.stdout.write(`The ${kind} are under ${limits[kind]} %: --list core names them.\n`);
  if (under.length > 0 || measured.length < parts.length) process.exitCode = 1;
}
