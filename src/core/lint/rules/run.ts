import type { Organisation, Server } from "../../model";
import type { Receiver, Sender } from "../../simulate";
import { type Active, activeIn, type Lack } from "./active";
import { type Told, toldOf } from "./fold";
import { hasInput } from "./inputs";
import type { Rule, Unit } from "./rule";
import { type Results, Sorted } from "./sorted";
import { tell } from "./tell";
import { receiverUnit, type Surroundings, senderUnit, serverUnit, unitsOf } from "./units";

/** What the rules found in one unit, and what they lacked there. */
interface Found {
  readonly told: readonly Told[];
  readonly lacks: readonly Lack[];
}

interface Kept {
  readonly surroundings: Surroundings;
  readonly found: Found;
}
interface KeptServer extends Kept {
  readonly members: readonly Receiver[];
}

const byReceiver = new WeakMap<Receiver, Kept>();
const bySender = new WeakMap<Sender, Kept>();
const byServer = new WeakMap<Server, KeptServer>();

/**
 * Runs every rule where something has changed: one connector's own rules when it changes, those of its
 * server with it, those of the organisation always. Linear in the number of connectors.
 */
export function resultsOf(organisation: Organisation, today: string | undefined): Results {
  const units = unitsOf(organisation, today);
  const { surroundings } = units;
  const active = activeIn(surroundings);
  const sorted = new Sorted();
  for (const receiver of units.receivers)
    sorted.take(
      keptBy(byReceiver, receiver, surroundings, () =>
        runAll(active.receiver, receiverUnit(surroundings, receiver)),
      ),
    );
  for (const sender of units.senders)
    sorted.take(
      keptBy(bySender, sender, surroundings, () =>
        runAll(active.sender, senderUnit(surroundings, sender)),
      ),
    );
  for (const [server, members] of units.byServer)
    sorted.take(ofServer(active, surroundings, server, members));
  const { receivers, senders } = units;
  sorted.take(runAll(active.organisation, { ...surroundings, receivers, senders }));
  return sorted.results(active.lacks);
}

function keptBy<K extends object>(
  kept: WeakMap<K, Kept>,
  key: K,
  surroundings: Surroundings,
  run: () => Found,
): Found {
  const known = kept.get(key);
  if (known?.surroundings === surroundings) return known.found;
  const found = run();
  kept.set(key, { surroundings, found });
  return found;
}

function ofServer(
  { server: rules }: Active,
  surroundings: Surroundings,
  server: Server,
  members: readonly Receiver[],
): Found {
  const known = byServer.get(server);
  const same = known && sameMembers(known.members, members);
  if (same && known.surroundings === surroundings) return known.found;
  // What others keep by the identity of the list stays theirs as long as its members do.
  const list = same ? known.members : members;
  const found = runAll(rules, serverUnit(surroundings, server, list));
  byServer.set(server, { surroundings, members: list, found });
  return found;
}

const sameMembers = (a: readonly Receiver[], b: readonly Receiver[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const nothing: Found = { told: [], lacks: [] };

function runAll(rules: readonly Rule[], unit: Unit): Found {
  const told: Told[] = [];
  const lacks: Lack[] = [];
  for (const rule of rules) {
    if (rule.needs?.includes("permissions") && !hasInput(unit, "permissions")) {
      lacks.push({ code: rule.code, needs: ["permissions"] });
      continue;
    }
    for (const hit of rule.find(unit)) told.push(toldOf(tell(rule, hit), hit));
    const needs = rule.lacks?.(unit);
    if (needs && needs.length > 0) lacks.push({ code: rule.code, needs });
  }
  return told.length > 0 || lacks.length > 0 ? { told, lacks } : nothing;
}
