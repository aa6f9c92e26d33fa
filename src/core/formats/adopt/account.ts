import { ascending, counted } from "../../values";
import type { Ambiguous, RefusedPart, Report, SetAside } from "./imported";

/** What became of a property; `computed` is what a script works out only when it runs. */
export type Fate = "used" | "setAside" | "unknown" | "ambiguous" | "computed" | "refused";

/** How things that are counted are called: one of them, several. */
export type Counted = readonly [one: string, many: string];

/**
 * The account of one input. Every property of every object gets exactly one fate; what is set aside or
 * unknown is told once by its name.
 */
export class Account {
  readonly #file: string;
  readonly #setAside = new Map<string, SetAside>();
  readonly #unknown = new Map<string, SetAside>();
  readonly #placed: SetAside[] = [];
  readonly #ambiguous: Ambiguous[] = [];
  readonly #refused: RefusedPart[] = [];
  readonly #fates = new Map<Fate, number>();
  readonly #things = new Map<Counted, number>();
  #read = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** One more object was read. */
  object(): void {
    this.#read += 1;
  }

  /** Counts properties that went into the design, or said whose they are. */
  use(count = 1): void {
    this.#count("used", count);
  }

  setAside(name: string): void {
    this.#count("setAside");
    if (!this.#setAside.has(name)) this.#setAside.set(name, { what: name, file: this.#file });
  }

  unknown(name: string): void {
    this.#count("unknown");
    if (!this.#unknown.has(name)) this.#unknown.set(name, { what: name, file: this.#file });
  }

  ambiguous(what: string, chosen: string, line: number | undefined): void {
    this.#count("ambiguous");
    this.#ambiguous.push({ what, chosen, file: this.#file, ...(line !== undefined && { line }) });
  }

  refuse(part: Omit<RefusedPart, "file">): void {
    this.#count("refused");
    this.#refused.push({ ...part, file: this.#file });
  }

  /** Counts a property that says again what the object is known by; its name is not told. */
  restated(): void {
    this.#count("setAside");
  }

  /** Tells of text that belongs to no object, by the line where it begins; counts the properties of an object that is left out. */
  setAsideAt(line: number, what: string, properties = 0): void {
    if (properties > 0) this.#count("setAside", properties);
    // A text of its own: a piece of a long text would keep the whole text in memory.
    this.#placed.push({ what: ` ${what}`.slice(1), file: this.#file, line });
  }

  /** Tells of something that is no property: a note about the whole input. */
  note(what: string): void {
    this.#setAside.set(`\0${what}`, { what, file: this.#file });
  }

  /** Counts things that are known and left out, with properties that are theirs alone; a kind is told once, by its number. */
  setAsideThings(kind: Counted, properties: number, things = 1): void {
    this.#count("setAside", properties);
    this.#things.set(kind, (this.#things.get(kind) ?? 0) + things);
  }

  /** Tells of an object that is known and left out, with its properties. */
  setAsideObject(what: string, properties: number, line: number | undefined): void {
    this.#count("setAside", properties);
    this.#placed.push({ what, file: this.#file, ...(line !== undefined && { line }) });
  }

  /** Tells of an object that could not be read at all; its properties are counted as refused. */
  refuseObject(part: Omit<RefusedPart, "file">, properties: number): void {
    this.#count("refused", properties);
    this.#refused.push({ ...part, file: this.#file });
  }

  /** Tells once of a type of objects that no design is made of; their properties are counted as unknown. */
  unknownObject(type: string, properties: number, line: number | undefined): void {
    this.#count("unknown", properties);
    if (this.#unknown.has(`\0${type}`)) return;
    const place = line === undefined ? {} : { line };
    this.#unknown.set(`\0${type}`, { what: type, file: this.#file, ...place });
  }

  /** How many properties had each fate. */
  get fates(): ReadonlyMap<Fate, number> {
    return this.#fates;
  }

  report(): Report {
    return {
      read: this.#read,
      setAside: [...inOrder([...this.#placed, ...this.#setAside.values()]), ...this.#counted()],
      ambiguous: this.#ambiguous,
      unknown: inOrder([...this.#unknown.values()]),
      refused: byLine(this.#refused),
      computed: [],
    };
  }

  #counted(): SetAside[] {
    return [...this.#things].map(([[one, many], count]) => ({
      what: counted(count, one, many),
      file: this.#file,
    }));
  }

  #count(fate: Fate, by = 1): void {
    this.#fates.set(fate, (this.#fates.get(fate) ?? 0) + by);
  }
}

/** What has a line by its line, then names by themselves. */
const inOrder = (entries: readonly SetAside[]): SetAside[] => [
  ...byLine(entries.filter(({ line }) => line !== undefined)),
  ...entries.filter(({ line }) => line === undefined).sort((a, b) => ascending(a.what, b.what)),
];

const last = Number.MAX_SAFE_INTEGER;

const byLine = <T extends { readonly line?: number }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.line ?? last) - (b.line ?? last));
