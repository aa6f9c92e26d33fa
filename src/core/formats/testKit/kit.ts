import type { ReplyId } from "../../catalogue";
import type { Phrase } from "../../finding";

/** A value that whoever runs the test fills in. */
export interface Slot {
  /** Words of its name, in lower case: `outside sender`. */
  readonly words: string;
  /** What it is filled with until then. */
  readonly sample: string;
  /** What to put in. */
  readonly what: Phrase;
}

/** A host or an address that is known, or the placeholder for it. */
export type Target = string | Slot;

/** One command, before any shell has its say. */
export type Probe =
  /** Does the port answer? */
  | { readonly is: "port"; readonly host: Target; readonly port: number }
  /** What DNS says of a name. */
  | { readonly is: "dns"; readonly name: string; readonly type: "MX" | "A" }
  /** The certificate after STARTTLS; `expects` is a name that it has to have. */
  | { readonly is: "tls"; readonly host: Target; readonly port: number; readonly expects?: string }
  | {
      readonly is: "message";
      readonly host: Target;
      readonly port: number;
      readonly tls: boolean;
      /** Asks for a name and a password. */
      readonly signIn: boolean;
      /** Bytes of a file that goes with it. */
      readonly attachment?: number;
      readonly from: Slot;
      readonly to: Slot;
    };

/** What is seen at one end of the plan. */
export interface Expected {
  /** Id of the deciding reply in the catalogue, where one decides. */
  readonly reply?: ReplyId;
  readonly words: Phrase;
}

/** One path, the command that proves it, and what it shows before and after the change. */
export interface Check {
  /** 1-based, in the order of the text. */
  readonly number: number;
  /** Name of the changed connector. */
  readonly connector: string;
  readonly title: Phrase;
  /** Where to run it. */
  readonly from: Phrase;
  readonly probe: Probe;
  readonly before: Expected;
  readonly after: Expected;
  /** The two ends do not show the same. */
  readonly differs: boolean;
}

/** A check that has no number yet. */
export type Draft = Omit<Check, "number" | "connector" | "differs">;

export interface TestKit {
  /** Name of the organisation. */
  readonly organisation: string;
  readonly checks: readonly Check[];
  /** Every placeholder that a check names, once. */
  readonly slots: readonly Slot[];
  /** Changed paths that no command here can prove, and why. */
  readonly left: readonly Phrase[];
}
