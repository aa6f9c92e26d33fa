#!/usr/bin/env node
/*
 * The command line in a checkout: bundles src/cli/main.ts when the sources have changed (about a
 * second), and runs it in this process. Standard output is the command's alone.
 */
import { pathToFileURL } from "node:url";
import { bundled } from "./bundle.mjs";
import { install, isInstalled } from "./install.mjs";
import { requireNode } from "./root.mjs";

requireNode();
if (!isInstalled()) await install(process.stderr);

// `portolan … | head` closes the pipe early: that is no fault.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

const file = await bundled("src/cli/main.ts", {
  folders: ["src/cli", "src/core", "src/content"],
  inline: true,
}).catch((error) => {
  process.stderr.write(`The command line could not be built from its sources:\n${error.message}\n`);
  process.exit(70);
});
await import(pathToFileURL(file).href);
