import { type Usage, usages } from "../../catalogue";
import { ascending } from "../../values";
import { type Bound, bind, type Given, givenText } from "./bind";
import type { Cmdlet } from "./cmdlets";
import { connectorCommand } from "./commandNames";
import { choiceId, computeWhole, type Place } from "./computed";
import { type Held, type HeldConnector, unknown, whyNot } from "./held";
import { missingOf } from "./mandatory";
import { writtenName } from "./names";
import { grant, permissionFaults } from "./permissions";
import { sourceOf } from "./redact";
import type { Scope } from "./scope";
import { type Targets, targetsOf } from "./targets";
import { type Said, saidBy } from "./values";

/** Reads one command that acts on connectors into the ledger, and answers what it yields. */
export function readCommand(cmdlet: Cmdlet, place: Place, scope: Scope): Held {
  const at = place.command.name.start;
  const { ledger } = scope;
  const bound = bind(cmdlet, place.command, scope);
  for (const name of bound.unknown) ledger.unknown(at, name);
  if (bound.open !== undefined && bound.faults.length === 0)
    return computeWhole(place, scope, bound.open);
  const given = chosen(bound, at, scope);
  const targets = cmdlet.verb === "New" ? none : targetsOf(given, place.input);
  const said = saidBy(cmdlet, given, targets, ledger.changes);
  const faults = [
    ...bound.faults,
    ...(targets.is === "refused" ? [targets.why] : []),
    ...(cmdlet.verb === "New" || cmdlet.verb === "Set" ? named(given) : []),
    ...said.faults,
    ...(cmdlet.side ? [] : permissionFaults(given)),
    ...(mayBeEntries(cmdlet, given, targets)
      ? []
      : missingOf(cmdlet, new Set(given.keys()), targets.is !== "missing")),
  ];
  if (faults.length > 0 && place.input !== refusedOutput) {
    const reasons = [...new Set(faults)];
    const source = sourceOf(scope.text, place.command);
    ledger.refuse(at, [...reasons, ...notReached(place)].join(" "), source);
  }
  if (faults.length > 0 || place.input === refusedOutput) {
    ledger.fate(at, "refused");
    return refusedOutput;
  }
  const why = whyComputed(cmdlet, given, targets);
  if (why !== undefined) return computeWhole(place, scope, why);
  ledger.fate(at, "read");
  tellValues(given, said, at, scope);
  const whatIf = given.get("WhatIf")?.held;
  if (whatIf?.is === "boolean" && whatIf.value && !isRead(at, scope))
    return unknown("-WhatIf makes nothing");
  if (cmdlet.verb === "New") return create(cmdlet, given, said, at, scope);
  if (targets.is !== "known") return unknown("nothing");
  for (const target of targets.connectors) act(cmdlet, target, given, said, at, scope);
  return unknown(`${cmdlet.name} yields nothing to go on with`);
}

const none: Targets = { is: "missing" };

/** What a refused command hands on: what stands behind it in the pipeline is refused with it. */
const refusedOutput: Held = unknown("what a refused command yields");

/** Entries of Get-ADPermission through the pipe say object and account themselves. */
const mayBeEntries = (cmdlet: Cmdlet, given: Bound["given"], targets: Targets): boolean =>
  !cmdlet.side && targets.is === "computed" && !given.has("Identity");

/** What never runs because a command before it in the pipeline is refused. */
function notReached({ command, pipeline }: Place): readonly string[] {
  const behind = pipeline.elements.slice(pipeline.elements.indexOf(command) + 1);
  const names = behind.flatMap((each) => {
    const name = each.is === "command" ? writtenName(each) : undefined;
    return name === undefined ? [] : (connectorCommand(name) ?? []);
  });
  if (names.length === 0) return [];
  return [`${names.join(" and ")} behind it ${names.length > 1 ? "do" : "does"} not run.`];
}

/** What is written out wins over the hashtable, as in PowerShell 7.1 and later, unless a person chose otherwise. */
function chosen({ given, twice }: Bound, at: number, scope: Scope): Bound["given"] {
  if (twice.size === 0) return given;
  const found = new Map<string, Given>(given);
  for (const [name, splatted] of twice) {
    const choice = { id: choiceId(at, scope, name), options: ["written out", "in the hashtable"] };
    const isTable = scope.choices[choice.id] === "in the hashtable";
    if (isTable) found.set(name, splatted);
    const what = `-${name} is in the hashtable and written out; Windows PowerShell 5.1 stops at that.`;
    scope.ledger.ambiguous(at, what, isTable ? "in the hashtable" : "written out", choice);
  }
  return found;
}

/** Whether a command with -WhatIf is read as if it were without. */
function isRead(at: number, scope: Scope): boolean {
  const choice = { id: choiceId(at, scope, "WhatIf"), options: ["read", "left out"] };
  const isLeftOut = scope.choices[choice.id] === "left out";
  scope.ledger.ambiguous(
    at,
    "-WhatIf shows what would happen and changes nothing.",
    isLeftOut ? "left out" : "read",
    choice,
  );
  return !isLeftOut;
}

/** A name or a server that no connector can have. */
function named(given: Bound["given"]): readonly string[] {
  return ["Name", "Server"].flatMap((name) => {
    const held = given.get(name)?.held;
    if (!held || whyNot(held) !== undefined) return [];
    const said = givenText(held);
    if (said === undefined)
      return [`-${name} takes one name; a hashtable gives parameters with @ before its name.`];
    if (said.trim() === "")
      return held.is === "null" && name === "Server" ? [] : [`-${name} is empty.`];
    return name === "Name" && said.length > 64 ? ["-Name has more than 64 characters."] : [];
  });
}

function whyComputed(cmdlet: Cmdlet, given: Bound["given"], targets: Targets): string | undefined {
  if (targets.is === "computed") return targets.why;
  if (cmdlet.verb !== "New") return undefined;
  for (const name of ["Name", "Server"]) {
    const held = given.get(name)?.held;
    const why = held && whyNot(held);
    if (why !== undefined) return why;
  }
  return undefined;
}

function tellValues(given: Bound["given"], { computed }: Said, at: number, scope: Scope): void {
  // In the order in which they are written.
  for (const [name, { written }] of given) {
    const why = computed.get(name);
    if (why !== undefined) scope.ledger.compute(at, sourceOf(scope.text, written), why, name);
  }
}

function create(cmdlet: Cmdlet, given: Bound["given"], said: Said, at: number, scope: Scope): Held {
  const kind = cmdlet.side ?? "receive";
  const name = textGiven(given, "Name") ?? "";
  const server = kind === "send" ? null : textGiven(given, "Server") || null;
  const usage = usages[kind].find((each) => each === said.usage);
  const properties = sorted({ ...said.set, ...said.add });
  scope.ledger.connectors.push({
    ...{ kind, server, name, properties, cmdlet: cmdlet.name },
    ...(usage !== undefined && { usage: usage satisfies Usage }),
    ...scope.ledger.place(at),
  });
  const identity = server === null ? name : `${server}\\${name}`;
  return {
    is: "connector",
    connector: { identity, isMade: true, seen: scope.ledger.changes.length, touched: new Map() },
  };
}

function act(
  cmdlet: Cmdlet,
  { identity }: HeldConnector,
  given: Bound["given"],
  said: Said,
  at: number,
  scope: Scope,
): void {
  const { ledger } = scope;
  const origin = { cmdlet: cmdlet.name, identity, ...ledger.place(at) };
  if (!cmdlet.side) grant(origin, given, at, scope);
  else if (cmdlet.verb === "Remove") ledger.removals.push(origin);
  else
    ledger.changes.push({
      ...origin,
      set: sorted(said.set),
      add: sorted(said.add),
      remove: sorted(said.remove),
    });
}

const textGiven = (given: Bound["given"], name: string): string | undefined => {
  const held = given.get(name)?.held;
  return held && givenText(held);
};

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => ascending(a, b)));
