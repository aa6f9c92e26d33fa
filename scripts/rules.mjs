#!/usr/bin/env node
/* npm run rules: writes docs/rules.md from the words and examples of the rules. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

const { bundled } = await import("./bundle.mjs");
const file = await bundled("src/core/lint/rules/document.ts", {
  folders: ["src/core"],
  inline: false,
});
const { rulesDocument } = await import(pathToFileURL(file).href);
const examples = JSON.parse(readFileSync(join(root, "src/core/lint/fixtures/rules.json"), "utf8"));
writeFileSync(join(root, "docs/rules.md"), rulesDocument(examples));
