import { escaped } from "../markup";

declare const markup: unique symbol;

/** SVG text that is well formed; only this module makes it. */
export type Markup = string & { readonly [markup]: true };

type ElementName =
  | "circle"
  | "desc"
  | "g"
  | "line"
  | "path"
  | "pattern"
  | "rect"
  | "text"
  | "title"
  | "tspan";

/** Attributes by name; what is undefined is left out. Numbers are rounded to hundredths. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Any text as XML that stands for it. */
export const textOf = (text: string): Markup => escaped(text) as Markup;

/** One element. Names of attributes come from this folder, never from a value. */
export function element(
  name: ElementName | "svg" | "defs",
  attributes: Attributes,
  ...inside: readonly Markup[]
): Markup {
  const said = Object.entries(attributes).map(([key, value]) =>
    value === undefined
      ? ""
      : ` ${key}="${typeof value === "number" ? rounded(value) : textOf(value)}"`,
  );
  const opening = `<${name}${said.join("")}`;
  return (
    inside.length === 0 ? `${opening}/>` : `${opening}>${inside.join("")}</${name}>`
  ) as Markup;
}

/** Several elements, one a line, so that the file can be looked at and compared. */
export const lines = (parts: readonly Markup[]): Markup => parts.join("\n") as Markup;

export const nothing = "" as Markup;

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
