import { Refusal } from "../fault";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Where each member of an object or list stands, as an offset into the text. */
export type Offsets = WeakMap<object, ReadonlyMap<string | number, number>>;

/** Deeper than any file of ours. */
const deepest = 64;
const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

/** Reads JSON and says where it breaks. Keys stay data, `__proto__` among them. Throws a Refusal. */
export function parseJson(text: string, offsets?: Offsets): Json {
  const parser = new Parser(text, offsets);
  return parser.document();
}

/** Reads the JSON that begins at an offset of a text, whatever is behind it. Throws a Refusal. */
export function parseJsonAt(
  text: string,
  offset: number,
): { readonly value: Json; readonly end: number } {
  return new Parser(text, undefined, offset).begun();
}

/** 1-based line and column of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

class Parser {
  #at: number;
  /** It may be no JSON at all: then nobody is told where it breaks. */
  #isTrial = false;

  constructor(
    readonly text: string,
    readonly offsets: Offsets | undefined,
    offset = 0,
  ) {
    this.#at = offset;
  }

  begun(): { readonly value: Json; readonly end: number } {
    this.#isTrial = true;
    const value = this.#value(0);
    return { value, end: this.#at };
  }

  document(): Json {
    const value = this.#value(0);
    this.#skip();
    if (this.#at < this.text.length) this.#fail("The text goes on after its end.");
    return value;
  }

  #value(depth: number): Json {
    this.#skip();
    if (depth > deepest) this.#fail(`It is nested deeper than ${deepest} levels.`);
    const first = this.text[this.#at];
    if (first === "{") return this.#object(depth);
    if (first === "[") return this.#list(depth);
    if (first === '"') return this.#string();
    for (const [word, value] of words)
      if (this.text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    const digits = this.#match(number);
    if (digits !== undefined) return Number(digits);
    return first === undefined
      ? this.#fail("The text stops before its end.")
      : this.#fail("A value is due here.");
  }

  #object(depth: number): Json {
    const object: Record<string, Json> = {};
    const places = new Map<string, number>();
    this.#at += 1;
    for (let more = !this.#takes("}"); more; more = this.#goesOn("}")) {
      this.#skip();
      const place = this.#at;
      if (this.text[place] !== '"') this.#fail("A name in quotes is due here.");
      const key = this.#string();
      if (places.has(key)) this.#fail(`${JSON.stringify(key)} stands here a second time.`, place);
      if (!this.#takes(":")) this.#fail("A colon is due here.");
      places.set(key, place);
      const value = this.#value(depth + 1);
      // A plain assignment to __proto__ would not make a member of that name.
      Object.defineProperty(object, key, {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    this.offsets?.set(object, places);
    return object;
  }

  #list(depth: number): Json {
    const list: Json[] = [];
    const places = new Map<number, number>();
    this.#at += 1;
    for (let more = !this.#takes("]"); more; more = this.#goesOn("]")) {
      this.#skip();
      places.set(list.length, this.#at);
      list.push(this.#value(depth + 1));
    }
    this.offsets?.set(list, places);
    return list;
  }

  #string(): string {
    const from = this.#at;
    let end = this.text.indexOf('"', from + 1);
    while (end >= 0 && isEscaped(this.text, end)) end = this.text.indexOf('"', end + 1);
    if (end < 0) return this.#fail("The text in quotes that begins here is not closed.");
    try {
      const said = JSON.parse(this.text.slice(from, end + 1)) as string;
      this.#at = end + 1;
      return said;
    } catch {
      return this.#fail("The text in quotes that begins here holds a sign that must be escaped.");
    }
  }

  /** A comma means that a member follows, the closing bracket that none does. */
  #goesOn(closing: string): boolean {
    if (this.#takes(",")) return true;
    if (this.#takes(closing)) return false;
    return this.#at >= this.text.length
      ? this.#fail("The text stops before its end.")
      : this.#fail(`A comma or ${closing} is due here.`);
  }

  #takes(sign: string): boolean {
    this.#skip();
    if (this.text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skip(): void {
    this.#match(space);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at = pattern.lastIndex;
    return found;
  }

  #fail(what: string, offset = this.#at): never {
    throw new Refusal({
      code: "json-malformed",
      ...(this.#isTrial ? {} : placeOf(this.text, offset)),
      what: `This is no well-formed JSON. ${what}`,
      mend: "The file was cut or changed by hand. Save or export it again.",
    });
  }
}

/** Whether an odd number of backslashes stands before a sign. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}
