import type { Draft, Part } from "../page";

/** Paragraphs under their titles; what says nothing is left out. */
export const partsOf = (
  said: Readonly<Record<string, string | undefined>>,
): readonly Part<string>[] =>
  Object.entries(said).flatMap(([title, text]) => (text ? [{ title, lines: [text] }] : []));

/** The side that a code says in its first word. */
export function sideOf(code: string): Pick<Draft, "side"> {
  const [first] = code.split(/[/-]/);
  return first === "receive" || first === "send" ? { side: first } : {};
}
