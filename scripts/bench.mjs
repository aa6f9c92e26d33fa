#!/usr/bin/env node
/* npm run bench: builds, measures in headless Chromium, prints one JSON; a table goes to standard error. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { npm } from "./command.mjs";
import { readFlags, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

requireNode();
const flags = readFlags(process.argv.slice(2), {
  "--only": "value",
  "--save": "switch",
  "--help": "switch",
});
await install(process.stderr);
const { bundled } = await import("./bundle.mjs");
const { chromiumFlags, findChromium } = await import("./chromium.mjs");

const built = (entry, how) =>
  bundled(entry, { folders: ["bench", "src/core"], ...how }).catch((error) =>
    stop(`The bench could not be built from its sources:\n${error.message}`),
  );
const file = await built("bench/main.ts", { inline: false });
const { needsOf, partNames, runBench } = await import(pathToFileURL(file).href);
if (flags["--help"]) {
  process.stdout.write(
    `npm run -s bench [-- --only NAME,NAME --save]    --save writes docs/benchmarks.md; parts: ${partNames.join(", ")}\n`,
  );
  process.exit(0);
}
const only = flags["--only"]?.split(",") ?? partNames;
const stranger = only.find((name) => !partNames.includes(name));
if (stranger !== undefined) refuse(`There is no part ${stranger}. Parts: ${partNames.join(", ")}.`);

const needs = needsOf(only);
if (needs.has("browser")) {
  const browser = await findChromium();
  if (browser.missing) stop(`The bench needs a browser: ${browser.missing}`);
  process.env.PORTOLAN_CHROMIUM = browser.path;
}
if (needs.has("browser") || needs.has("build")) {
  const { status, output } = await npm(["run", "--silent", "build"]);
  if (status !== 0) stop(`${output}\nThe build failed, so there is nothing to measure.`);
}
try {
  const readers = readFileSync(
    await built("bench/page/readers.ts", { inline: true, page: true }),
    "utf8",
  );
  const save = flags["--save"]
    ? (text) => writeFileSync(join(root, "docs/benchmarks.md"), text)
    : undefined;
  await runBench(root, only, chromiumFlags, readers, save);
} catch (error) {
  process.stderr.write(`The bench could not measure: ${error.stack}\n`);
  process.exitCode = 1;
}

function stop(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
