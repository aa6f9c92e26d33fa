import { mostObjects, tooMany } from "../adopt";
import { Refusal } from "../fault";
import { isPrompt } from "./command";
import { isBlank } from "./lines";
import { type PropertyLine, propertyLines } from "./property";
import type { Shown, ShownObject, ShownProperty } from "./shown";
import { tableAt } from "./table";

/** A value that goes on in lines without indent is a list without its end; longer ones are not looked for. */
const mostLooseLines = 200;

/** What a text holds, from its first line to its last: objects, tables, and text that is neither. */
export function itemsOf(lines: readonly string[]): readonly Shown[] {
  const reader = new ItemReader(lines, propertyLines(lines));
  return reader.items();
}

class ItemReader {
  readonly #items: Shown[] = [];
  readonly #isSparse: boolean;
  #open: ShownObject | undefined;
  #names = new Set<string>();
  #last: ShownProperty | undefined;
  /** Column where the values of the last property begin. */
  #column = 0;
  #blanks = 0;

  constructor(
    readonly lines: readonly string[],
    readonly found: readonly (PropertyLine | undefined)[],
  ) {
    this.#isSparse = isSparse(lines, found);
  }

  items(): readonly Shown[] {
    for (let index = 0; index < this.lines.length; index += 1) {
      const line = this.lines[index] ?? "";
      const property = this.found[index];
      if (isBlank(line)) this.#blanks += 1;
      else if (this.#goesOn(line, property, index)) this.#blanks = 0;
      else {
        const table = property ? undefined : tableAt(this.lines, index);
        if (property) this.#property(line, property, index + 1);
        else if (table) {
          this.#close();
          this.#items.push(table.table);
          index = table.end - 1;
        } else this.#text(line, index + 1);
        this.#blanks = 0;
      }
    }
    this.#close();
    return this.#items;
  }

  #property(line: string, { name, colon }: PropertyLine, number: number): void {
    const isApart = this.#blanks > 0 && !this.#isSparse;
    if (this.#open && (isApart || this.#names.has(name.toLowerCase()))) this.#close();
    this.#open ??= {
      is: "object",
      line: number,
      properties: [],
      blanksBefore: this.#blanks,
      colon,
    };
    if (this.#open.colon !== colon) this.#open.colon = undefined;
    this.#names.add(name.toLowerCase());
    this.#column = colon + 2;
    this.#last = { name, line: number, pieces: [] };
    this.#last.pieces.push({ text: line.slice(this.#column), indent: this.#column });
    this.#open.properties.push(this.#last);
  }

  /** Takes a line that goes on with the last value. */
  #goesOn(line: string, property: PropertyLine | undefined, index: number): boolean {
    const last = this.#last;
    if (!last || property) return false;
    const isBelow = isBlank(line.slice(0, this.#column));
    const near = this.#isSparse ? 1 : 2;
    if (isBelow && this.#blanks <= near) {
      for (let blank = 0; blank < this.#blanks && !this.#isSparse; blank += 1)
        last.pieces.push({ text: "", indent: this.#column });
      last.pieces.push({ text: line.slice(this.#column), indent: this.#column });
      return true;
    }
    const limit = this.#isSparse ? 1 : 0;
    if (this.#blanks > limit || isPrompt(line)) return false;
    if (!this.#isMoved(line) && !this.#isOpenList(index)) return false;
    last.pieces.push({ text: line.trim(), indent: this.#column });
    return true;
  }

  /** An editor has taken blanks of the indent away; what is before it was long enough to be cut. */
  #isMoved(line: string): boolean {
    const before = this.#last?.pieces.at(-1);
    return /^[ \t]/.test(line) && before !== undefined && before.indent + before.text.length > 59;
  }

  /** The list that is open is closed further down, before anything else begins. */
  #isOpenList(index: number): boolean {
    const begun = this.#last?.pieces.map(({ text }) => text).join("") ?? "";
    if (!/^\s*\{/.test(begun) || begun.includes("}")) return false;
    for (let at = index; at < Math.min(this.lines.length, index + mostLooseLines); at += 1) {
      const line = this.lines[at] ?? "";
      if (this.found[at] || isPrompt(line) || line.includes("{")) return false;
      if (/\}\s*$/.test(line)) return true;
      if (isBlank(line) && !this.#isSparse) return false;
    }
    return false;
  }

  #text(line: string, number: number): void {
    this.#close();
    const last = this.#items.at(-1);
    if (last?.is === "text") last.lines.push(line);
    else this.#items.push({ is: "text", line: number, lines: [line] });
  }

  #close(): void {
    if (this.#open) this.#items.push(this.#open);
    if (this.#items.length > 2 * mostObjects) throw new Refusal(tooMany(this.#open?.line));
    this.#open = undefined;
    this.#last = undefined;
    this.#names = new Set();
  }
}

/** An editor of the web puts a blank line between all properties: then blank lines tell nothing. */
function isSparse(lines: readonly string[], found: readonly (PropertyLine | undefined)[]): boolean {
  let apart = 0;
  let together = 0;
  let blanks: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (found[index]) {
      if (blanks === 0) together += 1;
      else if (blanks !== undefined) apart += 1;
      blanks = 0;
    } else if (isBlank(line)) blanks = blanks === undefined ? undefined : blanks + 1;
    else if (!/^\s/.test(line)) blanks = undefined;
  }
  return apart > 2 && apart > 4 * together;
}
