import type { Session } from "../sessions/session";
import { exportFields } from "./fields";

/** A tree of values by name: `source.ip` is `ip` in `source`. */
export interface Branch<T> {
  [name: string]: Branch<T> | T;
}

/** Puts a value where a dotted name says. */
export function plant<T extends object | string | number | boolean>(
  tree: Branch<T>,
  name: string,
  value: T,
): void {
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

/** A session as one document with names of the Elastic Common Schema. */
export function documentOf(session: Session): Branch<Value> {
  const document: Branch<Value> = {};
  for (const { name, of } of exportFields) {
    const value = of(session);
    if (value === null || value === undefined) continue;
    if (typeof value === "object" && value.length === 0) continue;
    plant<Value>(document, name, value);
  }
  return document;
}

/** The line before a document in a bulk request: made anew, in an index as in a data stream. */
const action = '{"create":{}}\n';

/** A session as a line of JSON; `bulk` for the bulk interface of Elasticsearch and OpenSearch. */
export const documentLine = (session: Session, { bulk = false } = {}): string =>
  `${bulk ? action : ""}${JSON.stringify(documentOf(session))}\n`;
