#!/usr/bin/env node
/*
 * What others wrote and we use, read from package-lock.json and node_modules: docs/licences.md for people, a CycloneDX
 * bill of materials and the texts of the licences for the build. Run by hand when a dependency changes:
 *   node scripts/dependencies.mjs
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./root.mjs";

const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** Every package of the lock file: its place, name, version, licence, sum, whether it is shipped, what it needs. */
export function packages() {
  const { packages: locked } = read("package-lock.json");
  const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return Object.entries(locked)
    .filter(([path]) => path !== "")
    .map(([path, each]) => ({
      path,
      name: nameOf(path),
      version: each.version,
      licence: each.license ?? "unknown",
      integrity: each.integrity,
      shipped: !each.dev && !each.devOptional,
      needs: Object.keys(each.dependencies ?? {}).flatMap((name) => placeOf(locked, path, name)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
}

/** Where Node finds a package from another: in its own folder, or in one above. */
function placeOf(locked, from, name) {
  const folders = from.split("/node_modules/");
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const above = folders.slice(0, depth).join("/node_modules/");
    const place = above === "" ? `node_modules/${name}` : `${above}/node_modules/${name}`;
    if (locked[place]) return [place];
  }
  return [];
}

/** The page for people: what is shipped. */
export function licencesPage(all = packages()) {
  const shipped = all.filter((each) => each.shipped);
  const rows = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# What is shipped with Portolan

Made by \`node scripts/dependencies.mjs\` from \`package-lock.json\`; a test holds it to that. ${shipped.length} packages of others are in
the site and in \`portolan.html\`, or were when unused parts were left out. Their licences in full are in
\`dist/THIRD-PARTY.txt\`, and \`dist/portolan.cdx.json\` is the bill of materials (CycloneDX 1.6) with what only builds and
tests need besides.

| package | version | licence |
|---|---|---|
${rows.join("\n")}
`;
}

/** The texts of the licences of what is shipped, as they ask for. */
export function thirdPartyText(all = packages()) {
  const parts = all
    .filter(({ shipped }) => shipped)
    .map(({ path, name, version, licence }) => {
      const folder = join(root, path);
      const file = readdirSync(folder).find((each) =>
        /^(?:licen[cs]e|copying)(?:\.|$)/i.test(each),
      );
      const text = file
        ? readFileSync(join(folder, file), "utf8").trim()
        : `The package holds no text; its licence is ${licence}.`;
      return `${name} ${version} (${licence})\n\n${text}\n`;
    });
  return `Portolan holds parts of these packages.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

/** A CycloneDX 1.6 bill of materials; the same lock file gives the same text. */
export function billOfMaterials(all = packages()) {
  const { name, version, license } = read("package.json");
  const { packages: locked } = read("package-lock.json");
  const refOf = ({ name: of, version: at }) => `pkg:npm/${of.replace("@", "%40")}@${at}`;
  const byPath = new Map(all.map((each) => [each.path, each]));
  const own = `pkg:npm/${name}@${version}`;
  const direct = Object.keys({ ...locked[""].dependencies, ...locked[""].devDependencies });
  const components = new Map(
    all.map((each) => [
      refOf(each),
      {
        type: "library",
        "bom-ref": refOf(each),
        name: each.name,
        version: each.version,
        purl: refOf(each),
        scope: each.shipped ? "required" : "excluded",
        licenses: [
          / (?:OR|AND) /.test(each.licence)
            ? { expression: each.licence }
            : { license: { id: each.licence } },
        ],
        hashes: sumsOf(each.integrity),
      },
    ]),
  );
  const dependsOn = (places) =>
    [
      ...new Set(places.flatMap((place) => (byPath.has(place) ? [refOf(byPath.get(place))] : []))),
    ].sort();
  const needs = new Map(all.map((each) => [refOf(each), dependsOn(each.needs)]));
  return `${JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: {
        component: {
          type: "application",
          "bom-ref": own,
          name,
          version,
          purl: own,
          licenses: [{ license: { id: license } }],
        },
      },
      components: [...components.values()],
      dependencies: [
        { ref: own, dependsOn: dependsOn(direct.map((each) => `node_modules/${each}`)) },
        ...[...needs].map(([ref, on]) => ({ ref, dependsOn: on })),
      ],
    },
    null,
    2,
  )}\n`;
}

/** Sums of the lock file, `sha512-<base64>`, as CycloneDX writes them. */
function sumsOf(integrity = "") {
  return integrity
    .split(" ")
    .filter((each) => each.startsWith("sha512-"))
    .map((each) => ({
      alg: "SHA-512",
      content: Buffer.from(each.slice("sha512-".length), "base64").toString("hex"),
    }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, "package-lock.json")))
    throw new Error("There is no package-lock.json.");
  writeFileSync(join(root, "docs/licences.md"), licencesPage());
  process.stdout.write("docs/licences.md\n");
}
