import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

const imported = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/**
 * The tests of a tree that lead to a file by their imports, those with the fewest steps between first: they are the
 * likeliest to notice what changes in it. `inside` is the folder that is looked at, by its path from `tree`.
 */
export function nearTests(tree, inside) {
  const importers = importersIn(tree, inside);
  return (path) => {
    const seen = new Set([path]);
    const found = [];
    for (let level = [path]; level.length > 0; ) {
      const above = level.flatMap((each) => importers.get(each) ?? []);
      level = [];
      for (const each of above) {
        if (seen.has(each)) continue;
        seen.add(each);
        if (each.endsWith(".test.ts")) found.push(each);
        else level.push(each);
      }
    }
    return found;
  };
}

/** Who imports each file, by paths from the tree. */
function importersIn(tree, inside) {
  const importers = new Map();
  const files = readdirSync(join(tree, inside), { recursive: true })
    .map((path) => posix.join(inside, path.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".ts"))
    .sort();
  for (const file of files)
    for (const [, to] of readFileSync(join(tree, file), "utf8").matchAll(imported)) {
      const plain = posix.join(dirname(file), to);
      const target = [`${plain}.ts`, `${plain}/index.ts`].find((each) =>
        existsSync(join(tree, each)),
      );
      if (target === undefined) continue;
      importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  return importers;
}
