import { withoutModule } from "./commandNames";
import type { Command, CommandElement, Expression, Statement } from "./grammar/ast";
import { visit } from "./grammar/visit";
import { type Held, type HeldTable, unknown } from "./held";
import { writtenName } from "./names";
import type { Scope, SetInFunctions } from "./scope";

/** What the functions among statements set. */
export function setInFunctions(statements: readonly Statement[]): SetInFunctions {
  const bodies: Statement[] = [];
  visit(statements, {
    statement(statement) {
      if (statement.is === "function") bodies.push(...statement.body.statements);
      return true;
    },
  });
  return { outside: outsideOf(bodies), all: changedWithin(bodies) };
}

/** Variables that statements set beyond the block or function in which they stand. */
export function outsideOf(statements: readonly Statement[]): ReadonlySet<string> {
  const found = gathered(statements);
  const scoped = found.variables.filter((name) => /^(?:global|script):/i.test(name));
  return new Set([...scoped.map(plain), ...found.elsewhere]);
}

/** Variables that statements set or change, by the name that they are kept under. */
export function changedWithin(statements: readonly Statement[]): ReadonlySet<string> {
  const { variables, members, byCommands } = gathered(statements);
  return new Set([...variables, ...members, ...byCommands].map(plain));
}

/** Variables to which statements give another value, and not merely change what they hold. */
export function assignedWithin(statements: readonly Statement[]): ReadonlySet<string> {
  const { variables, byCommands } = gathered(statements);
  return new Set([...variables, ...byCommands].map(plain));
}

const plain = (name: string): string =>
  name.toLowerCase().replace(/^(?:global|script|local|private|variable):/, "");

interface Gathered {
  /** As written, with their scopes. */
  readonly variables: string[];
  /** Of which a member or an element is set. */
  readonly members: string[];
  readonly byCommands: string[];
  /** Of these, those that commands set in another scope. */
  readonly elsewhere: string[];
}

function gathered(statements: readonly Statement[]): Gathered {
  const found: Gathered = { variables: [], members: [], byCommands: [], elsewhere: [] };
  const note = (target: Expression): void => {
    if (target.is === "list") for (const item of target.items) note(item);
    else if (target.is === "cast") note(target.operand);
    else if (target.is === "variable") found.variables.push(target.name);
    else found.members.push(...rootsOf(target));
  };
  visit(statements, {
    statement(statement) {
      if (statement.is === "assignment") note(statement.target);
      if (statement.is === "foreach") found.variables.push(statement.variable);
      if (statement.is === "pipeline")
        for (const element of statement.elements)
          if (element.is === "expression") noteChange(element.expression, note, found);
      return true;
    },
    command(command) {
      const { names, isElsewhere } = setBy(command);
      found.byCommands.push(...names);
      if (isElsewhere) found.elsewhere.push(...names);
      return true;
    },
  });
  return found;
}

function noteChange(
  expression: Expression,
  note: (target: Expression) => void,
  found: Gathered,
): void {
  if (expression.is === "cast") noteChange(expression.operand, note, found);
  else if (expression.is === "call" && !isReading(expression.name))
    found.members.push(...rootsOf(expression.target));
  else if (expression.is === "unary" && /^(?:\+\+|--)$/.test(expression.operator))
    note(expression.operand);
}

/** Methods that change nothing of what they are called on. */
const reading =
  /^(?:getenumerator|gettype|tostring|tolower|toupper|trim|trimstart|trimend|split|replace|substring|contains|containskey|startswith|endswith|indexof|equals|clone|padleft|padright)$/i;

const isReading = (name: Expression): boolean =>
  name.is === "text" && reading.test(name.parts.join(""));

/** The variables at the root of what is assigned to. */
export function rootsOf(target: Expression): readonly string[] {
  if (target.is === "list") return target.items.flatMap(rootsOf);
  let at: Expression = target;
  while (at.is === "member" || at.is === "index" || at.is === "cast")
    at = at.is === "cast" ? at.operand : at.target;
  return at.is === "variable" ? [plain(at.name)] : [];
}

interface SetBy {
  /** In lower case. */
  readonly names: readonly string[];
  /** A name is computed: it may be any. */
  readonly isOpen: boolean;
  readonly isElsewhere: boolean;
}

const setters = /^(?:(?:set|new|clear|remove)-variable|sv|nv|clv|rv|set)$/;
const switches = /^(?:f|pa|c|w)/i;
const commonOnes = /^(?:[oewip]v|(?:out|error|warning|information|pipeline)v.*|.+variable)$/i;

/** The variables that a command sets: `Set-Variable x …`, `Tee-Object -Variable x`, `-OutVariable x`. */
function setBy(command: Command): SetBy {
  const low = withoutModule(writtenName(command) ?? "").toLowerCase();
  const isSetter = setters.test(low);
  const isTee = low === "tee" || low === "tee-object";
  const values: (Expression | undefined)[] = [];
  let isElsewhere = false;
  let isNamed = !isSetter;
  const { elements } = command;
  for (let at = 0; at < elements.length; at += 1) {
    const element = elements[at] as CommandElement;
    if (element.is === "argument" && !isNamed) {
      values.push(element.value);
      isNamed = true;
    }
    if (element.is !== "parameter") continue;
    const given = element.name.toLowerCase();
    const next = elements[at + 1];
    const value = element.argument ?? (next?.is === "argument" ? next.value : undefined);
    const isName = isSetter && given !== "" && "name".startsWith(given);
    if (isName || commonOnes.test(given) || (isTee && "variable".startsWith(given)))
      values.push(value);
    isNamed ||= isName;
    isElsewhere ||= isSetter && given.length > 1 && "scope".startsWith(given);
    if (!element.argument && next?.is === "argument" && !(isSetter && switches.test(given)))
      at += 1;
  }
  const texts = values.flatMap((value) => (value ? writtenTexts(value) : []));
  return {
    names: texts.flatMap((each) => (each === undefined ? [] : [plain(each.replace(/^\+/, ""))])),
    isOpen: texts.some((each) => each === undefined || /[*?]/.test(each)),
    isElsewhere,
  };
}

/** Texts as they stand there; undefined for one that is computed. */
function writtenTexts(value: Expression): readonly (string | undefined)[] {
  if (value.is === "list") return value.items.flatMap(writtenTexts);
  if (value.is !== "text") return [undefined];
  return [value.parts.every((part) => typeof part === "string") ? value.parts.join("") : undefined];
}

/** Variables that a command or a call of a function sets besides what it yields are followed no longer. */
export function forgetSetBy(command: Command, scope: Scope): void {
  const { names, isOpen } = setBy(command);
  const found = new Set(names);
  const low = writtenName(command)?.toLowerCase() ?? "";
  if (scope.functions.has(low)) {
    const { outside, all } = scope.setInFunctions;
    for (const name of command.invocation === "." ? all : outside) found.add(name);
  }
  const why = `set by ${(writtenName(command) ?? "a command").slice(0, 60)}`;
  for (const name of isOpen ? scope.variables.keys() : found)
    scope.variables.set(name, unknown(why));
}

/** Lists in which no list or hashtable is held: they are looked through once. */
const flat = new WeakSet<readonly Held[]>();

/**
 * Puts another value wherever one list or hashtable is held: variables and hashtables share it, as in PowerShell.
 */
export function replaceHeld(
  before: readonly Held[] | HeldTable,
  after: Held,
  variables: Map<string, Held>,
): void {
  const seen = new Set<unknown>();
  const replaced = (held: Held): Held => {
    if (held.is !== "list" && held.is !== "table") return held;
    const inner = held.is === "list" ? held.items : held.table;
    if (inner === before) return after;
    if (seen.has(inner) || (held.is === "list" && isFlat(held.items))) return held;
    seen.add(inner);
    if (held.is === "list") {
      const items = held.items.map(replaced);
      return items.every((item, index) => item === held.items[index]) ? held : { ...held, items };
    }
    for (const [key, entry] of held.table.entries) {
      const value = replaced(entry.value);
      if (value !== entry.value) held.table.entries.set(key, { ...entry, value });
    }
    return held;
  };
  for (const [name, held] of variables) {
    const value = replaced(held);
    if (value !== held) variables.set(name, value);
  }
}

function isFlat(items: readonly Held[]): boolean {
  if (flat.has(items)) return true;
  const found = items.every(({ is }) => is !== "list" && is !== "table");
  if (found) flat.add(items);
  return found;
}
