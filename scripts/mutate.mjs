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
import { dirname, join } from "node:path";
import { run } from "./command.mjs";
import { readFlags, refuse } from "./flags.mjs";
import { faultsIn } from "./mutations.mjs";
import { requireNode, root } from "./root.mjs";

const help = `npm run mutate [-- OPTIONS]

  --count N    so many places, 100 by default
  --seed N     which places; the same seed takes the same places of the same sources
  --only PATH  only files whose path holds this
`;

requireNode();
const flags = readFlags(process.argv.slice(2), {
  "--count": "value",
  "--seed": "value",
  "--only": "value",
  "--help": "switch",
});
if (flags["--help"]) {
  process.stdout.write(help);
  process.exit(0);
}
const count = Number(flags["--count"] ?? 100);
const seed = Number(flags["--seed"] ?? 1);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
  refuse("--count and --seed take whole numbers.");

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
  const places = chosen(allPlaces());
  let caught = 0;
  for (const [index, { path, fault }] of places.entries()) {
    const file = join(tree, path);
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.slice(0, fault.start) + fault.to + before.slice(fault.end));
    const noticed = (await fails("run", `${dirname(path)}/`)) || (await fails("related", path));
    writeFileSync(file, before);
    caught += noticed ? 1 : 0;
    const line = before.slice(0, fault.start).split("\n").length;
    const what = `${path}:${line}  ${fault.from} → ${fault.to}`;
    process.stdout.write(
      `${noticed ? "caught  " : "SURVIVED"} ${index + 1}/${places.length}  ${what}\n`,
    );
  }
  process.stdout.write(`${caught} of ${places.length} caught\n`);
  process.exitCode = caught * 10 >= places.length * 9 ? 0 : 1;
}

/** Whether tests fail: those of a folder (`run`), or all that lead to a file (`related`). One that hangs has noticed too. */
async function fails(how, what) {
  const { status, output } = await run(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      ...[how, what, "--run", "--bail=1", "--project", "core"],
    ],
    { cwd: tree, timeout: 240_000, env: { PORTOLAN_FUZZ: "200", PORTOLAN_RUNS: "100" } },
  );
  return status !== 0 && !/No test files found/.test(output);
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
function chosen(places) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const left = [...places];
  const taken = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(next() * left.length), 1));
  return taken;
}

async function git(...args) {
  const { status, output } = await run("git", ["-C", root, ...args]);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${output}`);
}
