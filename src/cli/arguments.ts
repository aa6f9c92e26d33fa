import { nearest } from "../core/values";

/** `text` is a value that may be empty; `many` may be given several times; `files` takes all words up to the next flag. */
export type FlagKind = "switch" | "value" | "text" | "many" | "files";

export interface Arguments {
  readonly files: readonly string[];
  /** Values by flag; a switch that was given holds the empty text. */
  readonly flags: ReadonlyMap<string, string>;
  /** All values of a flag that may be given several times, or that takes several words, in their order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Wrong usage: what is wrong and how it would be right. */
export class Usage extends Error {}

/**
 * Parts the words of a command line into files and flags: `--flag`, `--name value`, `--name=value`, and
 * `--` before files that begin with a dash. Throws Usage for a flag that the command does not have.
 */
export function readArguments(
  words: readonly string[],
  known: ReadonlyMap<string, FlagKind>,
): Arguments {
  const files: string[] = [];
  const flags = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--") {
      files.push(...words.slice(at + 1));
      break;
    }
    if (word === "-" || !word.startsWith("-")) {
      files.push(word);
      continue;
    }
    const [flag = "", inline] = word.split(/=(.*)/s);
    const kind = known.get(flag);
    if (!kind) throw new Usage(unknownFlag(flag, [...known.keys()]));
    if (kind === "files") {
      const given = inline === undefined ? [] : [inline];
      while (isFile(words[at + 1])) given.push(words[++at] ?? "");
      if (given.length === 0 || given.includes("")) throw new Usage(`${flag} needs a file.`);
      flags.set(flag, given.at(-1) ?? "");
      lists.set(flag, [...(lists.get(flag) ?? []), ...given]);
      continue;
    }
    if (kind === "switch" && inline !== undefined) throw new Usage(`${flag} takes no value.`);
    const value = kind === "switch" ? "" : (inline ?? words[++at]);
    const mayBeEmpty = kind === "switch" || kind === "text";
    if (value === undefined || (!mayBeEmpty && value === ""))
      throw new Usage(`${flag} needs a value.`);
    flags.set(flag, value);
    if (kind === "many") lists.set(flag, [...(lists.get(flag) ?? []), value]);
  }
  return { files, flags, lists };
}

const isFile = (word: string | undefined): boolean =>
  word !== undefined && (word === "-" || !word.startsWith("-"));

function unknownFlag(flag: string, known: readonly string[]): string {
  const meant = nearest(flag, known);
  const way = meant ? `Did you mean ${meant}?` : `It takes ${known.join(", ")}.`;
  return `Unknown flag ${flag}. ${way}`;
}
