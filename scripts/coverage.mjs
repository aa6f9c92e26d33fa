#!/usr/bin/env node
/*
 * npm run coverage: how much of the core its own tests run, in parts that are added up. A long job. Prints one line of
 * figures as JSON, what is under the limit on lines of their own, and fails where the whole is.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "./command.mjs";
import { addCoverage, coverageOf, shareOf } from "./coverageSums.mjs";
import { readOptions, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

/** What is promised of the core, in per cent. */
const limits = { lines: 95, branches: 90 };
const help = `npm run coverage [-- OPTIONS]

  --part PATH  measures the parts alone whose path holds this; the figures are made of all that were measured before
  --list PATH  names the lines and branches that no test runs, in files whose path holds this
`;

requireNode();
const flags = readOptions(help, {
  "--part": "value",
  "--list": "value",
});
const kept = join(root, ".cache/coverage");
const sources = readdirSync(join(root, "src/core"), { recursive: true })
  .map((path) => join("src/core", path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const tests = sources.filter((path) => path.endsWith(".test.ts"));
/** One part a room, or a folder of it: `values`, `formats/script`. */
const partOf = (path) => path.split("/").slice(2, -1).slice(0, 2).join("/");
const parts = [...new Set(tests.map(partOf))].sort();
const chosen = parts.filter((each) => each.includes(flags["--part"] ?? ""));
if (chosen.length === 0) refuse(`No part holds ${flags["--part"]}. Parts: ${parts.join(", ")}.`);

await install(process.stderr);
if (flags["--part"] === undefined && flags["--list"] === undefined)
  rmSync(kept, { recursive: true, force: true });
if (flags["--part"] !== undefined || flags["--list"] === undefined)
  for (const part of chosen) await measure(part);
tell();

/** Where the counts of a part are kept. */
function folderOf(part) {
  return join(kept, part.replaceAll("/", "."));
}

async function measure(part) {
  const folder = folderOf(part);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The first part also counts the files that no test loads.
  const counted = part === parts[0] ? ["--coverage.include=src/core/**/*.ts"] : [];
  const { status, output } = await run(
    process.execPath,
    [
      ...[
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        ...tests.filter((test) => partOf(test) === part),
      ],
      ...["--project", "node", "--testTimeout=120000", "--reporter=dot"],
      ...[
        "--experimental.fsModuleCache",
        `--experimental.fsModuleCachePath=${join(kept, "compiled")}`,
      ],
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
  process.stderr.write(`Part ${part}, while counting:\n${failing.join("\n")}\n`);
  if (existsSync(join(folder, "coverage-final.json"))) return;
  process.stderr.write(`${output}\nPart ${part} was not measured.\n`);
  process.exit(1);
}

function tell() {
  const measured = parts.flatMap((part) => {
    const file = join(folderOf(part), "coverage-final.json");
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
