import { type CommandClass, classOf } from "./commandNames";
import type { Command, CommandElement, Expression, Statement } from "./grammar/ast";
import { visit, visitCommand, visitExpression } from "./grammar/visit";
import type { Scope } from "./scope";

/** The name of a command where it stands in the text; undefined where it is computed. */
export function writtenName({ name }: Command): string | undefined {
  if (name.is !== "text") return undefined;
  const [only = ""] = name.parts;
  return name.parts.length <= 1 && typeof only === "string" ? only : undefined;
}

/** The value that an element of a command gives, with or without a name. */
export const valueIn = (element: CommandElement): Expression | undefined =>
  element.is === "argument"
    ? element.value
    : element.is === "parameter"
      ? element.argument
      : undefined;

/** A command of the script with what its own functions and aliases say. */
export type ScopedClass =
  | CommandClass
  | { readonly is: "function"; readonly actsOnConnectors: boolean }
  | { readonly is: "alias"; readonly of: string };

export function scopedClass(
  name: string,
  scope: Pick<Scope, "functions" | "aliases">,
): ScopedClass {
  const low = name.toLowerCase();
  const acts = scope.functions.get(low);
  if (acts !== undefined) return { is: "function", actsOnConnectors: acts };
  const target = scope.aliases.get(low);
  if (target === undefined) return classOf(name);
  const found = classOf(target);
  return found.is === "connector" ? { is: "alias", of: target } : found;
}

/** Functions of the file by lower-case name, and whether a call of each acts on connectors, itself or by another. */
export function functionsOf(statements: readonly Statement[]): ReadonlyMap<string, boolean> {
  const calls = new Map<string, { acts: boolean; readonly names: Set<string> }>();
  const gather = (
    within: readonly Statement[],
    into: { acts: boolean; names: Set<string> } | undefined,
  ): void =>
    visit(within, {
      statement(statement) {
        if (statement.is !== "function") return true;
        const own = { acts: false, names: new Set<string>() };
        calls.set(statement.name.toLowerCase(), own);
        gather(statement.body.statements, own);
        return false;
      },
      command(command) {
        const name = writtenName(command);
        if (into && name !== undefined) {
          if (classOf(name).is === "connector") into.acts = true;
          into.names.add(name.toLowerCase());
        }
        return true;
      },
    });
  gather(statements, undefined);
  return spread(calls);
}

function spread(
  calls: ReadonlyMap<string, { acts: boolean; readonly names: ReadonlySet<string> }>,
): ReadonlyMap<string, boolean> {
  const callers = new Map<string, string[]>();
  for (const [caller, { names }] of calls)
    for (const name of names) callers.set(name, [...(callers.get(name) ?? []), caller]);
  const due = [...calls].filter(([, { acts }]) => acts).map(([name]) => name);
  const acting = new Set(due);
  for (let name = due.pop(); name !== undefined; name = due.pop())
    for (const caller of callers.get(name) ?? [])
      if (!acting.has(caller)) {
        acting.add(caller);
        due.push(caller);
      }
  return new Map([...calls.keys()].map((name) => [name, acting.has(name)]));
}

/** Looks for one command, and no further when it is found. */
class Search {
  found = false;

  constructor(readonly fits: (command: Command) => boolean) {}

  command(command: Command): boolean {
    if (!this.found) this.found = this.fits(command);
    return !this.found;
  }

  statement(): boolean {
    return !this.found;
  }
}

/** Whether a command acts on connectors somewhere in the statements. */
export function actsWithin(
  statements: readonly Statement[],
  scope: Pick<Scope, "functions" | "aliases">,
): boolean {
  const search = new Search((command) => isActing(command, scope));
  visit(statements, search);
  return search.found;
}

/** The same for an expression. */
export function actsInside(
  expression: Expression,
  scope: Pick<Scope, "functions" | "aliases">,
): boolean {
  const search = new Search((command) => isActing(command, scope));
  visitExpression(expression, search);
  return search.found;
}

/** The same for the arguments of a command. */
export function actsWithinArguments(
  command: Command,
  scope: Pick<Scope, "functions" | "aliases">,
): boolean {
  const search = new Search((each) => isActing(each, scope));
  visitCommand(command, search);
  return search.found;
}

function isActing(command: Command, scope: Pick<Scope, "functions" | "aliases">): boolean {
  const name = writtenName(command);
  if (name === undefined) return false;
  const found = scopedClass(name, scope);
  return (
    found.is === "connector" ||
    found.is === "alias" ||
    (found.is === "function" && found.actsOnConnectors)
  );
}

/** Whether the statements hold any command. */
export function holdsCommand(statements: readonly Statement[]): boolean {
  const search = new Search(() => true);
  visit(statements, search);
  return search.found;
}
