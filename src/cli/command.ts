import type { Arguments, FlagKind } from "./arguments";
import type { Console } from "./console";

/** One command of the command line: a file in commands/ and one line in the list of run.ts. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints, with an example. */
  readonly help: string;
  readonly flags: Readonly<Record<string, FlagKind>>;
  /** Its inputs come behind flags of kind `files`, each of which it needs; else as files of their own, at least one. */
  readonly inputs?: readonly string[];
  /** Answers the exit status. Throws Usage where a flag's value is wrong. */
  run(given: Arguments, console: Console): Promise<number>;
}
