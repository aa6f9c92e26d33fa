import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

const imported = /(?:from|import)\s*\(?\s*"(\.[^"]*)"/g;

/**
 * The tests in `folder` that lead to a file by their imports: those of its own folder first, then of the folders round
 * it, then those with the fewest steps between, for so they are likeliest to notice what changes in it. What they import
 * may lie in `aids` as well: a test may reach the file by nothing else. All are paths from `tree`.
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
    // How many folders up the test stands; all that stand elsewhere, or at the very top, are alike.
    const top = dirname(path).split("/").length - folder.split("/").length;
    const up = (test) =>
      path.startsWith(`${dirname(test)}/`)
        ? path.slice(dirname(test).length + 1).split("/").length
        : top + 1;
    return found.sort((one, other) => up(one) - up(other));
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
