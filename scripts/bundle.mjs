import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./root.mjs";

const cache = join(root, "node_modules", ".cache", "portolan");

/** Names, sizes and times of all files under these folders: another key means that something changed. */
function keyOf(folders) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const folder of folders) visit(join(root, folder));
  return hash.digest("hex").slice(0, 16);
}

/**
 * One JavaScript file for a TypeScript entry, made anew only when a file under `folders` has changed.
 * `inline` puts the packages in as well: one file loads in a tenth of the time. `page` makes it for a browser.
 */
export async function bundled(entry, { folders, inline, page = false }) {
  const name = entry.replace(/[^a-z]+/gi, "-");
  const file = join(
    cache,
    `${name}-${keyOf([...folders, "package-lock.json", "scripts/bundle.mjs"])}.mjs`,
  );
  if (existsSync(file)) return file;
  const { build } = await import("vite");
  const folder = join(cache, `.making-${process.pid}`);
  mkdirSync(cache, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    ...(page
      ? { define: { "process.env.NODE_ENV": '"production"' } }
      : { ssr: { noExternal: inline ? true : undefined, target: "node" } }),
    build: {
      ...(page
        ? { lib: { entry, formats: ["es"], fileName: () => "entry.mjs" }, target: "es2023" }
        : { ssr: entry, target: "node20" }),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "entry.mjs", codeSplitting: false } },
    },
  }).catch((error) => {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(stripVTControlCharacters(error.message));
  });
  for (const old of readdirSync(cache))
    if (old.startsWith(`${name}-`)) rmSync(join(cache, old), { force: true });
  renameSync(join(folder, "entry.mjs"), file);
  rmSync(folder, { recursive: true, force: true });
  return file;
}
