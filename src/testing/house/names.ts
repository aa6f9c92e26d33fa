import { type Node, sources, type Tree } from "./source";

/** Files and folders named after nothing. */
export function emptyNames(tree: Tree): string[] {
  return [...tree.keys()].filter((path) =>
    path.split("/").some((part) => /^(?:utils?|helpers?|common|misc)(?:\.|$)/i.test(part)),
  );
}

/** Index files outside core that only pass on: importers should name the file. */
export function barrels(tree: Tree): string[] {
  return sources(tree)
    .filter(({ path }) => /\/index\.tsx?$/.test(path) && !path.startsWith("src/core/"))
    .filter(({ nodes }) =>
      statements(nodes[0]).every(({ type, source }) => /^Export/.test(type) && source),
    )
    .map(({ path }) => `${path} is a barrel`);
}

const statements = (program: Node | undefined): readonly Node[] =>
  (program?.body ?? []) as readonly Node[];

/** Doors of core areas whose head comment does not say what the room is for. */
export function dumbDoors(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const area = /^src\/core\/([^/]+)\/index\.ts$/.exec(path)?.[1];
    const head = /^\/\*\n((?: \* .*\n){3,})/.exec(text)?.[1];
    return area && !head?.startsWith(` * ${area}:`)
      ? [`${path} does not begin with a comment "${area}: …"`]
      : [];
  });
}

/** Core areas without a door. */
export function doorless(tree: Tree): string[] {
  const areas = [...tree.keys()].flatMap((path) => /^src\/core\/[^/]+\//.exec(path)?.[0] ?? []);
  return [...new Set(areas)].filter((area) => !tree.has(`${area}index.ts`));
}
