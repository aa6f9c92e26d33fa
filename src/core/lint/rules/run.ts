import type { Connector, Organisation, Server } from "../../model";
import { type Receiver, ReceiverNotes, type Sender } from "../../simulate";
import { sameItems } from "../../values";
import { type Active, activeIn } from "./active";
import { type Told, toldOf } from "./fold";
import { hasInput } from "./inputs";
import { type Lack, Lacks } from "./lacks";
import { type Places, placesOf } from "./places";
import type { Hit, Rule, Unit } from "./rule";
import { steadied } from "./steady";
import { tell } from "./tell";
import { receiverUnit, type Surroundings, senderUnit, serverUnit, unitsOf } from "./units";

/** What was found at one connector: by its own rules, by those of its server, by those of the organisation. */
export interface Line {
  readonly connector: Connector;
  readonly own: readonly Told[];
  readonly ofServer: readonly Told[];
  readonly ofWhole: readonly Told[];
}

/** The same object as long as nothing else was found there. */
export interface ServerLines {
  readonly server: Server;
  /** At the server itself. */
  readonly told: readonly Told[];
  readonly lines: readonly Line[];
}

/** All that the rules found, as it was found: nothing silenced, folded or accepted yet. */
export interface Results {
  readonly servers: readonly ServerLines[];
  /** Send connectors. */
  readonly senders: readonly Line[];
  /** Of the organisation as a whole. */
  readonly whole: readonly Told[];
  /** Rules that did not look at everything, in their order. */
  readonly notChecked: readonly Lack[];
}

/** What the rules found in one unit, and what they lacked there. */
interface Found {
  readonly told: readonly Told[];
  readonly lacks: readonly Lack[];
}

/** Of a server and its connectors, each asked alone too: what stands there, and what stands elsewhere. */
interface ServerFound extends Found {
  readonly lines: ServerLines;
  readonly strays: readonly Told[];
}

interface Kept {
  readonly surroundings: Surroundings;
  readonly found: Found;
}
interface KeptServer {
  readonly surroundings: Surroundings;
  readonly members: readonly Receiver[];
  readonly found: ServerFound;
}

const byReceiver = new ReceiverNotes<Kept>();
const bySender = new WeakMap<Sender, Kept>();
const byServer = new WeakMap<Server, KeptServer>();
const none: readonly Told[] = [];

/**
 * Runs every rule where something has changed: one connector's own rules when it changes, those of its
 * server with it, those of the organisation always. Servers that stayed as they were are not looked into.
 */
export function resultsOf(organisation: Organisation, today: string | undefined): Results {
  const units = unitsOf(organisation, today);
  const { surroundings, receivers, senders } = units;
  const active = activeIn(surroundings);
  const lacks = new Lacks();
  lacks.add(active.lacks);
  const whole = ofWhole(active, { ...surroundings, receivers, senders }, surroundings);
  lacks.add(whole.lacks);
  const found = Array.from(units.byServer, ([server, members]) =>
    ofServer(active, surroundings, server, members),
  );
  for (const each of found) lacks.add(each.lacks);
  const strays = found.flatMap(({ strays }) => strays);
  const wide = placesOf(strays.length > 0 ? [...whole.told, ...strays] : whole.told);
  const reached = serversIn(wide, organisation);
  const servers = found.map(({ lines }) =>
    reached.has(lines.server.id) ? withWhole(lines, wide) : lines,
  );
  const sent = senders.map((sender): Line => {
    const own = ofSender(active, surroundings, sender);
    lacks.add(own.lacks);
    return lineOf(sender.connector, own.told, undefined, wide);
  });
  return { servers, senders: sent, whole: wide.whole, notChecked: lacks.all() };
}

const wholes = new WeakMap<Surroundings, readonly Told[]>();

/** By the rules of the organisation; what says the same as last time is the same object. */
function ofWhole(active: Active, unit: Unit, surroundings: Surroundings): Found {
  const { told, lacks } = runAll(active.organisation, unit);
  const steady = steadied(told, wholes.get(surroundings) ?? none);
  wholes.set(surroundings, steady);
  return { told: steady, lacks };
}

/** Ids of the servers at which, or at whose connectors, something stands. */
function serversIn(wide: Places, { connectors }: Organisation): ReadonlySet<string> {
  const found = new Set(wide.byServer.keys());
  for (const id of wide.byConnector.keys()) {
    const connector = connectors[id];
    if (connector?.kind === "receive") found.add(connector.server);
  }
  return found;
}

const widened = new WeakMap<ServerLines, ServerLines>();

/** What was found at a server with what the whole adds; the same object as last time where that is the same. */
function withWhole(own: ServerLines, wide: Places): ServerLines {
  const before = widened.get(own);
  const { server } = own;
  let same = before !== undefined;
  const lines = own.lines.map((line, at): Line => {
    const ofWhole = wide.byConnector.get(line.connector.id) ?? none;
    const known = before?.lines[at];
    if (known && sameItems(known.ofWhole, ofWhole)) return known;
    same = false;
    return { ...line, ofWhole };
  });
  const told = both(own.told, wide.byServer.get(server.id));
  if (before && same && sameItems(before.told, told)) return before;
  const made = { server, told, lines };
  widened.set(own, made);
  return made;
}

const lineOf = (
  connector: Connector,
  own: readonly Told[],
  ofServer: Places | undefined,
  ofWhole: Places | undefined,
): Line => ({
  connector,
  own,
  ofServer: ofServer?.byConnector.get(connector.id) ?? none,
  ofWhole: ofWhole?.byConnector.get(connector.id) ?? none,
});

const both = (a: readonly Told[] = none, b: readonly Told[] = none): readonly Told[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];

function ofReceiver(active: Active, surroundings: Surroundings, receiver: Receiver): Found {
  const known = byReceiver.get(receiver);
  if (known && known.surroundings === surroundings) return known.found;
  const found = runAll(active.receiver, receiverUnit(surroundings, receiver));
  byReceiver.set(receiver, { surroundings, found });
  return found;
}

function ofSender(active: Active, surroundings: Surroundings, sender: Sender): Found {
  const known = bySender.get(sender);
  if (known && known.surroundings === surroundings) return known.found;
  const found = runAll(active.sender, senderUnit(surroundings, sender));
  bySender.set(sender, { surroundings, found });
  return found;
}

function ofServer(
  active: Active,
  surroundings: Surroundings,
  server: Server,
  members: readonly Receiver[],
): ServerFound {
  const known = byServer.get(server);
  const same = known && sameItems(known.members, members);
  if (same && known.surroundings === surroundings) return known.found;
  // What others keep by the identity of the list stays theirs as long as its members do.
  const list = same ? known.members : members;
  const lacks = new Lacks();
  const found = runAll(active.server, serverUnit(surroundings, server, list));
  lacks.add(found.lacks);
  const told = steadied(found.told, known?.found.told ?? none);
  const ids = new Set(list.map(({ connector }) => connector.id));
  const isHere = ({ finding: { place } }: Told): boolean =>
    place.connector === undefined ? place.server === server.id : ids.has(place.connector);
  const places = placesOf(told.filter(isHere));
  const before = new Map(known?.found.lines.lines.map((each) => [each.connector.id, each]));
  const lines = list.map((receiver): Line => {
    const own = ofReceiver(active, surroundings, receiver);
    lacks.add(own.lacks);
    const { id } = receiver.connector;
    const steady = steadied(own.told, before.get(id)?.own ?? none);
    return lineOf(receiver.connector, steady, places, undefined);
  });
  const made: ServerFound = {
    told,
    lines: { server, told: places.byServer.get(server.id) ?? none, lines },
    strays: told.filter((each) => !isHere(each)),
    lacks: lacks.each(),
  };
  byServer.set(server, { surroundings, members: list, found: made });
  return made;
}

const noLacks: readonly Lack[] = [];
const nothing: Found = { told: none, lacks: noLacks };

/**
 * It stands under a value that an import did not show: what was judged is the default, and not what is there. Rights are
 * judged by what is known of them: without the groups by the entries alone.
 */
function isUnshown({ parameter, receiver, sender }: Hit): boolean {
  if (parameter === undefined || parameter === "PermissionGroups") return false;
  return (receiver ?? sender)?.connector.unknown.includes(parameter) ?? false;
}

/** Most units are of one mind with most rules: a list is made for what is there. */
function runAll(rules: readonly Rule[], unit: Unit): Found {
  let told: Told[] | undefined;
  let lacks: Lack[] | undefined;
  const hasPermissions = hasInput(unit, "permissions");
  for (const rule of rules) {
    if (!hasPermissions && rule.needs?.includes("permissions")) {
      lacks ??= [];
      lacks.push({ code: rule.code, needs: ["permissions"] });
      continue;
    }
    const hits = rule.find(unit);
    // Without the protocol of iterators where there is nothing, which is nearly always.
    if (!Array.isArray(hits) || hits.length > 0)
      for (const hit of hits) {
        if (isUnshown(hit)) {
          lacks ??= [];
          lacks.push({ code: rule.code, needs: ["values that were not shown"] });
          continue;
        }
        told ??= [];
        told.push(toldOf(tell(rule, hit), hit));
      }
    const needs = rule.lacks?.(unit);
    if (needs && needs.length > 0) {
      lacks ??= [];
      lacks.push({ code: rule.code, needs });
    }
  }
  return told || lacks ? { told: told ?? none, lacks: lacks ?? noLacks } : nothing;
}
