import { Refusal } from "../fault";
import { longestReference, unescapeXml } from "./escapes";
import { Position } from "./position";
import { wrongRoot } from "./root";
import { type Attributes, readTag } from "./tag";

/** What the tokenizer tells, in the order of the text. */
export interface Handler {
  open(name: string, attributes: Attributes, line: number, column: number): void;
  close(name: string): void;
  /** A piece of the text between two tags; a long one comes in several. */
  text(piece: string): void;
}

/** Deeper than Export-Clixml -Depth 100 can nest. */
const deepest = 512;
/** Longer than any tag that PowerShell writes. */
const longestTag = 65_536;

/**
 * A small XML tokenizer, fed in pieces: linear in the text, and its stack is data. No DTD, no
 * entities but the five: what could blow up is refused by name. Throws a Refusal.
 */
export class Tokenizer {
  readonly #handler: Handler;
  readonly #position = new Position();
  readonly #open: string[] = [];
  #rest = "";
  #heldReturn = false;
  /** The end that is looked for inside a comment, an instruction or a CDATA section. */
  #until: (typeof sections)[number]["end"] | undefined;
  #rootClosed = false;

  constructor(handler: Handler) {
    this.#handler = handler;
  }

  /** Reads the next piece. */
  feed(piece: string): void {
    const text = this.#rest + this.#plainLines(piece);
    const taken = this.#take(text);
    this.#rest = text.slice(taken);
    this.#position.cut(text, taken);
  }

  /** Says that nothing follows. */
  end(): void {
    const { line, column } = this.#position.at(this.#rest, this.#rest.length);
    const innermost = this.#open.at(-1);
    if (innermost === undefined && this.#rest.trim() === "" && !this.#until) return;
    const missing = this.#open.length;
    throw new Refusal({
      code: "clixml-cut",
      line,
      column,
      what:
        innermost === undefined
          ? "The file stops in the middle of a tag."
          : `The file stops inside <${innermost}>: ${missing} closing ${missing === 1 ? "tag is" : "tags are"} missing, </${this.#open[0]}> among them.`,
      mend: "It was not copied whole, or the export was interrupted. Export or copy it again.",
    });
  }

  /** XML knows one line end; a CR at the end of a piece may belong to an LF in the next. */
  #plainLines(piece: string): string {
    const text = this.#heldReturn ? `\r${piece}` : piece;
    this.#heldReturn = text.endsWith("\r");
    const whole = this.#heldReturn ? text.slice(0, -1) : text;
    return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
  }

  /** Reads as many whole tokens as there are and answers where the unread rest begins. */
  #take(text: string): number {
    let at = 0;
    for (;;) {
      if (this.#until) {
        const end = this.#skip(text, at, this.#until);
        if (end < 0) return Math.max(at, text.length - 2);
        at = end;
        continue;
      }
      const next = text.indexOf("<", at);
      const stop = next < 0 ? heldBack(text, at) : next;
      if (stop > at) this.#text(text, at, stop);
      if (next < 0) return stop;
      const end = this.#markup(text, next);
      if (end < 0) return next;
      at = end;
    }
  }

  #skip(text: string, from: number, until: string): number {
    const end = text.indexOf(until, from);
    const stop = end < 0 ? Math.max(from, text.length - 2) : end;
    if (until === "]]>" && stop > from) this.#handler.text(text.slice(from, stop));
    if (end < 0) return -1;
    this.#until = undefined;
    return end + until.length;
  }

  #text(text: string, from: number, to: number): void {
    const piece = text.slice(from, to);
    if (this.#open.length > 0) {
      this.#handler.text(unescapeXml(piece, (offset) => this.#position.at(text, from + offset)));
    } else if (/[^\s\0]/.test(piece)) this.#stray(text, from + piece.search(/[^\s\0]/));
  }

  #stray(text: string, at: number): never {
    throw new Refusal({
      code: "clixml-stray",
      ...this.#position.at(text, at),
      what: this.#rootClosed
        ? "Something follows the end of the document, </Objs>."
        : "Something stands before the first tag.",
      mend: "Keep one export a file, as Export-Clixml writes it.",
    });
  }

  /** The place behind the markup that begins here; -1 where its end has not come yet. */
  #markup(text: string, from: number): number {
    const sign = text[from + 1];
    if (sign === "!" || sign === "?") return this.#section(text, from);
    const tag = readTag(text, from, () => this.#position.at(text, from));
    if (tag === "cut") {
      if (text.length - from > longestTag) this.#refuse(text, from, "clixml-tag", malformed);
      return -1;
    }
    if (tag === "malformed") return this.#refuse(text, from, "clixml-tag", malformed);
    const { name, end } = tag;
    if (tag.kind === "close") this.#close(text, from, name);
    else {
      if (this.#open.length === 0 && this.#rootClosed) this.#stray(text, from);
      if (this.#open.length >= deepest) this.#refuse(text, from, "clixml-deep", deep);
      this.#open.push(name);
      const { line, column } = this.#position.at(text, from);
      this.#handler.open(name, tag.attributes, line, column);
      if (tag.kind === "empty") this.#close(text, from, name);
    }
    return end;
  }

  /** The place behind the beginning of a comment, an instruction or CDATA. */
  #section(text: string, from: number): number {
    const section = sections.find(({ begin }) => text.startsWith(begin, from));
    if (section) {
      this.#until = section.end;
      return from + section.begin.length;
    }
    if (text.length - from < "<!DOCTYPE html".length) return -1;
    const page = /^<!doctype\s+html/i.test(text.slice(from, from + 32)) && wrongRoot("html");
    return page
      ? this.#refuse(text, from, page.code, page)
      : this.#refuse(text, from, "clixml-doctype", doctype);
  }

  #close(text: string, from: number, name: string): void {
    const expected = this.#open.pop();
    if (expected !== name)
      this.#refuse(text, from, "clixml-nesting", {
        what: expected
          ? `</${name}> closes what is not open; </${expected}> is due.`
          : `</${name}> closes what is not open.`,
        mend: malformed.mend,
      });
    this.#rootClosed = this.#open.length === 0;
    this.#handler.close(name);
  }

  #refuse(text: string, at: number, code: string, words: { what: string; mend: string }): never {
    throw new Refusal({ code, ...this.#position.at(text, at), ...words });
  }
}

/** What is read over, and the text of CDATA, by how it begins and ends. */
const sections = [
  { begin: "<!--", end: "-->" },
  { begin: "<?", end: "?>" },
  { begin: "<![CDATA[", end: "]]>" },
] as const;
const doctype = {
  what: "The file declares a document type (<!DOCTYPE). Entities declared there can fill the memory, so none is read.",
  mend: "Export-Clixml writes none: delete the declaration, or export again.",
};
const malformed = {
  what: "A tag begins here that is not well-formed XML.",
  mend: "The file was changed after the export. Export it again.",
};
const deep = {
  what: `Elements are nested deeper than ${deepest} levels.`,
  mend: "Export again with a smaller -Depth; connectors need no more than 2.",
};

/** Where the text ends that can be handed on: a reference at the end may not have come whole. */
function heldBack(text: string, from: number): number {
  const reference = text.lastIndexOf("&");
  const isOpen = reference >= from && !text.includes(";", reference);
  return isOpen && text.length - reference < longestReference ? reference : text.length;
}
