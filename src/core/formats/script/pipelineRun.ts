import { poison } from "./assign";
import { bind } from "./bind";
import { isCallUnshown } from "./calls";
import { cmdletNamed, getCmdlet } from "./cmdlets";
import { withoutModule } from "./commandNames";
import { computeWhole, type Place } from "./computed";
import { argumentFrom, evaluate } from "./evaluate";
import { readCommand } from "./fates";
import type { BlockExpression, Command, Expression, Pipeline, Statement } from "./grammar/ast";
import { type Held, isConstant, list, nothing, textOf, unknown, whyNot } from "./held";
import {
  actsInside,
  actsWithinArguments,
  holdsCommand,
  scopedClass,
  valueIn,
  writtenName,
} from "./names";
import { nameFault, type Other, tellOthers } from "./others";
import { ownName, type Scope } from "./scope";
import { elementsOf, runAll } from "./sequence";
import { connectorNamed, targetsOf } from "./targets";
import { assignedWithin, forgetSetBy, outsideOf } from "./variables";
import { blocksOf, walk } from "./walk";

/** Carries out a pipeline of commands; answers what comes out of it. */
export function runPipeline(pipeline: Pipeline, scope: Scope, isTaken: boolean): Held {
  const others: Other[] = [];
  let acts = false;
  let input: Held | undefined;
  for (const [index, element] of pipeline.elements.entries()) {
    if (element.is === "expression") {
      input = evaluate(element.expression, scope);
      acts ||= actsInside(element.expression, scope) || isCallUnshown(pipeline);
      continue;
    }
    const isLast = index === pipeline.elements.length - 1;
    const done = runCommand(
      { command: element, pipeline, ...(input && { input }) },
      scope,
      isTaken || !isLast,
    );
    acts ||= done.acts;
    if (done.other) others.push(done.other);
    input = done.held;
  }
  tellOthers(pipeline, others, { acts, isTaken }, scope);
  return input ?? nothing;
}

interface Done {
  readonly held: Held;
  /** The command speaks for the whole pipeline. */
  readonly acts: boolean;
  readonly other?: Other;
}

function runCommand(place: Place, scope: Scope, isTaken: boolean): Done {
  const done = carryOut(place, scope, isTaken);
  forgetSetBy(place.command, scope);
  return done;
}

function carryOut(place: Place, scope: Scope, isTaken: boolean): Done {
  const { command } = place;
  if (command.name.is === "block") {
    argumentsOf(command, scope);
    runBlock(command.name, command.invocation === ".", scope);
    return { held: unknown("a script block"), acts: true };
  }
  const name = nameOf(command, scope);
  if (name === undefined) return computedName(place, scope);
  const isCommand = nameFault(name) === undefined && command.invocation !== ".";
  return (
    (isCommand ? runNamed(place, name, scope, isTaken) : undefined) ?? runOther(place, name, scope)
  );
}

/** `& { … }` runs where it stands, with variables of its own unless a dot calls it. */
function runBlock({ body }: BlockExpression, isDotted: boolean, scope: Scope): void {
  const before = new Map(scope.variables);
  for (const { name } of body.parameters) {
    const own = ownName(name);
    if (own !== undefined) scope.variables.set(own, unknown("a parameter of the block"));
  }
  const names = body.parameters.map(({ name }) => name.toLowerCase());
  runAll(body.statements, isDotted ? scope : { ...scope, own: new Set(names) });
  if (scope.flow.left?.by === "return") scope.flow.left = undefined;
  if (isDotted) return;
  const outside = outsideOf(body.statements);
  for (const name of [...assignedWithin(body.statements), ...names]) {
    if (outside.has(name)) continue;
    const held = before.get(name);
    if (held) scope.variables.set(name, held);
    else scope.variables.delete(name);
  }
}

/** A command that acts on connectors, or may, and a loop; undefined for all others. */
function runNamed(place: Place, name: string, scope: Scope, isTaken: boolean): Done | undefined {
  const { command } = place;
  const found = scopedClass(name, scope);
  if (found.is === "connector") {
    const cmdlet = cmdletNamed(found.cmdlet);
    return cmdlet && { held: readCommand(cmdlet, place, scope), acts: true };
  }
  if (found.is === "forEach" && blocksOf(command).length > 0)
    return forEachObject(place, scope, isTaken);
  const why =
    found.is === "alias"
      ? `${name} is an alias of ${found.of}`
      : found.is === "function" && found.actsOnConnectors
        ? `a call of the function ${name}`
        : found.is === "text"
          ? "text that is run as a command"
          : undefined;
  if (why === undefined) return undefined;
  const given = argumentsOf(command, scope);
  if (found.is !== "text" || given.some(mayAct))
    return { held: computeWhole(place, scope, why), acts: true };
  const acts = actsWithinArguments(command, scope);
  return { held: unknown(outputOf(name)), acts, other: { command, name } };
}

function runOther(place: Place, name: string, scope: Scope): Done {
  const { command } = place;
  const low = withoutModule(name).toLowerCase();
  const isGet = low === "get-receiveconnector" || low === "get-sendconnector";
  // Binding looks at the arguments too, and once is enough.
  const held = isGet ? shownBy(place, scope) : unknown(outputOf(name));
  const given = isGet ? [] : argumentsOf(command, scope);
  if (/^(?:set-alias|new-alias|sal|nal)$/.test(low)) noteAlias(given, scope);
  return { held, acts: actsWithinArguments(command, scope), other: { command, name } };
}

/** The name of a command, also where a constant variable says it. */
function nameOf(command: Command, scope: Scope): string | undefined {
  const written = writtenName(command);
  if (written !== undefined) return written;
  const held = evaluate(command.name, scope);
  return isConstant(held) && held.is === "text" ? held.value : undefined;
}

/** A command that is found at run time only; a script file by its path is none that acts here. */
function computedName(place: Place, scope: Scope): Done {
  const { command } = place;
  const written = scope.text.slice(command.name.start, command.name.end);
  argumentsOf(command, scope);
  if (command.invocation === "." || /\.(?:ps1|psm1|exe|cmd|bat)\b/i.test(written))
    return { held: unknown("another script"), acts: false, other: { command, name: undefined } };
  return { held: computeWhole(place, scope, "a command that is named at run time"), acts: true };
}

/** The values of the arguments; commands within them are carried out. */
function argumentsOf({ elements }: Command, scope: Scope): readonly Held[] {
  return elements.flatMap((element) => {
    if (element.is === "argument") return [argumentFrom(element.value, scope)];
    return element.is === "parameter" && element.argument
      ? [argumentFrom(element.argument, scope)]
      : [];
  });
}

/** Whether text that is run as a command may act on connectors: it names such a command, or is not known. */
function mayAct(held: Held): boolean {
  const text = isConstant(held) ? textOf(held) : undefined;
  return text === undefined || /-(?:send|receive)connector|-adpermission/i.test(text);
}

function noteAlias(given: readonly Held[], scope: Scope): void {
  const [alias, target] = given.map((held) => (isConstant(held) ? textOf(held) : undefined));
  if (alias && target) scope.aliases.set(alias.toLowerCase(), target);
}

/** The connectors that Get- shows: by constant names, or what is found at run time. */
function shownBy({ command, input }: Place, scope: Scope): Held {
  const { given, open } = bind(getCmdlet, command, scope);
  if (open !== undefined || given.has("Server")) return unknown("connectors found at run time");
  const targets = targetsOf(given, input);
  if (targets.is !== "known")
    return unknown(targets.is === "computed" ? targets.why : "every connector at run time");
  const names = targets.connectors.map(({ identity }) => identity);
  if (names.some((identity) => /[*?]/.test(identity)))
    return unknown("every connector that the wildcard fits");
  const shown = names.map(
    (name): Held => ({
      is: "connector",
      connector: connectorNamed(name, scope.ledger.changes.length),
    }),
  );
  const [only] = shown;
  return only && shown.length === 1 ? only : list(shown);
}

const outputOf = (name: string): string => `what ${name.slice(0, 60)} gives at run time`;

/** ForEach-Object: behind a constant list its block is carried out for each element. */
function forEachObject(place: Place, scope: Scope, isTaken: boolean): Done {
  const { begin, process, end } = partsOf(place.command);
  for (const value of besideBlocks(place.command)) evaluate(value, scope);
  const body = [...begin, ...process, ...end];
  const items = place.input === undefined ? "nothing" : elementsOf(place.input);
  const isPlain = !holdsCommand(body);
  const other = isPlain && { other: { command: place.command, name: "ForEach-Object" } };
  if (typeof items === "string") {
    poison(body, scope, `set for each of ${items}`);
    if (!isPlain) walk(body, { as: "computed", why: `once for each of ${items}` }, scope);
    return { held: unknown(items), acts: !isPlain, ...other };
  }
  if (items.length === 0)
    walk(process, { as: "setAside", what: "in a loop over an empty list" }, scope);
  runAll(begin, scope);
  const before = [scope.variables.get("_"), scope.variables.get("psitem")] as const;
  const out: Held[] = [];
  for (const item of items) {
    scope.variables.set("_", item);
    scope.variables.set("psitem", item);
    if (isPlain || isTaken) out.push(...outputs(process, scope, isPlain));
    else runAll(process, scope);
    scope.flow.left = undefined;
    if (scope.budget.left < 0) break;
  }
  restore(before, scope);
  runAll(end, scope);
  const why = out.map((each) => whyNot(each)).find((each) => each !== undefined);
  const held = why === undefined && isPlain ? list(out) : unknown(why ?? "what a loop yields");
  return { held, acts: !isPlain, ...other };
}

const besideBlocks = ({ elements }: Command): readonly Expression[] =>
  elements.flatMap((element) => {
    const value = valueIn(element);
    return value && value.is !== "block" ? [value] : [];
  });

interface Parts {
  readonly begin: readonly Statement[];
  readonly process: readonly Statement[];
  readonly end: readonly Statement[];
}

/** Its blocks by name; without names the first of several begins, the last of three or more ends, all others are run. */
function partsOf({ elements }: Command): Parts {
  const named = new Map<string, readonly Statement[]>();
  const placed: (readonly Statement[])[] = [];
  let name = "";
  for (const element of elements) {
    const value = valueIn(element);
    const own = element.is === "parameter" ? element.name.toLowerCase() : name;
    const part = own === "" ? undefined : blockNames.find((each) => each.startsWith(own));
    if (value?.is === "block")
      if (part !== undefined && !named.has(part)) named.set(part, value.body.statements);
      else placed.push(value.body.statements);
    name = element.is === "parameter" && !element.argument ? own : "";
  }
  const first = placed.length > 1 && !named.has("process") ? placed.shift() : undefined;
  const last = placed.length > 1 ? placed.pop() : undefined;
  return {
    begin: [...(named.get("begin") ?? []), ...(first ?? [])],
    process: [...(named.get("process") ?? []), ...placed.flat()],
    end: [...(named.get("end") ?? []), ...(last ?? [])],
  };
}

const blockNames = ["begin", "process", "end"] as const;

/** What a block yields, up to a jump: also what stands in a branch or behind `return`. */
function outputs(body: readonly Statement[], scope: Scope, isPlain: boolean): readonly Held[] {
  const found: Held[] = [];
  for (const statement of body) {
    const held = scope.run(statement, scope, isPlain || !holdsCommand([statement]));
    const isNone = held.is === "null" && statement.is !== "pipeline";
    const yieldsNone = isNone || statement.is === "assignment";
    if (!yieldsNone) found.push(...(held.is === "list" ? held.items : [held]));
    if (scope.flow.left !== undefined) break;
  }
  return found;
}

function restore([topic, item]: readonly [Held | undefined, Held | undefined], scope: Scope): void {
  if (topic) scope.variables.set("_", topic);
  else scope.variables.delete("_");
  if (item) scope.variables.set("psitem", item);
  else scope.variables.delete("psitem");
}
