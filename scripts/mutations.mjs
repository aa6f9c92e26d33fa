import { transformWithOxc } from "vite";

/** What is put in the place of what: each changes what the code does, and still is code. */
const changes = [
  [/===/g, "!=="],
  [/!==/g, "==="],
  [/(?<= )<(?= )/g, "<="],
  [/(?<= )<=(?= )/g, "<"],
  [/(?<= )>(?= )/g, ">="],
  [/(?<= )>=(?= )/g, ">"],
  [/&&/g, "||"],
  [/\|\|/g, "&&"],
  [/(?<= )\+(?= \d)/g, "-"],
  [/(?<= )-(?= \d)/g, "+"],
  [/\btrue\b/g, "false"],
  [/\bfalse\b/g, "true"],
  [/\.some\(/g, ".every("],
  [/\.every\(/g, ".some("],
  [/(?<=[(\s])!(?=[\w(])/g, ""],
  [/\b0\b(?=[;,)\]])/g, "1"],
];

/** Parts of a source that are not code: comments, texts, regular expressions, imports and types. */
const notCode =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[=(,:;[!&|?{}\n]\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|^(?:import|export type|export interface|interface|type)\b[^;{]*(?:\{[\s\S]*?\n\}|;)/gm;

/** Every fault that can be put into a source, by offset: `{start, end, from, to}`. */
export function faultsIn(source) {
  const blind = source.replace(notCode, (text) => text.replace(/[^\n]/g, " "));
  return changes
    .flatMap(([pattern, to]) =>
      [...blind.matchAll(pattern)].map(({ 0: from, index }) => ({
        ...{ start: index, end: index + from.length, from, to },
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** A source with a fault in it. */
export const faulty = (source, { start, end, to }) =>
  source.slice(0, start) + to + source.slice(end);

/**
 * Whether a fault makes other code: one within a type is gone when types are taken off, so that no test could notice
 * it; one that makes no code at all every test would notice.
 */
export async function isOtherCode(source, fault) {
  const code = async (text) => (await transformWithOxc(text, "a.ts", { sourcemap: false })).code;
  try {
    return (await code(faulty(source, fault))) !== (await code(source));
  } catch {
    return false;
  }
}
