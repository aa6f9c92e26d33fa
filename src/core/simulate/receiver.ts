import {
  assumedValues,
  type Organisation,
  type ReceiveConnector,
  receiveConnectorsOf,
  type Server,
} from "../model";
import {
  type Binding,
  type IpRange,
  type Parsed,
  parseBinding,
  parseRange,
  sameItems,
  type Value,
} from "../values";

/** The two services of a Mailbox server that listen; an Edge server has the second alone (R1). */
export type Service = "frontend" | "transport";

let notesOf: (receiver: Receiver) => unknown[];
let places = 0;

/** A receive connector with its lists read once, as selection, sessions, exposure and rules look at it. */
export class Receiver {
  readonly connector: ReceiveConnector;
  readonly server: Server;
  readonly service: Service;
  readonly enabled: boolean;
  readonly bindings: readonly Binding[];
  /** Row of each range in RemoteIPRanges is its index. Scopes are left aside (R20). */
  readonly ranges: readonly IpRange[];
  /** The value in force, or the default where an import did not show it. */
  readonly value: (parameter: string) => Value | undefined;
  /** The members of a list or of flags; none where it is unknown or null. */
  readonly members: (parameter: string) => readonly string[];
  readonly #notes: unknown[] = [];

  static {
    notesOf = (receiver) => receiver.#notes;
  }

  constructor(
    circumstances: Pick<Organisation, "servers" | "version">,
    connector: ReceiveConnector,
    server: Server,
  ) {
    const value = assumedValues(circumstances, connector);
    const members = (parameter: string): readonly string[] => {
      const said = value(parameter);
      return Array.isArray(said) ? said : [];
    };
    const isTransport = server.role === "Edge" || value("TransportRole") === "HubTransport";
    this.connector = connector;
    this.server = server;
    this.service = isTransport ? "transport" : "frontend";
    this.enabled = value("Enabled") !== false;
    this.bindings = readable(members("Bindings"), parseBinding);
    this.ranges = readable(members("RemoteIPRanges"), parseRange);
    this.value = value;
    this.members = members;
  }
}

/**
 * What somebody worked out of receivers, by the receiver. A WeakMap would say the same: with thousands of receivers and
 * a dozen of them its upkeep took a quarter of the time of all rules.
 */
export class ReceiverNotes<T> {
  readonly #place = places++;

  get(receiver: Receiver): T | undefined {
    return notesOf(receiver)[this.#place] as T | undefined;
  }

  set(receiver: Receiver, note: T): void {
    notesOf(receiver)[this.#place] = note;
  }
}

interface Kept {
  readonly server: Server;
  readonly version: Organisation["version"];
  readonly receiver: Receiver;
}
const kept = new WeakMap<ReceiveConnector, Kept>();

/** Reads a connector; the same object as long as it, its server and the version stay the same. undefined: its server is gone. */
export function receiverOf(
  organisation: Organisation,
  connector: ReceiveConnector,
): Receiver | undefined {
  const server = Object.hasOwn(organisation.servers, connector.server)
    ? organisation.servers[connector.server]
    : undefined;
  if (!server) return undefined;
  const { version } = organisation;
  const known = kept.get(connector);
  if (known && known.server === server && known.version === version) return known.receiver;
  const { servers } = organisation;
  const receiver = new Receiver({ servers, version }, connector, server);
  kept.set(connector, { server, version, receiver });
  return receiver;
}

/** A plain loop: there may be half a million ranges. */
function readable<T>(texts: readonly string[], parse: (text: string) => Parsed<T>): readonly T[] {
  const found: T[] = [];
  for (const text of texts) {
    const each = parse(text);
    if (each.ok) found.push(each.value);
  }
  return found;
}

interface List {
  readonly server: Server;
  readonly version: Organisation["version"];
  readonly receivers: readonly Receiver[];
}
/** By the connectors that they were made from: whoever compares two organisations asks now of one, now of the other. */
const lists = new WeakMap<readonly ReceiveConnector[], List>();
/** What was asked for last. */
const latest = new WeakMap<Server, readonly Receiver[]>();

/**
 * All receive connectors of a server, enabled or not, in the order in which they are listed. The same
 * list as long as its members stay the same, so that what is made from it can be kept with it.
 */
export function receiversOf(organisation: Organisation, server: Server): readonly Receiver[] {
  const connectors = receiveConnectorsOf(organisation, server.id);
  const { version } = organisation;
  const known = lists.get(connectors);
  if (known && known.server === server && known.version === version) return known.receivers;
  const fresh = connectors.flatMap((each) => receiverOf(organisation, each) ?? []);
  const before = latest.get(server);
  const receivers = before && sameItems(before, fresh) ? before : fresh;
  latest.set(server, receivers);
  lists.set(connectors, { server, version, receivers });
  return receivers;
}
