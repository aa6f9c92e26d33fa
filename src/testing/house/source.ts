import { parseSync } from "vite";

/** Paths from the root of the repository, with slashes, to texts. The laws judge nothing else. */
export type Tree = ReadonlyMap<string, string>;

/** A node of the syntax tree (ESTree with TypeScript), as far as the laws look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** One file, parsed once. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly comments: readonly string[];
  readonly imports: readonly string[];
}

const parsed = new Map<string, Source>();

/** The parsed file. Throws where it is not TypeScript: nothing can be judged then. */
export function sourceOf(path: string, text: string): Source {
  const key = `${path}\0${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const nodes = [...walk(program)];
  const source: Source = {
    path,
    text,
    nodes,
    comments: comments.map(({ value }) => value),
    imports: nodes.flatMap((node) => importsOf(node)),
  };
  parsed.set(key, source);
  return source;
}

/** All TypeScript files of the tree. */
export function sources(tree: Tree, within = "src/"): Source[] {
  return [...tree]
    .filter(([path]) => path.startsWith(within) && /\.tsx?$/.test(path))
    .map(([path, text]) => sourceOf(path, text));
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** `path:line`, as editors open it. */
export const at = ({ path, text }: Source, node: Node): string =>
  `${path}:${text.slice(0, node.start).split("\n").length}`;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* walk(each);
    return;
  }
  if (!isNode(value)) return;
  yield value;
  for (const each of Object.values(value))
    if (typeof each === "object" && each !== null) yield* walk(each);
}

/** `import`, `export … from`, `import()`, `import("…").Type` and `new URL("…", import.meta.url)`. */
function importsOf(node: Node): string[] {
  const from = node.source ?? node.argument;
  const named =
    node.type === "ImportDeclaration" ||
    node.type === "ExportNamedDeclaration" ||
    node.type === "ExportAllDeclaration" ||
    node.type === "ImportExpression" ||
    node.type === "TSImportType";
  if (named) return isNode(from) ? literal(from) : [];
  if (node.type !== "NewExpression" || !isNode(node.callee) || node.callee.name !== "URL")
    return [];
  const [first, second] = node.arguments as readonly Node[];
  const beside = isNode(second) && second.type === "MemberExpression";
  return beside && first ? literal(first).filter((text) => text.startsWith(".")) : [];
}

const literal = (node: Node): string[] =>
  node.type === "Literal" && typeof node.value === "string" ? [node.value] : [];
