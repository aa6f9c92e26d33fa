import type { Argument } from "../../catalogue";
import type { Stated } from "../../plan";
import { type Quoted, quote, quoteBoolean, quoteList, quoteNumber } from "../powershell/quote";
import type { Declared, Resource } from "./schema";

/** A line of a resource, or why there is none. */
export type Property =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly lacks: string };

/** What is stated, as the resource takes it. Types are kept: DSC refuses a number where it wants text. */
export function propertyOf(
  { properties, name: resource }: Resource,
  { parameter, value }: Stated,
  credential: Quoted,
): Property {
  const declared = properties.get(parameter.name.toLowerCase());
  if (!declared) return { name: parameter.name, lacks: `${resource} has no property for it` };
  const { name } = declared;
  const argument = parameter.kind.argument(value);
  const text = written(declared, argument, credential);
  if (typeof text === "string") return { name, text };
  const shown = parameter.kind.show(value);
  return { name, lacks: text.lacks ?? `${resource} does not take ${shown}` };
}

type Written = string | { readonly lacks?: string };

function written(declared: Declared, argument: Argument, credential: Quoted): Written {
  if (declared.type === "Credential") return argument.as === "credential" ? credential : {};
  if (declared.type === "Boolean")
    return argument.as === "boolean" ? quoteBoolean(argument.value) : {};
  if (declared.type === "Sint32") return argument.as === "number" ? number(argument.value) : {};
  const texts = textsOf(argument);
  if (!texts || !allowed(declared, texts)) return {};
  if (declared.list) {
    if (texts.length === 0) return { lacks: "the resource cannot empty a list" };
    const list = quoteList(texts);
    return list.ok ? `@(${list.value})` : { lacks: list.complaint.what };
  }
  if (texts.length > 1) return {};
  // The resource hands an empty text to the cmdlet as $null.
  const one = quote(texts[0] ?? "");
  return one.ok ? one.value : { lacks: one.complaint.what };
}

function number(value: number): Written {
  const text = quoteNumber(value);
  return text.ok ? text.value : { lacks: text.complaint.what };
}

/** The value as texts; undefined where it is none. */
function textsOf(argument: Argument): readonly string[] | undefined {
  switch (argument.as) {
    case "text":
      return [argument.text];
    case "texts":
      return argument.texts;
    case "number":
      return [String(argument.value)];
    case "null":
      return [];
    default:
      return undefined;
  }
}

const allowed = ({ words }: Declared, texts: readonly string[]): boolean =>
  !words || (texts.length > 0 && texts.every((each) => words.includes(each)));
