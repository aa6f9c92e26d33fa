import type { Organisation } from "../model";
import { Adopter, type Fate, type Imported, subjectOfTypes } from "./adopt";
import { ClixmlReader, type ObjectNode, rawOf } from "./clixml";
import { encodingOf, headLength, TextReader } from "./decode";
import { designOf } from "./design";
import { type Fault, Refusal } from "./fault";
import { importedOfDesign } from "./importedDesign";
import { isImportJson, readImportJson } from "./importJson";
import { type Json, parseJson } from "./json";
import { notationOf, strangeText } from "./notation";

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

/** JSON is held whole, in UTF-16 units; designs of 5,000 connectors are a fifth of it. */
const longestJson = 67_108_864;
/** White space before the first sign. */
const longestBlank = 1_048_576;

/**
 * Reads one input that comes in pieces; its notation is found by its content. `write` answers false
 * once the input is refused, so that the rest need not be read. Neither method throws.
 */
export class InputReader {
  readonly #file: string;
  readonly #adopter: Adopter;
  #head: Uint8Array | undefined = new Uint8Array();
  #text: TextReader | undefined;
  #pending = "";
  #clixml: ClixmlReader | undefined;
  #json: string[] | undefined;
  #jsonLength = 0;
  #fault: Fault | undefined;

  /** The name is shown in reports: the base name of the file. */
  constructor(file: string) {
    this.#file = file;
    this.#adopter = new Adopter(file);
  }

  write(bytes: Uint8Array): boolean {
    return this.#guarded(() => {
      if (!this.#head) return this.#decode(bytes);
      this.#head = joined(this.#head, bytes);
      if (this.#head.length >= headLength) this.#begin(this.#head);
    });
  }

  end(): InputResult {
    const file = this.#file;
    let result: Omit<Read, "ok" | "file"> | undefined;
    this.#guarded(() => {
      if (this.#head) this.#begin(this.#head);
      this.#read(this.#text?.end() ?? "");
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
      if (!(error instanceof Refusal)) throw error;
      this.#fault = error.fault;
    }
    return !this.#fault;
  }

  #begin(head: Uint8Array): void {
    this.#head = undefined;
    const encoding = encodingOf(head);
    if (typeof encoding !== "string") throw new Refusal(encoding);
    this.#text = new TextReader(encoding);
    this.#decode(head);
  }

  #decode(bytes: Uint8Array): void {
    this.#read(this.#text?.text(bytes) ?? "");
  }

  #read(text: string): void {
    if (this.#clixml) this.#clixml.feed(text);
    else if (this.#json) this.#hold(text);
    else {
      this.#pending += text;
      const notation = notationOf(this.#pending);
      if (notation === undefined) {
        if (this.#pending.length > longestBlank) throw new Refusal(empty);
        return;
      }
      const begun = this.#pending;
      this.#pending = "";
      if (notation === "xml") {
        this.#clixml = this.#newClixml();
        this.#clixml.feed(begun);
      } else if (notation === "json") {
        this.#json = [];
        this.#hold(begun);
      } else throw new Refusal(strangeText(begun));
    }
  }

  #newClixml(): ClixmlReader {
    return new ClixmlReader({
      object: (object) => this.#adopter.take(bagOf(object)),
      wantsBytes: (types) => subjectOfTypes(types) === "certificate",
    });
  }

  #hold(text: string): void {
    this.#json?.push(text);
    this.#jsonLength += text.length;
    if (this.#jsonLength > longestJson) throw new Refusal(tooLong);
  }

  #finish(): Omit<Read, "ok" | "file"> {
    if (this.#clixml) {
      this.#clixml.end();
      return this.#adopter.result();
    }
    if (!this.#json) throw new Refusal(empty);
    const text = this.#json.join("");
    const value = parseJson(text);
    const fates = new Map<Fate, number>();
    if (isDesign(value)) {
      const design = designOf(text, value);
      return { imported: importedOfDesign(design, this.#file), fates, design };
    }
    if (isImportJson(value)) return { imported: readImportJson(text, value, this.#file), fates };
    throw new Refusal(otherJson);
  }
}

/** Reads one input that is in memory. */
export function readInput(input: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): InputResult {
  const reader = new InputReader(input.name);
  reader.write(input.bytes);
  return reader.end();
}

const isDesign = (value: Json): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "portolan");

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
const tooLong: Fault = {
  code: "json-too-long",
  what: "This JSON is longer than 64 million characters; no design and no import is.",
  mend: "Export the connectors alone.",
};
const otherJson: Fault = {
  code: "json-other",
  what: "This JSON is neither a .portolan.json file nor what portolan import --json writes.",
  mend: "This version reads no other JSON. Run Get-ReceiveConnector | Export-Clixml receive.xml and give that file.",
};
