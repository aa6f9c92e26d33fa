import { comment } from "../quote";
import { type Datum, datumLines, indented, Unwritable } from "./datum";
import { begin } from "./runtime/begin";
import { around } from "./runtime/mains";
import { values } from "./runtime/values";

/** A script in parts. */
export interface Parts {
  /** Comment lines at the head. */
  readonly head: readonly string[];
  /** Lines within `param( )`. */
  readonly parameters: readonly string[];
  readonly plan: Datum;
  /** Lines that hand over what the parameters hold. */
  readonly given: readonly string[];
  /** Functions, in the order in which they are to stand. */
  readonly functions: readonly string[];
}

/** The whole script, to be saved as a file: it ends with the exit code. LF line ends; see `withBom`. */
export function file(parts: Parts): string {
  const lines = [
    ...parts.head.map(comment),
    "[CmdletBinding()]",
    "param(",
    ...indented(separated(parts.parameters)),
    ")",
    ...body(parts),
    "Invoke-Guarded",
    "exit $run.Code",
  ];
  return `${lines.join("\n")}\n`;
}

/** The same as one statement to be pasted: no empty line within, one behind, and the window stays open. */
export function pasted(parts: Parts, settings: readonly string[]): string {
  const lines = [
    ...parts.head.map(comment),
    "& {",
    ...indented([...settings, ...body(parts), "Invoke-Guarded", "return"]),
    "}",
  ];
  return `${lines.join("\n")}\n\n`;
}

function body({ plan, given, functions }: Parts): string[] {
  const text = [values, ...functions, around].join("\n");
  const [first = "", ...rest] = datumLines(plan);
  return [
    "Set-StrictMode -Off",
    `$plan = ${first}`,
    ...rest,
    ...text.split("\n"),
    ...begin.split("\n"),
    ...given,
  ];
}

const separated = (lines: readonly string[]): string[] =>
  lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));

/** A script that says why it cannot be written and changes nothing, in place of one that would. */
export function orRefusal(make: () => string, block = false): string {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    const said = "This plan cannot be written as a script: a text in it holds half of a character.";
    return `${comment(said)}\n'${said}'\n${block ? "" : "exit 2\n"}`;
  }
}
