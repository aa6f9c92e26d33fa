import { readFileSync } from "node:fs";
import { npm } from "./command.mjs";
import { root } from "./root.mjs";

/** What npm noted of an install: path → version. Undefined where there is none. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(`${root}/${file}`, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** True when node_modules holds what package-lock.json asks for; other systems' optional parts don't count. */
export function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional || present[path]?.version === version,
  );
}

/** Installs the dependencies where they are missing or have changed. Notes go to `out`. Ends the process on failure. */
export async function install(out = process.stderr) {
  if (isInstalled()) return;
  out.write("Installing dependencies (npm ci) …\n");
  const { status, output } = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (status === 0) return;
  process.stderr.write(
    `${output}\nThe dependencies could not be installed: npm ci ended with status ${status}.\n` +
      "Check that this machine reaches the npm registry (npm ping), then run the command again.\n",
  );
  process.exit(1);
}
