import type {
  Ambiguous,
  Computed,
  ImportedChange,
  ImportedConnector,
  ImportedPermission,
  ImportedRemoval,
  RefusedPart,
  Report,
  SetAside,
} from "../adopt";
import type { Lines } from "./lines";

/** What became of one command that acts on connectors, each time it came up. */
export type CommandFate = "read" | "computed" | "setAside" | "refused";

/**
 * Where everything that is read of one script ends up. What stands once in the text is told once, however
 * often a loop comes by; commands are told each time.
 */
export class Ledger {
  readonly connectors: ImportedConnector[] = [];
  readonly changes: ImportedChange[] = [];
  readonly removals: ImportedRemoval[] = [];
  readonly permissions: ImportedPermission[] = [];
  readonly #file: string;
  readonly #lines: Lines;
  /** Commands that were not carried out, by the offset of their name. */
  readonly #left = new Map<number, { readonly offset: number; readonly what: string }>();
  readonly #computed = new Map<string, Computed>();
  readonly #setAside = new Map<string, SetAside>();
  readonly #ambiguous = new Map<string, Ambiguous>();
  readonly #unknown = new Map<string, SetAside>();
  readonly #refused = new Map<string, RefusedPart>();
  readonly #fates = new Map<number, Set<CommandFate>>();

  constructor(file: string, lines: Lines) {
    this.#file = file;
    this.#lines = lines;
  }

  /** File and line of an offset. */
  place(offset: number): { readonly file: string; readonly line: number } {
    return { file: this.#file, line: this.#lines.lineOf(offset) };
  }

  setAside(offset: number, what: string): void {
    this.#once(this.#setAside, `${offset}`, { what, ...this.place(offset) });
  }

  /** A command that is not carried out here; it is not told where it is carried out in another turn of its loop. */
  setAsideCommand(command: number, offset: number, what: string): void {
    this.fate(command, "setAside");
    if (!this.#left.has(command)) this.#left.set(command, { offset, what });
  }

  unknown(offset: number, what: string): void {
    this.#once(this.#unknown, `${offset} ${what}`, { what, ...this.place(offset) });
  }

  ambiguous(offset: number, what: string, chosen: string, choice?: Ambiguous["choice"]): void {
    const told = { what, chosen, ...(choice && { choice }), ...this.place(offset) };
    this.#once(this.#ambiguous, `${offset} ${what}`, told);
  }

  refuse(offset: number, reason: string, source?: string): void {
    const told = { reason, ...(source !== undefined && { source }), ...this.place(offset) };
    this.#once(this.#refused, `${offset}`, told);
  }

  /** A pipeline that is computed as a whole, where its first such command stands. */
  computePipeline(offset: number, pipeline: number, source: string, why: string): void {
    this.#once(this.#computed, `pipeline ${pipeline}`, { source, why, ...this.place(offset) });
  }

  /** The value of one parameter; `offset` is where the command's name stands. */
  compute(offset: number, source: string, why: string, parameter: string): void {
    const told = { parameter, source, why, ...this.place(offset) };
    this.#once(this.#computed, `${offset} ${parameter}`, told);
  }

  /** Notes what became of the command whose name stands there. */
  fate(offset: number, fate: CommandFate): void {
    const known = this.#fates.get(offset);
    if (known) known.add(fate);
    else this.#fates.set(offset, new Set([fate]));
  }

  /** By the offset of the command's name. */
  get fates(): ReadonlyMap<number, ReadonlySet<CommandFate>> {
    return this.#fates;
  }

  report(): Report {
    for (const [command, { offset, what }] of this.#left)
      if (this.#fates.get(command)?.size === 1) this.setAside(offset, what);
    return {
      read:
        this.connectors.length +
        this.changes.length +
        this.removals.length +
        this.permissions.length,
      setAside: inOrder(this.#setAside),
      ambiguous: inOrder(this.#ambiguous),
      unknown: inOrder(this.#unknown),
      refused: inOrder(this.#refused),
      computed: inOrder(this.#computed),
    };
  }

  #once<T>(told: Map<string, T>, key: string, entry: T): void {
    if (!told.has(key)) told.set(key, entry);
  }
}

/** In the order of the lines; those of one line as they came. */
const inOrder = <T extends { readonly line?: number }>(
  told: ReadonlyMap<string, T>,
): readonly T[] => [...told.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
