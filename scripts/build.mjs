#!/usr/bin/env node
/* npm run build: the site in dist, dist/portolan.html beside it, and the check sums of all of it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readFlags } from "./flags.mjs";
import { install } from "./install.mjs";
import { oneFile } from "./oneFile.mjs";
import { requireNode, root } from "./root.mjs";

requireNode();
const flags = readFlags(process.argv.slice(2), { "--out": "value" });
const dist = flags["--out"] ?? join(root, "dist");
await install(process.stderr);
const { build } = await import("vite");
await build({ root, logLevel: "warn", build: { outDir: dist, emptyOutDir: true } });
const page = await oneFile();
writeFileSync(join(dist, "portolan.html"), page);
writeFileSync(join(dist, "SHA256SUMS"), sums());
process.stdout.write(
  `The site is in ${dist}; portolan.html there has ${Buffer.byteLength(page).toLocaleString("en-US")} bytes.\n`,
);

/** Lines that sha256sum -c reads. */
function sums() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => {
      const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
      return `${sum}  ${relative(dist, path).split(sep).join("/")}\n`;
    })
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join("");
}
