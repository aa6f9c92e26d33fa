import { at, isTest, type Node, type Source, sources, type Tree } from "./source";

const platform = new Set([
  "fetch",
  "window",
  "document",
  "process",
  "globalThis",
  "self",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "performance",
  "crypto",
  "console",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "XMLHttpRequest",
  "WebSocket",
  "Worker",
]);
/** Without a locale these answer differently from one machine to another. */
const local = new Set([
  "localeCompare",
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "toLocaleLowerCase",
  "toLocaleUpperCase",
]);

/** Places in core that read the clock, make chance, or touch a platform. */
export function impurities(tree: Tree): string[] {
  return sources(tree, "src/core/")
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => {
      const own = declared(source);
      return source.nodes.flatMap((node) => {
        const what = impurity(node, own);
        return what ? [`${at(source, node)} uses ${what}: core is pure`] : [];
      });
    });
}

function impurity(node: Node, own: ReadonlySet<string>): string | undefined {
  const [object, property] = [nameOf(node.object), nameOf(node.property)];
  if (node.type === "MemberExpression") {
    if (object === "Date" && property === "now") return "Date.now";
    if (object === "Math" && property === "random") return "Math.random";
    return platform.has(object) && !own.has(object) ? object : undefined;
  }
  if (node.type === "NewExpression" && nameOf(node.callee) === "Date" && argumentsOf(node) === 0)
    return "new Date()";
  if (node.type === "NewExpression" || node.type === "CallExpression") {
    const callee = nameOf(node.callee);
    if (node.type === "CallExpression" && callee === "Date") return "Date()";
    if (platform.has(callee) && !own.has(callee)) return callee;
    const method = nameOf((node.callee as Node).property);
    const needed = method === "localeCompare" ? 2 : 1;
    if (local.has(method) && argumentsOf(node) < needed) return `${method} without a locale`;
  }
  return undefined;
}

const argumentsOf = (node: Node): number => (node.arguments as readonly Node[]).length;
const nameOf = (node: unknown): string =>
  typeof node === "object" && node !== null && "name" in node ? String(node.name) : "";

/** Names that the file itself declares or takes: a parameter called `document` is no platform. */
function declared({ nodes }: Source): Set<string> {
  const names = new Set<string>();
  const take = (pattern: unknown): void => {
    if (Array.isArray(pattern)) for (const each of pattern) take(each);
    if (typeof pattern !== "object" || pattern === null || !("type" in pattern)) return;
    const node = pattern as Node;
    if (node.type === "Identifier") names.add(String(node.name));
    for (const key of ["properties", "elements", "value", "left", "argument", "parameter"])
      if (node.type !== "Identifier") take(node[key]);
  };
  for (const node of nodes) {
    if (node.type === "VariableDeclarator") take(node.id);
    if (/Function/.test(node.type)) take(node.params);
    if (/^Import.*Specifier$/.test(node.type)) take(node.local);
    if (/^Function|^Class/.test(node.type)) take(node.id);
  }
  return names;
}
