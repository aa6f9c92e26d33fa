import type { Value } from "../../values";
import type { Template } from "./scenario";

/** What an expression between `${` and `}` stands for; undefined: it has no value here. */
export type Lookup = (expression: string) => Value | undefined;

export interface Filled<T> {
  readonly value: T;
  /** Expressions that have no value, each once. */
  readonly missing: readonly string[];
}

const placeholder = /\$\{([^{}]*)\}/g;
const alone = /^\$\{([^{}]*)\}$/;

/** The expressions of a template in the order in which they stand. */
export function expressionsIn(template: Template): readonly string[] {
  if (typeof template === "string")
    return [...template.matchAll(placeholder)].map(([, inside = ""]) => inside);
  if (typeof template !== "object" || template === null) return [];
  return Object.values(template).flatMap(expressionsIn);
}

/**
 * A template with its placeholders filled. A text that is only a placeholder takes the type of its value; an element of
 * a list with the placeholder of a list becomes one element for each of its values. What is filled in is not read again.
 */
export function fill<T extends Template>(template: T, lookup: Lookup): Filled<T> {
  const missing = new Set<string>();
  const value = filled(template, (expression) => {
    const found = lookup(expression);
    if (found === undefined) missing.add(expression);
    return found ?? "";
  });
  return { value: value as T, missing: [...missing] };
}

type Known = (expression: string) => Value;

function filled(template: Template, known: Known): Template {
  if (typeof template === "string") return textFilled(template, known);
  if (Array.isArray(template))
    return (template as readonly Template[]).flatMap((each) =>
      typeof each === "string" ? elements(each, known) : [filled(each, known)],
    );
  if (typeof template !== "object" || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, each]) => [key, filled(each, known)]),
  );
}

function textFilled(text: string, known: Known): Template {
  const only = alone.exec(text)?.[1];
  return only === undefined
    ? text.replace(placeholder, (_, inside: string) => shown(known(inside)))
    : known(only);
}

/** One element, or with a list in it one for each of its values. */
function elements(text: string, known: Known): readonly Template[] {
  const [list] = expressionsIn(text).filter((each) => Array.isArray(known(each)));
  if (list === undefined) return [textFilled(text, known)];
  return (known(list) as readonly string[]).map((value) =>
    textFilled(text, (inside) => (inside === list ? value : known(inside))),
  );
}

const shown = (value: Value): string => (Array.isArray(value) ? value.join(", ") : String(value));
