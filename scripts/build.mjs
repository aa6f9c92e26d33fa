#!/usr/bin/env node
/* npm run build: the site in dist, dist/portolan.html beside it, and the check sums of all of it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { billOfMaterials, thirdPartyText } from "./dependencies.mjs";
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
const licences = thirdPartyText();
const page = await oneFile(licences);
writeFileSync(join(dist, "portolan.html"), page);
writeFileSync(join(dist, "offline.js"), keeper());
writeFileSync(join(dist, "THIRD-PARTY.txt"), licences);
writeFileSync(join(dist, "portolan.cdx.json"), billOfMaterials());
writeFileSync(join(dist, "SHA256SUMS"), sums());
process.stdout.write(
  `The site is in ${dist}; portolan.html there has ${Buffer.byteLength(page).toLocaleString("en-US")} bytes.\n`,
);

/** The keeper of the offline copy, with what it keeps and a version that changes with any of it. */
function keeper() {
  const kept = paths().filter((path) =>
    /^(?:assets\/|[^/]+\.(?:js|svg|png|webmanifest)$)/.test(path),
  );
  const version = createHash("sha256");
  for (const path of ["index.html", ...kept]) version.update(path).update(sumOf(path));
  const text = readFileSync(join(root, "scripts/offline/worker.js"), "utf8");
  const files = JSON.stringify(kept.map((path) => `/${path}`));
  return text
    .replace('"VERSION"', JSON.stringify(version.digest("hex").slice(0, 16)))
    .replace("const files = [];", `const files = ${files};`);
}

/** All files, by their way from dist. */
function paths() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).split(sep).join("/"))
    .sort();
}

function sumOf(path) {
  return createHash("sha256")
    .update(readFileSync(join(dist, path)))
    .digest("hex");
}

/** Lines that sha256sum -c reads. */
function sums() {
  return paths()
    .map((path) => `${sumOf(path)}  ${path}\n`)
    .join("");
}
