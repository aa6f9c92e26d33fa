import type { Phrase } from "../../finding";

/** A row of a table, a phrase a column. */
export type Row = readonly Phrase[];

/** One piece of a document, before any notation. */
export type Block =
  | { readonly is: "heading"; readonly level: 1 | 2 | 3; readonly text: Phrase }
  | { readonly is: "paragraph"; readonly text: Phrase }
  | { readonly is: "list"; readonly ordered: boolean; readonly items: readonly Phrase[] }
  | { readonly is: "table"; readonly columns: readonly string[]; readonly rows: readonly Row[] }
  | { readonly is: "code"; readonly language: string; readonly text: string }
  /** A picture as SVG text; `file` is its name where it lies beside the document. */
  | {
      readonly is: "figure";
      readonly svg: string;
      readonly file: string;
      readonly caption: Phrase;
    };

export interface Document {
  /** In one line, for the window and the file. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const heading = (level: 1 | 2 | 3, text: Phrase): Block => ({ is: "heading", level, text });
export const paragraph = (text: Phrase): Block => ({ is: "paragraph", text });
export const list = (items: readonly Phrase[], ordered = false): Block => ({
  is: "list",
  ordered,
  items,
});
/** A table; nothing where it has no row. */
export const table = (columns: readonly string[], rows: readonly Row[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ is: "table", columns, rows }];

/** Several phrases as one, with the text between them. */
export const joined = (parts: readonly Phrase[], between: string): Phrase =>
  parts.flatMap((each, at) => [...(at > 0 ? [between] : []), ...each]);
