import { parameters } from "../../catalogue";
import { type Part, type Phrase, parameterName } from "../../finding";
import { printCount } from "../../values";
import type { Hit } from "./rule";

/** A text of a rule cut up once: what stands as it is, and the names of what is filled in. */
export type Template = readonly (Part | { readonly slot: string })[];

/** Parameters whose names are no words of English: where one stands in a text, the parameter is meant. */
const names = new Set(
  [...parameters("receive"), ...parameters("send")]
    .map(({ name }) => name)
    .filter((name) => /[a-z][A-Z]|^[A-Z]{2}/.test(name) || name === "Fqdn"),
);

/** Cuts up `Takes {n} recipients`; names of parameters are set apart. */
export function template(text: string): Template {
  return text.split(/\{(\w+)\}/).flatMap((piece, index): Template => {
    if (index % 2 === 1) return [{ slot: piece }];
    return marked(piece);
  });
}

function marked(text: string): readonly Part[] {
  const parts: Part[] = [];
  let plain = "";
  for (const word of text.split(/(\w+)/)) {
    if (!names.has(word)) plain += word;
    else {
      if (plain) parts.push(plain);
      plain = "";
      parts.push(parameterName(word));
    }
  }
  if (plain) parts.push(plain);
  return parts;
}

type Fill = NonNullable<Hit["fill"]>;

/** The text with its places filled in; a place without a value stays as it is written, which a test looks for. */
export function filled(from: Template, fill: Fill | undefined): Phrase {
  let single = false;
  let every = false;
  return from.map((piece, index): Part => {
    if (typeof piece === "object" && "slot" in piece) {
      const part = partOf(fill?.[piece.slot], piece.slot);
      if (typeof part !== "string" || !/^(?:\d|every )/.test(part)) return part;
      every = part.startsWith("every ");
      single = every || part === "1";
      return every && index === 0 ? `E${part.slice(1)}` : part;
    }
    if (!single || typeof piece !== "string") return piece;
    return singular(every ? ofAll(piece) : piece);
  });
}

function partOf(said: Fill[string] | undefined, slot: string): Part {
  if (said === undefined) return `{${slot}}`;
  if (typeof said === "bigint") return printCount(said);
  return typeof said === "number" ? said.toLocaleString("en-US") : said;
}

/** Verbs that follow a count somewhere in a text. */
const ofOne: readonly (readonly [string, string])[] = [
  ["address reach ", "address reaches "],
  ["address move ", "address moves "],
  ["address count ", "address counts "],
  [" internal and skip ", " internal and skips "],
  ["address no longer count ", "address no longer counts "],
  [" extra steps use ", " extra step uses "],
  ["; they undo it again", "; it is undone again"],
  [" permissions of ", " permission of "],
  [" go with it and do not ", " goes with it and does not "],
];

/** `every IPv4 more addresses`, `serves every IPv4 addresses less` read wrong: less of all is some of what they had, or none. */
const ofAll = (text: string): string =>
  text
    .replace(/^ more( outside)?( addresses)/, "$1$2")
    .replace(/^( addresses) less\b/, "$1 only in part, or not at all");

/** `1 public addresses count as` reads wrong. */
const singular = (text: string): string =>
  ofOne.reduce(
    (told, [many, one]) => told.replace(many, one),
    text.replace(/\b(address)es\b/, "$1").replace(/^ (recipient|certificate)s\b/, " $1"),
  );
