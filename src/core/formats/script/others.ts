import { clip } from "../../values";
import { strangeCharacter, withoutModule } from "./commandNames";
import type { Command, Expression, Pipeline } from "./grammar/ast";
import { namedCharacter } from "./grammar/characters";
import { scopedClass, valueIn, writtenName } from "./names";
import { sourceOf } from "./redact";
import type { Scope } from "./scope";

/** A command of a pipeline that does not act on connectors. */
export interface Other {
  readonly command: Command;
  /** Absent where it is computed. */
  readonly name: string | undefined;
}

/**
 * Tells of the other commands of a pipeline: unknown ones each by name; else the whole is set aside once, unless a
 * command on connectors, a loop or whoever takes its value speaks for it.
 */
export function tellOthers(
  pipeline: Pipeline,
  others: readonly Other[],
  { acts, isTaken }: { readonly acts: boolean; readonly isTaken: boolean },
  scope: Scope,
): void {
  let isTold = acts || isTaken;
  let what: string | undefined;
  for (const other of others) {
    if (isPassword(other.command, pipeline, scope)) tellPassword(other.command, scope);
    const fault = other.name === undefined ? undefined : nameFault(other.name);
    if (fault !== undefined) {
      const source = sourceOf(scope.text, other.command);
      scope.ledger.refuse(other.command.name.start, fault, source);
    }
    const label = fault === undefined && !isTaken ? labelOf(other, scope) : undefined;
    if (label === undefined) isTold = true;
    else what ??= label;
  }
  if (!isTold) scope.ledger.setAside(pipeline.start, what ?? "a value that is only shown");
}

/** Tells that a password stood there, and never which. */
export const tellPassword = (command: Command, scope: Scope): void =>
  scope.ledger.setAside(command.name.start, "a password in plain text; it is not kept");

/** How a command is set aside; undefined where it is unknown, and told so. */
function labelOf({ command, name }: Other, scope: Scope): string | undefined {
  if (command.invocation === ".") return "session set-up";
  const shown = name ?? sourceOf(scope.text, command.name);
  const found = scopedClass(shown, scope);
  if (found.is === "aside") return found.what;
  if (found.is === "function") return "a call of a function that does not act on connectors";
  if (found.is === "forEach" || found.is === "text") return "other command";
  scope.ledger.unknown(command.name.start, withoutModule(shown));
  return undefined;
}

/** Why a name can be no command's: a line that lost its head, or a character that is not what it looks like. */
export function nameFault(name: string): string | undefined {
  if (/^[-\u2013-\u2015][\p{L}_]/u.test(name))
    return `${clip(name)} begins a line: the command before it ended. Behind a back tick nothing may follow, not even a space, and no line between may be empty or a comment.`;
  const strange = strangeCharacter(name);
  return strange === undefined
    ? undefined
    : `${clip(name)} holds ${namedCharacter(strange)}, so that PowerShell does not find the command. Type the name again.`;
}

/** Whether a command makes a password of text that stands in the script, or in a variable of it. */
export function isPassword(command: Command, pipeline: Pipeline, scope: Scope): boolean {
  if (writtenName(command)?.toLowerCase() !== "convertto-securestring") return false;
  const names = command.elements.flatMap((each) =>
    each.is === "parameter" ? [each.name.toLowerCase()] : [],
  );
  if (!names.some((name) => name.length > 1 && "asplaintext".startsWith(name))) return false;
  const [first] = pipeline.elements;
  const given = command.elements.map((element) => valueIn(element));
  const piped = first?.is === "expression" ? first.expression : undefined;
  return [...given, piped].some((value) => value && isWritten(value, scope));
}

function isWritten(value: Expression, scope: Scope): boolean {
  if (value.is === "text" || value.is === "number") return true;
  return value.is === "variable" && scope.variables.get(value.name.toLowerCase())?.is === "text";
}
