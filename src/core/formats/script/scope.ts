import type { Choices } from "../adopt";
import type { Statement } from "./grammar/ast";
import type { Held } from "./held";
import type { Ledger } from "./ledger";
import type { Lines } from "./lines";

/** A jump, with the label of the loop that it leaves where it names one. */
export interface Jump {
  readonly by: "break" | "continue" | "return";
  readonly label?: string;
}

/** Variables that functions of the file set, by the name that they are kept under. */
export interface SetInFunctions {
  /** For those who call them: `$script:name = …`. */
  readonly outside: ReadonlySet<string>;
  /** Also their own, which are the caller's where a dot stands before the call. */
  readonly all: ReadonlySet<string>;
}

/** What the reading of one script knows at a place. */
export interface Scope {
  readonly text: string;
  readonly lines: Lines;
  readonly file: string;
  readonly choices: Choices;
  readonly ledger: Ledger;
  /** By lower-case name, without the scope. */
  readonly variables: Map<string, Held>;
  /** Of a block with variables of its own: those that it has set. `+=` does not see the others. */
  readonly own?: Set<string>;
  /** The types that assignments to variables keep: `[string[]]$hosts = …`. */
  readonly types: Map<string, string>;
  /** Functions of the file by lower-case name: whether a call acts on connectors. */
  readonly functions: ReadonlyMap<string, boolean>;
  /** Variables that those functions set. */
  readonly setInFunctions: SetInFunctions;
  /** Aliases that the script makes, by lower-case name. */
  readonly aliases: Map<string, string>;
  /** Statements that may still be carried out: loops within loops multiply. */
  readonly budget: { left: number };
  /** A jump that is under way, up to the loop that it leaves. */
  readonly flow: { left: Jump | undefined };
  /** What the statement yields is taken by another; then it shows nothing. */
  readonly run: (statement: Statement, scope: Scope, isTaken: boolean) => Held;
}

/** The name of a variable as it is kept; undefined for what is none of the script's, such as `$env:` . */
export function ownName(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/^(?:global|script|local|private|variable):/, "");
  return plain.includes(":") ? undefined : plain;
}
