import type { Connector, Organisation, Server } from "../../model";
import type { Receiver, Sender } from "../../simulate";
import { type Active, activeIn } from "./active";
import { type Told, toldOf } from "./fold";
import { hasInput } from "./inputs";
import { type Lack, Lacks } from "./lacks";
import { type Places, placesOf } from "./places";
import type { Rule, Unit } from "./rule";
import { tell } from "./tell";
import {
  receiverUnit,
  type Surroundings,
  senderUnit,
  serverUnit,
  type Units,
  unitsOf,
} from "./units";

/** What was found at one connector: by its own rules, by those of its server, by those of the organisation. */
export interface Line {
  readonly connector: Connector;
  readonly own: readonly Told[];
  readonly ofServer: readonly Told[];
  readonly ofWhole: readonly Told[];
}

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

/** Of a server: what stands at it and its connectors, and what stands elsewhere. */
interface ServerFound extends Found {
  readonly places: Places;
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

const byReceiver = new WeakMap<Receiver, Kept>();
const bySender = new WeakMap<Sender, Kept>();
const byServer = new WeakMap<Server, KeptServer>();
const none: readonly Told[] = [];

/**
 * Runs every rule where something has changed: one connector's own rules when it changes, those of its
 * server with it, those of the organisation always. Linear in the number of connectors.
 */
export function resultsOf(organisation: Organisation, today: string | undefined): Results {
  const units = unitsOf(organisation, today);
  const { surroundings, receivers, senders } = units;
  const active = activeIn(surroundings);
  const lacks = new Lacks();
  lacks.add(active.lacks);
  const whole = runAll(active.organisation, { ...surroundings, receivers, senders });
  lacks.add(whole.lacks);
  const found = serversIn(active, units);
  const strays = found.flatMap(({ strays }) => strays);
  const wide = placesOf(strays.length > 0 ? [...whole.told, ...strays] : whole.told);
  let at = 0;
  const servers: ServerLines[] = [];
  for (const [server, members] of units.byServer) {
    const { places, lacks: lacking } = found[at] as ServerFound;
    at += 1;
    lacks.add(lacking);
    const lines = members.map((receiver): Line => {
      const own = ofReceiver(active, surroundings, receiver);
      lacks.add(own.lacks);
      return lineOf(receiver.connector, own.told, places, wide);
    });
    const told = both(places.byServer.get(server.id), wide.byServer.get(server.id));
    servers.push({ server, told, lines });
  }
  const sent = senders.map((sender): Line => {
    const own = ofSender(active, surroundings, sender);
    lacks.add(own.lacks);
    return lineOf(sender.connector, own.told, undefined, wide);
  });
  return { servers, senders: sent, whole: wide.whole, notChecked: lacks.all() };
}

const lineOf = (
  connector: Connector,
  own: readonly Told[],
  ofServer: Places | undefined,
  ofWhole: Places,
): Line => ({
  connector,
  own,
  ofServer: ofServer?.byConnector.get(connector.id) ?? none,
  ofWhole: ofWhole.byConnector.get(connector.id) ?? none,
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

const serversIn = ({ server: rules }: Active, { surroundings, byServer }: Units) =>
  Array.from(byServer, ([server, members]) => ofServer(rules, surroundings, server, members));

function ofServer(
  rules: readonly Rule[],
  surroundings: Surroundings,
  server: Server,
  members: readonly Receiver[],
): ServerFound {
  const known = byServer.get(server);
  const same = known && sameMembers(known.members, members);
  if (same && known.surroundings === surroundings) return known.found;
  // What others keep by the identity of the list stays theirs as long as its members do.
  const list = same ? known.members : members;
  const { told, lacks } = runAll(rules, serverUnit(surroundings, server, list));
  const ids = new Set(list.map(({ connector }) => connector.id));
  const isHere = ({ finding: { place } }: Told): boolean =>
    place.connector === undefined ? place.server === server.id : ids.has(place.connector);
  const found = {
    told,
    lacks,
    places: placesOf(told.filter(isHere)),
    strays: told.filter((each) => !isHere(each)),
  };
  byServer.set(server, { surroundings, members: list, found });
  return found;
}

const sameMembers = (a: readonly Receiver[], b: readonly Receiver[]): boolean =>
  a === b || (a.length === b.length && a.every((each, index) => each === b[index]));

const noLacks: readonly Lack[] = [];
const nothing: Found = { told: none, lacks: noLacks };

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
