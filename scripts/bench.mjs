#!/usr/bin/env node
/* npm run bench: builds, measures in headless Chromium, prints one JSON; a table goes to standard error. */
import { pathToFileURL } from "node:url";
import { npm } from "./command.mjs";
import { readFlags, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

requireNode();
const flags = readFlags(process.argv.slice(2), { "--only": "value", "--help": "switch" });
await install(process.stderr);
const { bundled } = await import("./bundle.mjs");
const { chromiumFlags, findChromium } = await import("./chromium.mjs");

const file = await bundled("bench/main.ts", { folders: ["bench", "src/core"], inline: false });
const { partNames, runBench } = await import(pathToFileURL(file).href);
if (flags["--help"]) {
  process.stdout.write(
    `npm run -s bench [-- --only NAME,NAME]    parts: ${partNames.join(", ")}\n`,
  );
  process.exit(0);
}
const only = flags["--only"]?.split(",") ?? partNames;
const stranger = only.find((name) => !partNames.includes(name));
if (stranger !== undefined) refuse(`There is no part ${stranger}. Parts: ${partNames.join(", ")}.`);

const browser = await findChromium();
if (browser.missing) {
  process.stderr.write(`The bench needs a browser: ${browser.missing}\n`);
  process.exit(1);
}
process.env.PORTOLAN_CHROMIUM = browser.path;
const { status, output } = await npm(["run", "--silent", "build"]);
if (status !== 0) {
  process.stderr.write(`${output}\nThe build failed, so there is nothing to measure.\n`);
  process.exit(1);
}
try {
  await runBench(root, only, chromiumFlags);
} catch (error) {
  process.stderr.write(`The bench could not measure: ${error.stack}\n`);
  process.exitCode = 1;
}
