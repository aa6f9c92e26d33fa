import { dirname, join, normalize } from "node:path/posix";
import { type Source, sources, type Tree } from "./source";

/** An import of one file of ours by another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** The file that a relative import names; undefined for packages and for what is not there. */
export function resolve(tree: Tree, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = normalize(join(dirname(from), specifier.replace(/\?.*$/, "")));
  const candidates = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => path + end);
  return candidates.find((each) => tree.has(each));
}

export const edgesOf = (tree: Tree, source: Source): Edge[] =>
  source.imports.flatMap((specifier) => {
    const to = resolve(tree, source.path, specifier);
    return to ? [{ from: source.path, to }] : [];
  });

export const edges = (tree: Tree): Edge[] =>
  [...sources(tree), ...sources(tree, "bench/")].flatMap((source) => edgesOf(tree, source));

/** Every circle of imports, each told once as `a → b → a`. */
export function cycles(tree: Tree): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges(tree)) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) found.push([...trail.slice(seen), path].join(" → "));
    if (seen >= 0 || done.has(path)) return;
    for (const to of targets.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}
