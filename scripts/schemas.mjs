#!/usr/bin/env node
/*
 * Writes the schemas that people write files by into public/, from those that the app reads by.
 * Run when a shape changes:  node scripts/schemas.mjs
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundled } from "./bundle.mjs";
import { root } from "./root.mjs";

const entry = await bundled("src/content/schemas.ts", {
  folders: ["src/core", "src/content"],
  inline: true,
});
const { publishedSchemas } = await import(pathToFileURL(entry).href);
for (const schema of publishedSchemas) {
  writeFileSync(join(root, "public", schema.file), schema.text());
  process.stdout.write(`public/${schema.file}\n`);
}
