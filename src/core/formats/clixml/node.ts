import type { Raw } from "../../catalogue";

/** A value as Export-Clixml writes it, with the notation taken off. Names and texts are data, never keys. */
export type Node =
  /** Nil, and every primitive: its text, number or truth. */
  | { readonly as: "value"; readonly tag: string; readonly raw: Raw }
  /** Base64; undefined where nobody asked for the bytes. */
  | { readonly as: "bytes"; readonly base64: string | undefined }
  /** A SecureString. Its content is never kept. */
  | { readonly as: "secret" }
  /** An element that this notation does not have, or a reference to nothing. */
  | { readonly as: "strange"; readonly tag: string }
  | ObjectNode;

export interface ObjectNode {
  readonly as: "object";
  /** 1-based line of its tag. */
  readonly line: number;
  /** .NET types, the nearest first; "Deserialized." is left as it stands. */
  readonly types: readonly string[];
  /** What ToString() gave. */
  readonly text: string | undefined;
  /** The primitive that it wraps: the number of an enumeration. */
  readonly raw: Raw | undefined;
  /** Lists, queues, stacks; of a dictionary its values. */
  readonly items: readonly Node[] | undefined;
  /** In the order of the file. Those of an inner object are kept only where it says nothing else of itself. */
  readonly properties: readonly Property[];
}

export interface Property {
  readonly name: string;
  readonly line: number;
  readonly node: Node;
}

/**
 * The value without notation: lists become arrays, an object its text. undefined where the export does
 * not hold the content.
 */
export function rawOf(node: Node): Raw | undefined {
  switch (node.as) {
    case "value":
      return node.raw;
    case "bytes":
      return node.base64;
    case "secret":
      return "secret";
    case "strange":
      return undefined;
    case "object": {
      if (node.items) {
        const items = node.items.map(rawOf);
        return items.every((each) => each !== undefined) ? items : undefined;
      }
      return node.text ?? node.raw;
    }
  }
}
