/** A property of an object as its lines show it. */
export interface ShownProperty {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  /** Its lines, of which the first begins with the name; each is cut where its value begins. */
  readonly pieces: Piece[];
}

export interface Piece {
  /** The piece of the value. */
  readonly text: string;
  /** Columns before it. */
  readonly indent: number;
}

/** An object of Format-List. */
export interface ShownObject {
  readonly is: "object";
  /** 1-based. */
  readonly line: number;
  readonly properties: ShownProperty[];
  /** Blank lines before it. */
  readonly blanksBefore: number;
  /** Column of its colons; undefined where they do not stand below each other. */
  colon: number | undefined;
}

/** Lines that belong to no object. */
export interface ShownText {
  readonly is: "text";
  readonly line: number;
  readonly lines: string[];
}

/** A row of Format-Table and its cells, or why it cannot be read. */
export interface ShownRow {
  readonly line: number;
  readonly cells: readonly { readonly text: string; readonly isFull: boolean }[];
  readonly fault?: string;
}

export interface ShownTable {
  readonly is: "table";
  readonly line: number;
  readonly names: readonly string[];
  /** All its lines, for where it turns out to be none. */
  readonly lines: readonly string[];
  readonly rows: readonly ShownRow[];
}

export type Shown = ShownObject | ShownText | ShownTable;

export const namesIn = ({ properties }: ShownObject): ReadonlySet<string> =>
  new Set(properties.map(({ name }) => name));
