import type { Parsed, Value } from "../../values";
import type { Guard } from "./guard";

/**
 * The kinds of value that connector parameters take. A screen has one control for each kind and
 * a kind carries its own answers: shared code asks the kind, never "is it this kind?".
 */
export type KindType =
  | "boolean"
  | "integer"
  | "size"
  | "duration"
  | "choice"
  | "flags"
  | "text"
  | "fqdn"
  | "domain"
  | "address"
  | "certificate"
  | "credential"
  | "switch"
  | "reference"
  | "bindings"
  | "ranges"
  | "spaces"
  | "hosts"
  | "servers"
  | "capabilities";

/** What an export or a script holds before it is understood: notation is gone, meaning not yet found. */
export type Raw = string | number | boolean | null | readonly Raw[];

/** A value as PowerShell takes it; only formats/powershell/quote.ts turns it into text. */
export type Argument =
  | { readonly as: "null" }
  | { readonly as: "boolean"; readonly value: boolean }
  | { readonly as: "number"; readonly value: number }
  | { readonly as: "text"; readonly text: string }
  | { readonly as: "texts"; readonly texts: readonly string[] }
  | { readonly as: "credential" };

interface KindBase {
  readonly type: KindType;
  /** The .NET type that the cmdlet declares, as cmdlets.json spells it; stubs are made from it. */
  readonly powerShellType: string;
  /** Canonical values only: the guard of design files and of every edit. */
  readonly fault: Guard;
  /** What an export or a script holds, to the canonical value. Refuses with a reason, never throws. */
  coerce(raw: Raw): Parsed<Value>;
  /** The value in words for a person: `36 MB`, `10 minutes`, `On`, `Tls, BasicAuth`; empty is `none`. */
  show(value: Value): string;
  equal(a: Value, b: Value): boolean;
  argument(value: Value): Argument;
}

/** One value, typed in one control. `parse` reads what a person typed; `text` is its inverse. */
export interface ScalarKind extends KindBase {
  readonly list: false;
  parse(text: string): Parsed<Value>;
  text(value: Value): string;
  /** Smallest and largest value in the kind's own unit (count, bytes, seconds), for range and steps. */
  readonly min?: number;
  readonly max?: number;
  /** "Unlimited" is a value. */
  readonly unlimited?: boolean;
  /** What 0 means where it means something else than nothing. */
  readonly zeroMeans?: string;
  readonly maxLength?: number;
  /** The closed list of choice and flags, in Exchange's spelling, with a line of help each. */
  readonly options?: readonly Option[];
}

/** Several values, edited by row; each row is parsed alone, then the list as a whole. */
export interface ListKind extends KindBase {
  readonly list: true;
  /** What one row is called: "range", "binding", "smart host". */
  readonly item: string;
  parseItem(text: string): Parsed<string>;
  /** A short fact derived from a row: `256 addresses`, `all IPv4`, `cost 5`. */
  hint(item: string): string;
}

export type Kind = ScalarKind | ListKind;

export interface Option {
  readonly name: string;
  readonly label: string;
  readonly help: string;
}
