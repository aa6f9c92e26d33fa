import { besideGroups, parameter, type Side } from "../../core/catalogue";
import {
  applyBlock,
  applyScript,
  rollbackScript,
  verifyScript,
} from "../../core/formats/powershell";
import { type Connector, identityOf, type Organisation } from "../../core/model";
import { commandOf, type Plan } from "../../core/plan";
import { sameValue, type Value } from "../../core/values";
import { statesOf } from "../judgedPlan";
import type { Act, Fault, Outcome } from "./rehearse";
import { staged } from "./staged";

/** What is tried of a plan's scripts. */
export interface Wish {
  /** Calls of apply at which it is made to fail, counted from 1; "every" of them. */
  readonly cuts: "every" | readonly number[];
  readonly how?: Fault;
  /** After each cut also go on with apply. */
  readonly resume?: boolean;
  /** Values changed behind the back before apply, and before verify: "every", or so many. */
  readonly behind: "every" | number;
  /** Also with -WhatIf, and pasted. */
  readonly ways?: boolean;
}

type Check = (outcome: Outcome) => string | undefined;

/** Acts of one plan with what is to come of each; all plans of a test share one PowerShell. */
export class Trial {
  readonly acts: Act[] = [];
  readonly #checks: (Check | undefined)[] = [];
  readonly #plan: Plan;

  constructor(plan: Plan, wish: Wish) {
    this.#plan = plan;
    const script = applyScript(plan);
    const back = rollbackScript(plan);
    const verify = verifyScript(plan);
    const end = statesOf(plan.old, plan.steps).at(-1) as Organisation;
    let [from, to]: (readonly string[])[] = [[], []];
    this.#do({ do: "load", stage: staged(end), look: true }, ({ state }) => {
      to = state ?? [];
      return undefined;
    });
    this.#do({ do: "load", stage: staged(plan.old), look: true }, ({ state }) => {
      from = state ?? [];
      return undefined;
    });
    const isAt =
      (where: "from" | "to"): Check =>
      ({ state }) =>
        unlike(state, (where === "from" ? from : to) ?? []);
    const calls = callsOf(plan);
    const some = calls > 0;
    this.#do({ do: "keep", as: "from" });
    if (wish.ways) {
      this.#do(
        { do: "run", script, with: { WhatIf: true }, look: true },
        all(code(0), noCall, isAt("from")),
      );
      this.#do(
        { do: "run", script: applyBlock(plan), look: true },
        all(isAt("to"), ({ lines }) => (lines.at(-1) === "" ? "an empty line" : undefined)),
      );
      this.#do({ do: "back", as: "from" });
    }
    this.#do(
      { do: "run", script, look: true },
      all(code(0), isAt("to"), made(calls), says(some ? "DONE" : "Nothing to do")),
    );
    this.#do({ do: "run", script }, all(code(0), quiet, says("Nothing to do")));
    this.#do({ do: "run", script: verify }, all(code(0), quiet, without("FAIL")));
    this.#do({ do: "keep", as: "to" });
    for (const change of taken(wish.behind, changesOf(plan, "to"))) {
      this.#behind(change);
      this.#do({ do: "run", script: verify }, all(code(1), failsOnly(change)));
      this.#do({ do: "back", as: "to" });
    }
    this.#do({ do: "run", script: back, look: true }, all(code(0), isAt("from")));
    this.#do({ do: "run", script: back }, all(code(0), quiet, says("Nothing to do")));
    const cuts =
      wish.cuts === "every" ? Array.from({ length: calls }, (_, at) => at + 1) : wish.cuts;
    for (const call of cuts) {
      if (call > calls) continue;
      this.#do({ do: "back", as: "from" });
      this.#do({ do: "fault", call, how: wish.how ?? "stop" });
      this.#do(
        { do: "run", script, with: { DomainController: "dc1" } },
        all(code(1), says("FAILED"), says("rollback.ps1")),
      );
      this.#do({ do: "fault", call: 0, how: "stop" });
      this.#do({ do: "keep", as: "cut" });
      this.#do({ do: "run", script: back, look: true }, all(code(0), isAt("from")));
      if (!wish.resume) continue;
      this.#do({ do: "back", as: "cut" });
      this.#do({ do: "run", script, look: true }, all(code(0), isAt("to")));
    }
    for (const change of taken(wish.behind, strange(plan, changesOf(plan, "from")))) {
      this.#do({ do: "back", as: "from" });
      this.#behind(change);
      this.#do({ do: "run", script }, all(code(2), quiet, says("DRIFT")));
    }
  }

  /** What did not come as it should, in words. */
  faults(outcomes: readonly Outcome[]): string[] {
    return this.#checks.flatMap((check, index) => {
      const outcome = outcomes[index] as Outcome;
      const fault = check?.(outcome);
      if (fault === undefined) return [];
      const act = this.acts[index] as Act;
      const before = this.acts[index - 1];
      const steps = this.#plan.steps.length;
      return [
        `${fault} — act ${index} ${act.do}, after ${JSON.stringify({ ...before, script: undefined, stage: undefined })}, ${steps} steps: ${outcome.lines.join(" / ")} — ${JSON.stringify(outcome.calls.map(({ cmdlet, outcome: how }) => `${cmdlet} ${how}`))}`,
      ];
    });
  }

  #do(act: Act, check?: Check): void {
    this.acts.push(act);
    this.#checks.push(check);
  }

  #behind({ side, identity, parameter: name, value }: Behind): void {
    this.#do({ do: "behind", side, identity, parameter: name, value });
  }
}

/** How many calls the steps are. */
function callsOf({ steps, old, new: now }: Plan): number {
  return steps.reduce((sum, step) => {
    const command = commandOf(step, step.after ? now : old);
    if (command.as === "permissions") {
      // What a group gives is there, and is found.
      const groups = step.before?.explicit.PermissionGroups;
      const grants = command.grants.map(({ grant }) => grant);
      return sum + besideGroups(grants, Array.isArray(groups) ? groups : []).length;
    }
    return sum + 1 + (command.as === "change" ? command.again.length : 0);
  }, 0);
}

const all =
  (...checks: readonly Check[]): Check =>
  (outcome) =>
    checks.map((check) => check(outcome)).find((each) => each !== undefined);

const code =
  (wanted: number): Check =>
  (outcome) =>
    outcome.code === wanted ? undefined : `code ${outcome.code} for ${wanted}`;

const quiet: Check = ({ calls }) => (calls.length === 0 ? undefined : `${calls.length} calls`);

const noCall: Check = ({ calls }) =>
  calls.some(({ outcome }) => outcome === "done") ? "a call that changed something" : undefined;

const made =
  (wanted: number): Check =>
  ({ calls }) =>
    calls.length === wanted && calls.every(({ outcome }) => outcome === "done")
      ? undefined
      : `${calls.length} calls for ${wanted}`;

const says =
  (text: string): Check =>
  ({ lines }) =>
    lines.some((line) => line.includes(text)) ? undefined : `does not say ${text}`;

const without =
  (text: string): Check =>
  ({ lines }) =>
    lines.some((line) => line.startsWith(text)) ? `says ${text}` : undefined;

const shownAs = ({ parameter: name }: Pick<Behind, "parameter">): string =>
  name === "Gone" ? "Connector" : name;

const failsOnly =
  ({ parameter: name }: Behind): Check =>
  ({ lines }) => {
    const fails = lines.filter((line) => line.startsWith("FAIL"));
    const wanted = shownAs({ parameter: name });
    return fails.length === 1 && fails[0]?.includes(` ${wanted} expected`)
      ? undefined
      : `${fails.length} FAIL, of ${wanted}`;
  };

function unlike(state: readonly string[], wanted: readonly string[]): string | undefined {
  const surplus = state.filter((each) => !wanted.includes(each));
  const missing = wanted.filter((each) => !state.includes(each));
  if (surplus.length + missing.length === 0) return undefined;
  return `state: ${surplus.map((each, at) => differing(each, missing[at] ?? "{}")).join()}`;
}

/** Of two connectors as texts, what is not alike. */
function differing(one: string, other: string): string {
  const [a, b] = [one, other].map((text) => {
    const { properties = {}, ...rest } = JSON.parse(text) as Record<string, object>;
    return new Map(Object.entries({ ...rest, ...properties }));
  }) as [Map<string, unknown>, Map<string, unknown>];
  const unequal = [...a].filter(([key, value]) => !sameText(value, b.get(key)));
  return unequal
    .map(([key, value]) => `${key} ${JSON.stringify(value)} for ${JSON.stringify(b.get(key))}`)
    .join();
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Behind {
  readonly side: Side;
  readonly identity: string;
  readonly parameter: string;
  readonly value?: unknown;
}

function taken(amount: Wish["behind"], changes: readonly Behind[]): readonly Behind[] {
  if (amount === "every" || changes.length <= amount) return changes;
  return changes.filter((_, index) => (index * 7919) % changes.length < amount);
}

const ground: Readonly<Record<Side, readonly string[]>> = {
  receive: [
    "Bindings",
    "RemoteIPRanges",
    "Enabled",
    "TransportRole",
    "AuthMechanism",
    "PermissionGroups",
  ],
  send: [
    "AddressSpaces",
    "Enabled",
    "IsScopedConnector",
    "SourceTransportServers",
    "MaxMessageSize",
  ],
};

/** One change for each value of the connectors of a plan, at one of its ends. */
function changesOf(plan: Plan, end: "from" | "to"): readonly Behind[] {
  const states = statesOf(plan.old, plan.steps);
  const organisation = (end === "from" ? states[0] : states.at(-1)) as Organisation;
  const ids = new Set(plan.steps.map(({ before, after }) => (after ?? before)?.id ?? ""));
  return [...ids].flatMap((id) => {
    const connector = organisation.connectors[id];
    if (!connector) return [];
    const identity = identityOf(organisation, connector);
    const names = new Set([...ground[connector.kind], ...changed(plan, id)]);
    const values = [...names].map(
      (name): Behind => ({
        side: connector.kind,
        identity,
        parameter: name,
        value: another(connector, name),
      }),
    );
    const rest: Behind[] =
      connector.kind === "receive"
        ? [
            {
              side: "receive",
              identity,
              parameter: "Permissions",
              value: "CORP\\Stranger|ms-Exch-SMTP-Accept-Any-Recipient|false",
            },
          ]
        : [];
    return [...values, ...rest, { side: connector.kind, identity, parameter: "Gone" }];
  });
}

/** Changes to what the plan has in no state: a switch that it turns, or a connector that it removes, is in place. */
function strange(plan: Plan, changes: readonly Behind[]): readonly Behind[] {
  const gone = plan.steps.flatMap(({ before, after }) =>
    before && !after ? [identityOf(plan.old, before)] : [],
  );
  return changes.filter(({ side, identity, parameter: name }) => {
    if (name === "Gone") return !gone.includes(identity);
    const isSwitch = parameter(side, name)?.kind.type === "boolean";
    const id = Object.values(plan.old.connectors).find(
      (each) => each.kind === side && identityOf(plan.old, each) === identity,
    )?.id;
    return !isSwitch || !changed(plan, id ?? "").includes(name);
  });
}

/** Parameters of which the steps of a connector have more than one value. */
function changed({ steps }: Plan, id: string): readonly string[] {
  const names = new Set<string>();
  for (const { before, after } of steps) {
    if ((after ?? before)?.id !== id || !before || !after) continue;
    for (const name of Object.keys(after.explicit))
      if (!sameValue(before.explicit[name], after.explicit[name])) names.add(name);
  }
  names.delete("AuthenticationCredential");
  return [...names];
}

/** A value that no plan here has. */
function another({ kind: side, explicit }: Connector, name: string): Value {
  const kind = parameter(side, name)?.kind;
  const value = explicit[name];
  switch (kind?.type) {
    case "boolean":
      return !(value ?? ["Enabled", "DNSRoutingEnabled"].includes(name));
    case "bindings":
      return ["0.0.0.0:60123"];
    case "ranges":
      return ["198.51.100.77"];
    case "spaces":
      return ["SMTP:stranger.example;7"];
    case "hosts":
      return ["stranger.example"];
    case "servers":
      return Array.isArray(value) && value.length === 1 ? ["EX01", "EX02"] : ["EX01"];
    case "flags":
      return name === "PermissionGroups" ? ["ExchangeLegacyServers", "Partners"] : ["Integrated"];
    case "choice":
      return (
        (kind.list ? [] : (kind.options ?? []))
          .map((each) => each.name)
          .find((each) => each !== value && each !== "None") ?? null
      );
    case "size":
      return 77_777;
    case "integer":
      return value === 7 ? 9 : 7;
    case "duration":
      return "00:07:07";
    default:
      return "220 stranger";
  }
}
