/**
 * Structured wording: text with the pieces that a screen sets apart (names in italics, parameters
 * and values in mono). The command line flattens it with `plain`.
 */
export type Part = string | { readonly as: "name" | "parameter" | "value"; readonly text: string };
export type Phrase = readonly Part[];

type Slot = Part | Phrase | number;

/** Tagged template: phrase`${name(x)} listens on ${value(":25")}`. */
export function phrase(texts: TemplateStringsArray, ...slots: readonly Slot[]): Phrase {
  const parts: Part[] = [];
  texts.forEach((text, index) => {
    if (text) parts.push(text);
    const slot = slots[index];
    if (slot === undefined) return;
    if (typeof slot === "number") parts.push(slot.toLocaleString("en-US"));
    else if (Array.isArray(slot)) parts.push(...slot);
    else parts.push(slot as Part);
  });
  return parts;
}

/** A thing's own name: connector, server, network. */
export const name = (text: string): Part => ({ as: "name", text });
/** A parameter, as Exchange spells it. */
export const parameterName = (text: string): Part => ({ as: "parameter", text });
/** A value that a machine reads: address, domain, keyword. */
export const value = (text: string): Part => ({ as: "value", text });

/** The phrase as one line of plain text. */
export function plain(parts: Phrase): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
