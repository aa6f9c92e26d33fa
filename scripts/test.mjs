#!/usr/bin/env node
/* npm test: installs what is missing, runs every check, ends with one line of counts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { readFlags, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

requireNode();
const flags = readFlags(process.argv.slice(2), { "--only": "value", "--help": "switch" });
await install(process.stdout);
// These import from node_modules, so only now.
const { checks, tools } = await import("./checks.mjs");
const names = checks.map(({ name }) => name);

if (flags["--help"]) {
  process.stdout.write(`npm test [-- --only NAME,NAME]    checks: ${names.join(", ")}\n`);
  process.exit(0);
}
const only = flags["--only"]?.split(",") ?? names;
const stranger = only.find((name) => !names.includes(name));
if (stranger !== undefined) refuse(`There is no check ${stranger}. Checks: ${names.join(", ")}.`);
const chosen = checks.filter(({ name }) => only.includes(name));

const logs = `${root}/.cache/test`;
mkdirSync(logs, { recursive: true });
const strict = process.env.CI === "true";
const total = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
const env = {};
const missing = {};
const begun = performance.now();

// Tools are fetched while the checks run that need none: that is mostly waiting for the network.
const toolsNeeded = [...new Set(chosen.flatMap((check) => check.tools ?? []))];
const prepared = Object.fromEntries(toolsNeeded.map((name) => [name, prepare(name)]));
while (chosen.length > 0) {
  const [first] = chosen;
  const together = first.beside ? chosen.filter(({ beside }) => beside === first.beside) : [first];
  chosen.splice(0, together.length);
  if (process.stdout.isTTY)
    process.stdout.write(`… ${together.map(({ name }) => name).join(", ")}`);
  const told = await Promise.all(together.map(perform));
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
  for (const tell of told) tell();
}
finish();

async function prepare(name) {
  const found = await tools[name].find(process.stdout);
  if (!found.missing) {
    Object.assign(env, tools[name].env(found));
    return;
  }
  missing[name] = found.missing;
  process.stdout.write(`There is no ${name}: ${found.missing}\n`);
  if (!strict) return;
  line("FAILED", name, 0, "with CI=true the tests that need it must run");
  total.failed += 1;
}

/** Runs one check; answers a function that prints and counts it, so that lines keep their order. */
async function perform(check) {
  await Promise.all((check.tools ?? []).map((name) => prepared[name]));
  const start = performance.now();
  const { status, output, counts } = await check.run({ env, missing });
  const seconds = (performance.now() - start) / 1000;
  writeFileSync(`${logs}/${check.name}.log`, output);
  return () => {
    const tests = counts ?? { passed: status === 0 ? 1 : 0, failed: 0, skipped: [], failing: [] };
    // A runner that ended badly has failed, whatever it counted.
    const failed = status === 0 ? tests.failed : Math.max(tests.failed, 1);
    total.passed += tests.passed;
    total.failed += failed;
    total.skipped += tests.skipped.length;
    skipped.push(...tests.skipped);
    const skips = tests.skipped.length > 0 ? `, ${tests.skipped.length} skipped` : "";
    const told = counts ? `${tests.passed} passed, ${failed} failed${skips}` : "";
    if (failed > 0) process.stdout.write(`\n${lastPart(output, check.name)}\n`);
    line(failed > 0 ? "FAILED" : "ok", check.name, seconds, told);
    for (const each of tests.flaky ?? [])
      process.stdout.write(`         flaky, passed when tried again: ${each}\n`);
    if (failed > 0) process.stdout.write(`         mend: ${check.mend(tests)}\n\n`);
  };
}

function line(word, name, seconds, told) {
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  process.stdout.write(
    `${word.padEnd(8)} ${name.padEnd(11)}${time}   ${told}`.trimEnd().concat("\n"),
  );
}

/** The end of a long output, which is where the runners put their summaries. */
function lastPart(output, name) {
  const lines = output.trimEnd().split("\n");
  if (lines.length <= 200) return lines.join("\n");
  return `… the beginning is in .cache/test/${name}.log\n${lines.slice(-200).join("\n")}`;
}

function finish() {
  if (skipped.length > 0) {
    const reasons = Object.entries(missing).map(([name, reason]) => `no ${name}: ${reason}`);
    process.stdout.write(`\nSkipped${reasons.length > 0 ? ` (${reasons.join("; ")})` : ""}:\n`);
    for (const each of skipped) process.stdout.write(`  ${each}\n`);
  }
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(`\n${seconds.toFixed(0)} s in all\n`);
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}\n`,
  );
  process.exitCode = total.failed > 0 ? 1 : 0;
}
