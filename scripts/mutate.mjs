#!/usr/bin/env node
/*
 * npm run mutate: breaks random places of the core, one at a time, in a copy of the last commit, and asks the tests
 * whether they notice. A long job. What no test notices is printed with its place: a test is missing there, or the code.
 */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./command.mjs";
import { readOptions, refuse } from "./flags.mjs";
import { faultsIn, faulty, isOtherCode } from "./mutations.mjs";
import { nearTests } from "./nearTests.mjs";
import { findPowerShell } from "./powershell.mjs";
import { requireNode, root } from "./root.mjs";

const help = `npm run mutate [-- OPTIONS]

  --count N    so many places, 100 by default
  --seed N     which places; the same seed takes the same places of the same sources
  --only PATH  only files whose path holds this
  --skip N     not the first N of them: so a long job goes on where it was left
  --minutes N  begins no place after so many minutes
  --near       asks only the tests that are near a place, not all that lead to it
`;

requireNode();
const flags = readOptions(help, {
  "--count": "value",
  "--seed": "value",
  "--only": "value",
  "--skip": "value",
  "--minutes": "value",
  "--near": "switch",
});
const count = Number(flags["--count"] ?? 100);
const seed = Number(flags["--seed"] ?? 1);
const skip = Number(flags["--skip"] ?? 0);
const minutes = Number(flags["--minutes"] ?? Number.POSITIVE_INFINITY);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed) || !Number.isInteger(skip))
  refuse("--count, --seed and --skip take whole numbers.");
if (Number.isNaN(minutes)) refuse("--minutes takes a number.");

// A test that fails for want of its tool would notice every fault.
const powerShell = await findPowerShell();
if (!powerShell.argv) refuse(`Some tests need PowerShell: ${powerShell.missing}`);

/** So many tests are asked before all others, and so many at most where only the near ones are. */
const [nearest, near] = [8, 24];

const copy = mkdtempSync(join(tmpdir(), "portolan-mutate-"));
const tree = join(copy, "app");
await git("worktree", "add", "--detach", "--force", tree, "HEAD");
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));
try {
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  symlinkSync(join(root, "../shared"), join(copy, "shared"));
  await breakAll();
} finally {
  await git("worktree", "remove", "--force", tree);
}

async function breakAll() {
  const places = await chosen(allPlaces());
  const testsOf = nearTests(tree, "src/core", ["src/testing"]);
  const end = Date.now() + minutes * 60_000;
  let caught = 0;
  let tried = 0;
  for (const [index, { path, fault }] of places.entries()) {
    if (index < skip) continue;
    if (Date.now() > end) break;
    const file = join(tree, path);
    const before = readFileSync(file, "utf8");
    writeFileSync(file, faulty(before, fault));
    const by = await noticedBy(path, testsOf(path));
    writeFileSync(file, before);
    caught += by === undefined ? 0 : 1;
    tried += 1;
    const line = before.slice(0, fault.start).split("\n").length;
    const what = `${path}:${line}  ${fault.from} → ${fault.to}`;
    process.stdout.write(
      `${by === undefined ? "SURVIVED" : "caught  "} ${index + 1}/${places.length}  ${what}${by ? `  by ${by}` : ""}\n`,
    );
  }
  const next = skip + tried < places.length ? `, go on with --skip ${skip + tried}` : "";
  process.stdout.write(`${caught} of ${tried} caught${next}\n`);
  process.exitCode = caught * 10 >= tried * 9 ? 0 : 1;
}

/** The first test that fails: of those beside the file, then of the nearest, then of all that lead to it. */
async function noticedBy(path, tests) {
  const own = path.replace(/\.ts$/, "");
  const beside = tests.filter(
    (test) => test === `${own}.test.ts` || test === `${own}.laws.test.ts`,
  );
  const others = tests.filter((test) => !beside.includes(test));
  const far = others.slice(nearest, flags["--near"] ? near : undefined);
  for (const each of [beside, others.slice(0, nearest), far]) {
    const by = each.length === 0 ? undefined : await failing(each);
    if (by !== undefined) return by;
  }
  return undefined;
}

/** The first of these tests that fails. One that hangs has noticed too. */
async function failing(tests) {
  const { status, output } = await run(
    process.execPath,
    [
      ...[join(root, "node_modules/vitest/vitest.mjs"), "run", ...tests, "--bail=1"],
      // A slow machine is no failing test; what is compiled once is not compiled for every place again.
      ...["--project", "node", "--testTimeout=120000", "--experimental.fsModuleCache"],
      `--experimental.fsModuleCachePath=${join(copy, "compiled")}`,
    ],
    {
      cwd: tree,
      timeout: 60_000 + 20_000 * tests.length,
      family: true,
      env: {
        ...{ PORTOLAN_FUZZ: "200", PORTOLAN_RUNS: "100" },
        PORTOLAN_PWSH: JSON.stringify(powerShell.argv),
      },
    },
  );
  if (status === 0) return undefined;
  const [, test] = /FAIL\s+(?:\|?node\|?\s+)?(\S+)/.exec(output) ?? [];
  return test ?? (status === 128 ? "its time" : "its run");
}

function allPlaces() {
  return readdirSync(join(tree, "src/core"), { recursive: true })
    .map((path) => join("src/core", path).replaceAll("\\", "/"))
    .filter(
      (path) => path.endsWith(".ts") && !path.includes(".test.") && !path.includes("/fixtures/"),
    )
    .filter((path) => path.includes(flags["--only"] ?? ""))
    .sort()
    .flatMap((path) =>
      faultsIn(readFileSync(join(tree, path), "utf8")).map((fault) => ({ path, fault })),
    );
}

/** Places without repetition, by a small generator of pseudo-random numbers (mulberry32). */
async function chosen(places) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const left = [...places];
  const taken = [];
  while (taken.length < count && left.length > 0) {
    const [place] = left.splice(Math.floor(next() * left.length), 1);
    const source = readFileSync(join(tree, place.path), "utf8");
    if (await isOtherCode(source, place.fault)) taken.push(place);
  }
  return taken;
}

async function git(...args) {
  const { status, output } = await run("git", ["-C", root, ...args]);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${output}`);
}
