import type { Organisation } from "../model";
import { Adopter, type Choices, type Fate, type Imported, subjectOfTypes } from "./adopt";
import { ClixmlReader, type ObjectNode, rawOf } from "./clixml";
import { decodeHeld, type Encoding, encodingOf, headLength, notIn, TextReader } from "./decode";
import { type Fault, Refusal } from "./fault";
import { type Content, readHeld } from "./heldText";
import { notationOf } from "./notation";

/** One input that was read. A saved design is an organisation of its own, and its parts as an import. */
export interface Read {
  readonly ok: true;
  readonly file: string;
  readonly imported: Imported;
  /** How many properties had each fate; together they are all that were in the file. */
  readonly fates: ReadonlyMap<Fate, number>;
  readonly design?: Organisation;
}

/** One input that was refused as a whole. */
export interface Refused {
  readonly ok: false;
  readonly file: string;
  readonly fault: Fault;
}

export type InputResult = Read | Refused;

/** Bytes of text and JSON that are held to be read whole; two make a character of UTF-16. */
const mostHeld: Record<Encoding, number> = {
  "utf-8": 67_108_864,
  "utf-16le": 134_217_728,
  "utf-16be": 134_217_728,
};
/** White space before the first sign. */
const longestBlank = 1_048_576;

/**
 * Reads one input that comes in pieces; its notation is found by its content. CliXml is read as it comes,
 * all else is held. `write` answers false once the input is refused, so that the rest need not be read.
 * Neither method throws.
 */
export class InputReader {
  readonly #file: string;
  readonly #adopter: Adopter;
  readonly #choices: Choices;
  #head: Uint8Array | undefined = new Uint8Array();
  #encoding: Encoding = "utf-8";
  #text: TextReader | undefined;
  /** The text while it is not known whether it is XML. */
  #begun = "";
  #clixml: ClixmlReader | undefined;
  #held: Uint8Array[] = [];
  #heldLength = 0;
  #fault: Fault | undefined;

  /** The name is shown in reports: the base name of the file. Choices decide what is ambiguous in a script. */
  constructor(file: string, choices: Choices = {}) {
    this.#file = file;
    this.#choices = choices;
    this.#adopter = new Adopter(file);
  }

  write(bytes: Uint8Array): boolean {
    return this.#guarded(() => {
      if (!this.#head) return this.#take(bytes);
      this.#head = joined(this.#head, bytes);
      if (this.#head.length >= headLength) this.#begin(this.#head);
    });
  }

  end(): InputResult {
    const file = this.#file;
    let result: Content | undefined;
    this.#guarded(() => {
      if (this.#head) this.#begin(this.#head);
      result = this.#finish();
    });
    if (this.#fault || !result) return { ok: false, file, fault: this.#fault ?? empty };
    return { ok: true, file, ...result };
  }

  #guarded(read: () => void): boolean {
    if (this.#fault) return false;
    try {
      read();
    } catch (error) {
      // A pattern of the engine gives up on a line of millions of signs with this error.
      if (error instanceof RangeError) this.#fault = tooLongLine;
      else if (error instanceof Refusal) this.#fault = error.fault;
      else throw error;
    }
    return !this.#fault;
  }

  #begin(head: Uint8Array): void {
    this.#head = undefined;
    const encoding = encodingOf(head);
    if (typeof encoding !== "string") throw new Refusal(encoding);
    this.#encoding = encoding;
    this.#text = new TextReader(encoding);
    this.#take(head);
  }

  #take(bytes: Uint8Array): void {
    if (this.#clixml && this.#text) {
      this.#clixml.feed(this.#text.text(bytes));
      return;
    }
    this.#held.push(bytes.slice());
    this.#heldLength += bytes.length;
    if (this.#heldLength > mostHeld[this.#encoding]) throw new Refusal(tooLong);
    if (this.#text) this.#probe(this.#text, bytes);
  }

  /** Whether it is XML, which is not held. */
  #probe(reader: TextReader, bytes: Uint8Array): void {
    try {
      this.#begun += reader.text(bytes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Another encoding than it seemed: told, or read, when all is there.
      this.#text = undefined;
      return;
    }
    const notation = notationOf(this.#begun);
    if (notation === "xml") this.#beginClixml();
    else if (notation === "other") this.#text = undefined;
    else if (this.#begun.length > longestBlank) throw new Refusal(empty);
  }

  #beginClixml(): ClixmlReader {
    this.#held = [];
    const reader = new ClixmlReader({
      object: (object) => this.#adopter.take(bagOf(object)),
      isPart: (types) => subjectOfTypes(types) !== undefined,
      wantsBytes: (types) => subjectOfTypes(types) === "certificate",
    });
    this.#clixml = reader;
    reader.feed(this.#begun);
    this.#begun = "";
    return reader;
  }

  #finish(): Content {
    if (this.#text) {
      const rest = this.#text.end();
      // A lone < may be the first sign of anything; at the end of a file it is broken XML.
      const reader = this.#clixml ?? (this.#begun.trim() === "<" ? this.#beginClixml() : undefined);
      if (!reader) throw new Refusal(empty);
      reader.feed(rest);
      reader.end();
      return this.#adopter.result();
    }
    const { text, note } = decodeHeld(this.#held, this.#encoding);
    this.#held = [];
    // XML says in which encoding it is, and Export-Clixml writes no other than Unicode.
    if (note !== undefined && notationOf(text) === "xml") throw new Refusal(notIn("utf-8"));
    const content = readHeld(text, this.#file, this.#adopter, this.#choices);
    return note === undefined ? content : noted(content, note, this.#file);
  }
}

/** Reads one input that is in memory. */
export function readInput(
  input: { readonly name: string; readonly bytes: Uint8Array },
  choices: Choices = {},
): InputResult {
  const reader = new InputReader(input.name, choices);
  reader.write(input.bytes);
  return reader.end();
}

function noted(content: Content, what: string, file: string): Content {
  const { report } = content.imported;
  const notes = [...(report.notes ?? []), { what, file }];
  return { ...content, imported: { ...content.imported, report: { ...report, notes } } };
}

const bagOf = ({ line, types, properties }: ObjectNode) => ({
  line,
  types,
  properties: properties.map((each) => ({
    name: each.name,
    line: each.line,
    raw: rawOf(each.node),
  })),
});

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const empty: Fault = {
  code: "input-empty",
  what: "The file is empty.",
  mend: "Export again, and see whether the command shows an error.",
};
const tooLongLine: Fault = {
  code: "input-long-line",
  what: "A line or a value of this text is millions of characters long.",
  mend: "Run Get-ReceiveConnector | Export-Clixml receive.xml and give that file.",
};
const tooLong: Fault = {
  code: "input-too-long",
  what: "This is longer than 64 million characters of text or JSON, which are read whole.",
  mend: "Run Get-ReceiveConnector | Export-Clixml receive.xml: such a file is read piece by piece, however long.",
};
