import { dirname } from "node:path/posix";
import { edgesOf, resolve } from "./imports";
import { isTest, type Node, type Source, sourceOf, sources, type Tree } from "./source";

/**
 * Files of core that decide something and that no test reaches. A test reaches the file beside it,
 * the files of its own folder and below that it imports, and what those import in turn from there.
 * Through a door it reaches only the files that declare the names it takes: else it would reach all.
 */
export function untested(tree: Tree): string[] {
  const all = sources(tree, "src/core/");
  const tests = all.filter(({ path }) => isTest(path));
  const reached = new Set(tests.flatMap((test) => reach(tree, test)));
  return all
    .filter((source) => !isTest(source.path) && decides(source) && !reached.has(source.path))
    .map(({ path }) => `${path} is reached by no test of its area`);
}

/** Tests that put another module in the place of one, and yet share a worker with those that want the true one. */
export function sharedMocks(tree: Tree): string[] {
  return sources(tree, "src/")
    .filter(({ path }) => isTest(path) && !/\.alone\.test\.tsx$/.test(path))
    .filter(({ nodes }) => nodes.some(mocks))
    .map(({ path }) => `${path} uses vi.mock and is not named .alone.test.tsx`);
}

const mocks = ({ type, callee }: Node): boolean => {
  const { object, property } = (callee ?? {}) as {
    readonly object?: unknown;
    readonly property?: unknown;
  };
  return (
    type === "CallExpression" &&
    nameOf(object) === "vi" &&
    /^(?:do)?[mM]ock$/.test(nameOf(property))
  );
};

function reach(tree: Tree, test: Source): string[] {
  const near = (path: string): boolean => path.startsWith(`${dirname(test.path)}/`);
  const direct = test.nodes.flatMap((node) => taken(tree, test.path, node)).filter(near);
  const parts = direct.flatMap((path) =>
    edgesOf(tree, sourceOf(path, tree.get(path) ?? ""))
      .map(({ to }) => to)
      .filter(near),
  );
  return [test.path.replace(/(?:\.laws)?\.test\.ts$/, ".ts"), ...direct, ...parts];
}

/** The files that declare what an import takes. */
function taken(tree: Tree, from: string, node: Node): string[] {
  if (node.type !== "ImportDeclaration") return [];
  const target = resolve(tree, from, textOf(node.source));
  if (!target?.endsWith(".ts")) return [];
  const names = (node.specifiers as readonly Node[]).map(({ imported }) => nameOf(imported));
  return names.map((name) => declarer(tree, target, name));
}

/** Follows re-exports from a file to the one that declares a name. */
function declarer(tree: Tree, path: string, name: string): string {
  const { nodes } = sourceOf(path, tree.get(path) ?? "");
  for (const node of nodes) {
    const next = node.source ? resolve(tree, path, textOf(node.source)) : undefined;
    if (!next) continue;
    const given = (node.specifiers as readonly Node[] | undefined)?.find(
      ({ exported }) => nameOf(exported) === name,
    );
    if (node.type === "ExportNamedDeclaration" && given)
      return declarer(tree, next, nameOf(given.local));
    const declares = new RegExp(`\\bexport [\\w ]*\\b${name}\\b|\\bexport \\{[^}]*\\b${name}\\b`);
    if (node.type === "ExportAllDeclaration" && declares.test(tree.get(next) ?? ""))
      return declarer(tree, next, name);
  }
  return path;
}

const textOf = (node: unknown): string => String((node as Node | null)?.value ?? "");
const nameOf = (node: unknown): string => String((node as Node | null | undefined)?.name ?? "");

/** Branches, loops, or does more than two things in a row: more than passing on. */
const decides = ({ nodes }: Source): boolean =>
  nodes.some(
    ({ type, body }) =>
      branching.has(type) || (type === "BlockStatement" && Array.isArray(body) && body.length > 2),
  );

const branching = new Set([
  "IfStatement",
  "ConditionalExpression",
  "LogicalExpression",
  "SwitchStatement",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
]);
