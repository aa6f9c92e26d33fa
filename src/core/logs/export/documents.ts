import type { Session } from "../sessions/session";
import { type ExportField, exportFields } from "./fields";

/** A tree of values by name: `source.ip` is `ip` in `source`. */
export interface Branch<T> {
  [name: string]: Branch<T> | T;
}

/** Puts a value where a dotted name says. */
export function plant<T extends object | string>(tree: Branch<T>, name: string, value: T): void {
  const parts = name.split(".");
  const last = parts.pop() ?? name;
  let branch = tree;
  for (const part of parts) {
    branch[part] ??= {};
    branch = branch[part] as Branch<T>;
  }
  branch[last] = value;
}

type Value = string | number | boolean | readonly string[];

/** The fields as they are nested, laid out once: millions of documents are made by it. */
type Layout = readonly (readonly [string, ExportField["of"] | Layout])[];

const layout = ((): Layout => {
  const tree: Branch<ExportField["of"]> = {};
  for (const { name, of } of exportFields) plant(tree, name, of);
  const laid = (branch: typeof tree): Layout =>
    Object.entries(branch).map(([name, inner]) => [
      name,
      typeof inner === "function" ? inner : laid(inner),
    ]);
  return laid(tree);
})();

/** A session as one document with names of the Elastic Common Schema. */
export const documentOf = (session: Session): Branch<Value> => filled(layout, session) ?? {};

function filled(parts: Layout, session: Session): Branch<Value> | undefined {
  let branch: Branch<Value> | undefined;
  for (const [name, inner] of parts) {
    const value = typeof inner === "function" ? inner(session) : filled(inner, session);
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    branch ??= {};
    branch[name] = value;
  }
  return branch;
}

/** The line before a document in a bulk request: made anew, in an index as in a data stream. */
const action = '{"create":{}}\n';

/** A session as a line of JSON; `bulk` for the bulk interface of Elasticsearch and OpenSearch. */
export const documentLine = (session: Session, { bulk = false } = {}): string =>
  `${bulk ? action : ""}${JSON.stringify(documentOf(session))}\n`;
