#!/usr/bin/env node
/*
 * npm run soak: thousands of random edits in the built app in a real Chromium, held against a model that is kept beside
 * it. A long job. Prints one JSON; fails where something was lost, or where memory grows with the edits.
 */
import { pathToFileURL } from "node:url";
import { npm } from "./command.mjs";
import { readOptions, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

const help = `npm run -s soak [-- OPTIONS]

  --edits N    so many edits, 8000 by default
  --seed N     which edits; the same seed makes the same
  --life N     loads the page again after so many, 800 by default, at most 900
  --limit N    per cent that memory may grow by in the life of a page, 10 by default
  --built      does not build the site first
`;

requireNode();
const flags = readOptions(help, {
  "--edits": "value",
  "--seed": "value",
  "--life": "value",
  "--limit": "value",
  "--built": "switch",
});
const numberOf = (flag, fallback, most) => {
  const number = Number(flags[flag] ?? fallback);
  if (!(Number.isInteger(number) && number >= 0 && number <= most))
    refuse(`${flag} takes a whole number up to ${most}.`);
  return number;
};
const options = {
  edits: numberOf("--edits", 8000, 1_000_000),
  seed: numberOf("--seed", 1, 2 ** 31),
  life: numberOf("--life", 800, 900),
  limit: numberOf("--limit", 10, 1000) / 100,
  say: (line) => process.stderr.write(`${line}\n`),
};
await install(process.stderr);
const { bundled } = await import("./bundle.mjs");
const { chromiumFlags, findChromium } = await import("./chromium.mjs");
const browser = await findChromium();
if (browser.missing) refuse(`The soak needs a browser: ${browser.missing}`);
process.env.PORTOLAN_CHROMIUM = browser.path;
if (!flags["--built"]) {
  const { status, output } = await npm(["run", "--silent", "build"]);
  if (status !== 0) refuse(`${output}\nThe build failed, so there is nothing to soak.`);
}
const entry = await bundled("bench/soak.ts", { folders: ["bench"], inline: false });
const { runSoak } = await import(pathToFileURL(entry).href);
try {
  const figures = await runSoak(root, chromiumFlags, options);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  process.exitCode = figures.holds ? 0 : 1;
} catch (error) {
  process.stderr.write(`The soak could not go on: ${error.message}\n`);
  process.exitCode = 1;
}
