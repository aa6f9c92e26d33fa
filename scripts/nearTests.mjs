import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

const imported = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/**
 * The tests in `folder` that lead to a file by their imports: those of its own folder first, then those with the fewest
 * steps between, for they are the likeliest to notice what changes in it. What they import may lie in `aids` as well:
 * a test may reach the file by nothing else. All are paths from `tree`.
 */
export function nearTests(tree, folder, aids = []) {
  const importers = importersIn(tree, [folder, ...aids]);
  return (path) => {
    const seen = new Set([path]);
    const found = [];
    for (let level = [path]; level.length > 0; ) {
      const above = level.flatMap((each) => importers.get(each) ?? []);
      level = [];
      for (const each of above) {
        if (seen.has(each)) continue;
        seen.add(each);
        if (!each.endsWith(".test.ts")) level.push(each);
        else if (each.startsWith(`${folder}/`)) found.push(each);
      }
    }
    const isOwn = (test) => dirname(test) === dirname(path);
    return [...found.filter(isOwn), ...found.filter((test) => !isOwn(test))];
  };
}

/** Who imports each file, by paths from the tree. */
function importersIn(tree, folders) {
  const importers = new Map();
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(tree, folder), { recursive: true }).map((path) =>
        posix.join(folder, path.replaceAll("\\", "/")),
      ),
    )
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
