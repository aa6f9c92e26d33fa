import type { Choices, Fate, Imported } from "../adopt";
import { defaultsName } from "./bind";
import { choiceId } from "./computed";
import { evaluate } from "./evaluate";
import type { Parameter, Statement } from "./grammar/ast";
import { parseBody } from "./grammar/statements";
import { type Held, HeldTable, isConstant, textOf } from "./held";
import { type CommandFate, Ledger } from "./ledger";
import { Lines } from "./lines";
import { actsWithin, functionsOf } from "./names";
import { castTo } from "./operators";
import { plannedIn, runPlan } from "./planned";
import { cursorOver, prepare } from "./preparation/preparation";
import { run } from "./run";
import { ownName, type Scope } from "./scope";
import { setInFunctions } from "./variables";

/** A script that was read. */
export interface ReadScript {
  readonly imported: Imported;
  /**
   * What became of each command that acts on connectors, by the offset of its name in the prepared text. The account
   * balances: every such command of the text is read, computed, set aside or refused, each time that it comes up (turns
   * of one loop may differ); each that was read is one entry of the four lists; and what does not parse is refused.
   */
  readonly fates: ReadonlyMap<number, ReadonlySet<CommandFate>>;
}

/** How many entries of the account had each fate: commands that were read, and what the report tells. */
export function fatesOf({ imported: { report } }: ReadScript): ReadonlyMap<Fate, number> {
  const { read, setAside, ambiguous, unknown, refused, computed } = report;
  return new Map<Fate, number>([
    ["used", read],
    ["setAside", setAside.length],
    ["ambiguous", ambiguous.length],
    ["unknown", unknown.length],
    ["refused", refused.length],
    ["computed", computed.length],
  ]);
}

/** More than any script carries out. */
const mostStatements = 100_000;

/**
 * Reads a script of the Exchange Management Shell, a pasted session or a transcript. Nothing is run: what is constant
 * is read, what is computed at run time is told with its text. `choices` are a person's, by the id of what was
 * ambiguous. Never throws.
 */
export function readScript(raw: string, file: string, choices: Choices = {}): ReadScript {
  const prepared = prepare(raw);
  const lines = new Lines(prepared.text);
  const ledger = new Ledger(file, lines);
  for (const offset of prepared.output) ledger.setAside(offset, "screen output");
  const pieces = prepared.pieces.map((piece) => {
    const cursor = cursorOver(prepared, piece);
    const body = parseBody(cursor);
    for (const fault of cursor.unclosed) ledger.refuse(fault.at, fault.why);
    for (const { start, why } of cursor.broken) ledger.refuse(start, why);
    return body;
  });
  const all = pieces.flatMap(({ statements }) => statements);
  const scope: Scope = {
    ...{ text: prepared.text, lines, file, choices, ledger, run },
    variables: new Map([[defaultsName, { is: "table", table: new HeldTable() }]]),
    types: new Map(),
    functions: functionsOf(all),
    setInFunctions: setInFunctions(all),
    aliases: new Map(),
    budget: { left: mostStatements },
    flow: { left: undefined },
  };
  const planned = plannedIn(all);
  if (planned) runPlan(planned, scope);
  for (const { parameters, statements } of planned ? [] : pieces) {
    for (const parameter of parameters) takeDefault(parameter, scope);
    runTop(statements, scope);
  }
  return { imported: importedFrom(ledger, file), fates: ledger.fates };
}

/** At the top a jump ends the script: what follows is read all the same, and told. */
function runTop(statements: readonly Statement[], scope: Scope): void {
  const last = statements.findLastIndex((statement) => actsWithin([statement], scope));
  for (const [index, statement] of statements.entries()) {
    run(statement, scope, false);
    const by = statement.is === "flow" ? statement.keyword : scope.flow.left?.by;
    scope.flow.left = undefined;
    if (by !== undefined && index < last) {
      const what = `Behind ${by} nothing runs.`;
      scope.ledger.ambiguous(statement.start, what, "what follows is read");
    }
  }
}

/** The default of a parameter of the script stands for it, unless a person says what it is started with. */
function takeDefault(parameter: Parameter, scope: Scope): void {
  const name = ownName(parameter.name);
  if (name !== undefined && isKnownType(parameter.type)) scope.types.set(name, parameter.type);
  if (name === undefined || !parameter.fallback) return;
  const held = castIfKnown(parameter.type, evaluate(parameter.fallback, scope));
  if (!isConstant(held)) {
    scope.variables.set(name, held);
    return;
  }
  const shown = /pass|pwd|secret|cred|token/i.test(name) ? undefined : textOf(held);
  const usual = shown === undefined || shown === "" ? "the default" : `${shown}, the default`;
  const id = choiceId(parameter.start, scope, name);
  const wanted = scope.choices[id];
  const chosen = wanted === undefined || wanted === usual ? held : givenBy(wanted);
  if (chosen) scope.variables.set(name, chosen);
  const what = `$${parameter.name} may be given when the script is started.`;
  const options = [usual, leftOpen];
  scope.ledger.ambiguous(parameter.start, what, wanted ?? usual, { id, options });
}

const leftOpen = "left open";

/** What a person says that the script is started with; undefined for what is left open. */
const givenBy = (wanted: string): Held | undefined =>
  wanted === leftOpen ? undefined : { is: "text", value: wanted };

function castIfKnown(type: string | undefined, held: Held): Held {
  return isKnownType(type) ? castTo(type, held) : held;
}

const isKnownType = (type: string | undefined): type is string =>
  type !== undefined && /^(?:system\.)?(?:string(?:\[\])?|int(?:32)?)$/i.test(type);

function importedFrom(ledger: Ledger, file: string): Imported {
  const { connectors, changes, removals, permissions } = ledger;
  return {
    ...{ connectors, changes, removals, permissions },
    scripts: [file],
    servers: serversOf(connectors),
    namedOnly: ["servers"],
    whole: [],
    report: ledger.report(),
  };
}

function serversOf(connectors: Ledger["connectors"]) {
  const named = new Map(
    connectors.flatMap(({ server }) =>
      server === null ? [] : [[server.toLowerCase(), server] as const],
    ),
  );
  return [...named.values()].map((name) => ({ name }));
}
