import { classOf } from "./commandNames";
import type { Extent, Pipeline, Statement, Text } from "./grammar/ast";
import { visit } from "./grammar/visit";
import { type Held, HeldTable, text, textOf, unknown } from "./held";
import type { Scope } from "./scope";

/** `$plan = @{ … }` of a script that `formats/powershell/plan` wrote, and its functions. */
export interface Planned {
  readonly plan: Extract<Statement, { is: "assignment" }>;
  readonly functions: readonly Extent[];
}

/** Keys of the table that say what is done; the function that begins it. */
const keys: readonly string[] = ["steps", "objects"];
const beginning = "invoke-guarded";

/** A sign that costs nothing, before the text is parsed. */
export const mayBePlanned = (raw: string): boolean =>
  /\$plan\s*=\s*@\{/i.test(raw) && /\bfunction\s+Invoke-Guarded\b/i.test(raw);

/** The plan of apply.ps1, rollback.ps1, verify.ps1 or a block to paste; undefined for all other scripts. */
export function plannedIn(statements: readonly Statement[]): Planned | undefined {
  let plan: Planned["plan"] | undefined;
  const functions: Extent[] = [];
  let begins = false;
  visit(statements, {
    statement(statement) {
      if (statement.is === "function") {
        functions.push(statement);
        begins ||= statement.name.toLowerCase() === beginning;
        return false;
      }
      if (statement.is !== "assignment") return true;
      if (!plan && isPlan(statement)) plan = statement;
      return false;
    },
  });
  return plan && begins ? { plan, functions } : undefined;
}

function isPlan({ target, operator, value }: Planned["plan"]): boolean {
  if (target.is !== "variable" || target.name.toLowerCase() !== "plan" || operator !== "=")
    return false;
  const [only] = value.is === "pipeline" ? value.elements : [];
  if (only?.is !== "expression" || only.expression.is !== "table") return false;
  const own = only.expression.entries.map(({ key }) =>
    key.is === "text" ? String(key.parts[0]).toLowerCase() : "",
  );
  return keys.every((each) => own.includes(each));
}

/**
 * Reads the steps of a plan as the commands that they are: each step is a command with its hashtable, or the rights
 * that it gives and takes away. What its functions do besides is no part of a design.
 */
export function runPlan({ plan, functions }: Planned, scope: Scope): void {
  scope.run(plan, scope, false);
  const [first] = functions;
  if (first) scope.ledger.setAside(first.start, "functions that look, act and read back");
  const table = tableOf(scope.variables.get("plan"));
  if (table?.entries.has("gone"))
    scope.ledger.setAside(plan.start, "what verify.ps1 compares with: it changes nothing");
  const objects = new Map(
    itemsOf(table, "objects").flatMap((each) => {
      const key = textIn(each, "key");
      return key === undefined ? [] : [[key, each] as const];
    }),
  );
  for (const step of itemsOf(table, "steps")) runStep(step, objects, scope);
}

function runStep(step: HeldTable, objects: ReadonlyMap<string, HeldTable>, scope: Scope): void {
  const command = step.entries.get("command");
  if (command) {
    const given = copyOf(tableOf(step.entries.get("with")?.value));
    const asked = step.entries.get("credential");
    if (asked) given.set("AuthenticationCredential", unknown("asked for"), asked.written);
    runCommand(textOf(command.value) ?? "", given, command.written, scope);
    return;
  }
  const identity = identityOf(step, objects);
  for (const grant of itemsOf(step, "grants")) {
    const verb = grant.entries.get("verb");
    if (!verb) continue;
    const given = new HeldTable();
    if (identity !== undefined) given.set("Identity", text(identity), verb.written);
    for (const [own, name] of grantParameters) {
      const entry = grant.entries.get(own);
      if (entry) given.set(name, entry.value, entry.written);
    }
    runCommand(`${textOf(verb.value) ?? ""}-ADPermission`, given, verb.written, scope);
  }
}

const grantParameters = [
  ["user", "User"],
  ["rights", "ExtendedRights"],
  ["deny", "Deny"],
] as const;

/** Whose rights: the connector by the name that it bears before the step. */
function identityOf(step: HeldTable, objects: ReadonlyMap<string, HeldTable>): string | undefined {
  const object = objects.get(textIn(step, "key") ?? "");
  const to = step.entries.get("to")?.value;
  if (!object || to?.is !== "number") return undefined;
  const name = textIn(itemsOf(object, "states")[to.value - 1], "name");
  return name === undefined ? undefined : `${textIn(object, "server") ?? ""}\\${name}`;
}

/** Carries out `NAME @table` as if it stood where the plan says it. */
function runCommand(name: string, given: HeldTable, { start, end }: Extent, scope: Scope): void {
  if (classOf(name).is !== "connector") {
    scope.ledger.unknown(start, name);
    return;
  }
  const word: Text = { is: "text", parts: [name], form: "bare", start, end };
  const pipeline: Pipeline = {
    is: "pipeline",
    elements: [
      {
        is: "command",
        invocation: "",
        name: word,
        elements: [{ is: "splat", name: splatted, start, end }],
        start,
        end,
      },
    ],
    onlySeven: [],
    start,
    end,
  };
  scope.variables.set(splatted, { is: "table", table: given });
  scope.run(pipeline, scope, false);
  scope.variables.delete(splatted);
}

/** No variable of a script has a blank in its name. */
const splatted = "the step";

const tableOf = (held: Held | undefined): HeldTable | undefined =>
  held?.is === "table" ? held.table : undefined;

function copyOf(table: HeldTable | undefined): HeldTable {
  const made = new HeldTable();
  for (const { key, value, written } of table?.entries.values() ?? [])
    made.set(key, value, written);
  return made;
}

function itemsOf(table: HeldTable | undefined, key: string): readonly HeldTable[] {
  const held = table?.entries.get(key)?.value;
  const items = held?.is === "list" ? held.items : held ? [held] : [];
  return items.flatMap((each) => tableOf(each) ?? []);
}

function textIn(table: HeldTable | undefined, key: string): string | undefined {
  const held = table?.entries.get(key)?.value;
  return held?.is === "text" ? held.value : undefined;
}
