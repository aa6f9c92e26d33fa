import type { Organisation, Server } from "../model";
import { type Binding, countOf, emptySet, type Family, subtract, unionOf } from "../values";
import { exposureAt, exposureOf } from "./exposure";
import type { ListenerExposure } from "./region";
import type { ServerExposure } from "./states";
import { type Allowed, strangersAt } from "./strangers";

/** From where strangers may relay (R100), each address counted once. */
export interface StrangerRelay {
  readonly v4: Allowed;
  readonly v6: Allowed;
  /** Addresses that may relay without signing in. */
  readonly addresses: bigint;
  /** Further addresses of which nobody can tell (R105). */
  readonly unknown: bigint;
}

const ofServer = new WeakMap<ServerExposure, StrangerRelay>();
const ofAll = new WeakMap<readonly ServerExposure[], StrangerRelay>();

/**
 * From where strangers may relay: at one local address and port of a server, at any of its listeners, or at any
 * listener of any server. Where nobody listens nobody may.
 */
export function strangerRelay(
  organisation: Organisation,
  server?: Server,
  listen?: Binding,
): StrangerRelay {
  if (server && listen) {
    const listener = exposureAt(organisation, server, listen);
    return relayAt(listener ? [listener] : []);
  }
  const all = exposureOf(organisation);
  if (!server) return keep(ofAll, all, () => joined(all.map(relayOfServer)));
  const own = all.find((each) => each.server === server);
  return own ? relayOfServer(own) : relayAt([]);
}

const relayOfServer = (exposure: ServerExposure): StrangerRelay =>
  keep(ofServer, exposure, () => relayAt(exposure.listeners));

const relayAt = (listeners: readonly ListenerExposure[]): StrangerRelay =>
  counted(listeners.map((each) => strangersAt(each, "relay")));

const joined = (parts: readonly StrangerRelay[]): StrangerRelay =>
  counted(parts.flatMap(({ v4, v6 }) => [v4, v6]));

function counted(parts: readonly Allowed[]): StrangerRelay {
  const [v4, v6] = [anywhere(4, parts), anywhere(6, parts)];
  return {
    v4,
    v6,
    addresses: countOf(v4.may) + countOf(v6.may),
    unknown: countOf(v4.unknown) + countOf(v6.unknown),
  };
}

function anywhere(family: Family, parts: readonly Allowed[]): Allowed {
  const own = parts.filter(({ may }) => may.family === family);
  if (own.length === 0) return { may: emptySet(family), unknown: emptySet(family) };
  const may = unionOf(
    family,
    own.map((each) => each.may),
  );
  const unknown = unionOf(
    family,
    own.map((each) => each.unknown),
  );
  return { may, unknown: subtract(unknown, may) };
}

function keep<K extends object>(
  store: WeakMap<K, StrangerRelay>,
  key: K,
  make: () => StrangerRelay,
): StrangerRelay {
  const known = store.get(key);
  if (known) return known;
  const made = make();
  store.set(key, made);
  return made;
}
