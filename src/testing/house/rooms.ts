import { edges } from "./imports";
import { isTest, sources, type Tree } from "./source";

/** Which rooms a room may import from, besides itself. The picture is in docs/architecture.md. */
const below: Readonly<Record<string, readonly string[]>> = {
  app: ["features", "components", "ui", "workspace", "workers", "content", "core"],
  features: ["components", "ui", "workspace", "workers", "content", "core"],
  components: ["ui", "workspace", "workers", "content", "core"],
  ui: [],
  workspace: ["workers", "content", "core"],
  workers: ["content", "core"],
  content: ["core"],
  cli: ["content", "core"],
  bench: ["content", "core"],
  testing: ["workspace", "content", "core"],
  core: [],
};

/** Areas of core from the top down; those on one line do not import each other. */
const areas: readonly (readonly string[])[] = [
  ["learn"],
  ["formats"],
  ["plan"],
  ["lint", "chart", "logs", "check"],
  ["exposure"],
  ["simulate"],
  ["edit"],
  ["model"],
  ["catalogue"],
  ["finding"],
  ["sources"],
  ["values"],
];

const features = ["design", "simulate", "import", "plan", "logs", "learn"];
const notations = [
  "adopt",
  "powershell",
  "clixml",
  "json",
  "csv",
  "formatList",
  "queueListing",
  "script",
  "design",
  "dsc",
  "testKit",
  "markdown",
  "svg",
  "link",
  "x509",
  "zip",
];
/** What several notations share: what they mean, the notation inside certificates, values in text. */
const shared = ["adopt", "x509", "cells"];
const topLevel = ["src", "public", "e2e", "bench", "docs", "scripts", ".ci", ".config"];

/** Packages that core may use: small, pure, and without a platform. */
const purePackages = ["zod", "immer", "ipaddr.js", "fflate", "papaparse"];

const roomOf = (path: string): string => path.replace(/^src\//, "").split("/")[0] ?? "";
const areaOf = (path: string): string | undefined => /^src\/core\/([^/]+)\//.exec(path)?.[1];
const featureOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];
const height = (area: string): number => areas.findIndex((line) => line.includes(area));

/** Imports that go up, sideways, into another feature, or past the door of a core area. */
export function forbiddenEdges(tree: Tree): string[] {
  return edges(tree).flatMap(({ from, to }) => {
    const why = objection(from, to);
    return why ? [`${from} imports ${to}: ${why}`] : [];
  });
}

function objection(from: string, to: string): string | undefined {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (target === "testing")
    return isTest(from) || room === "testing" ? undefined : "testing is seen by tests only";
  if (from === "src/house.test.ts") return undefined;
  if (room !== target && !below[room]?.includes(target)) return `${room} may not import ${target}`;
  if (target === "features" && room === target && featureOf(from) !== featureOf(to))
    return "a feature does not import another";
  const [area, other] = [areaOf(from), areaOf(to)];
  if (other === undefined || area === other) return undefined;
  if (area !== undefined && height(area) >= height(other))
    return `${area} stands below or beside ${other}`;
  if ((isTest(from) || room === "testing") && to.includes("/fixtures/")) return undefined;
  // From outside core, a page may make an area ready in pieces before it comes in by the door.
  if (area === undefined && /^src\/core\/[^/]+\/pieces\.ts$/.test(to)) return undefined;
  return isDoor(to) ? undefined : `come in by the door, core/${other}`;
}

const isDoor = (path: string): boolean => /^src\/core\/(formats\/)?[^/]+\/index\.ts$/.test(path);

/** Node, React and the like in core. */
export function forbiddenPackages(tree: Tree): string[] {
  return sources(tree, "src/core/")
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter((each) => !each.startsWith(".") && !purePackages.includes(each))
        .map((each) => `${path} imports ${each}: core uses only ${purePackages.join(", ")}`),
    );
}

/** Folders that are not in the picture. */
export function strangeFolders(tree: Tree): string[] {
  const known: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^([^/]+)\//, topLevel],
    [/^src\/([^/]+)\//, Object.keys(below).filter((room) => room !== "bench")],
    [/^src\/core\/([^/]+)\//, areas.flat()],
    [/^src\/features\/([^/]+)\//, features],
    [/^src\/core\/formats\/([^/]+)\//, [...notations, ...shared, "fixtures"]],
  ];
  const strange = [...tree.keys()].flatMap((path) =>
    known.flatMap(([pattern, names]) => {
      const found = pattern.exec(path);
      return found?.[1] && !names.includes(found[1]) ? [`${found[0]} is not in the picture`] : [];
    }),
  );
  return [...new Set(strange)];
}
