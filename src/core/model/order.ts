import { ascending, sameItems } from "../values";
import type {
  ById,
  Certificate,
  Connector,
  Organisation,
  ReceiveConnector,
  SendConnector,
  Server,
} from "./organisation";

/** Made at the first question: it takes longer than many a page has to begin. */
let collator: Intl.Collator | undefined;

/** Natural order of names: EX2 before EX10; equal but for case falls back to code units. */
export function byName(a: string, b: string): number {
  collator ??= new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  return collator.compare(a, b) || ascending(a, b);
}

const servers = new WeakMap<ById<Server>, readonly Server[]>();

/** Servers by site, then name. */
export function orderedServers(organisation: Pick<Organisation, "servers">): readonly Server[] {
  const known = servers.get(organisation.servers);
  if (known) return known;
  const ordered = Object.values(organisation.servers).sort(
    (a, b) => byName(a.site ?? "", b.site ?? "") || byName(a.name, b.name) || byName(a.id, b.id),
  );
  servers.set(organisation.servers, ordered);
  return ordered;
}

/** The order that was worked out last for a set of servers, and the connectors it was made from. */
interface Ordered {
  readonly connectors: ById<Connector>;
  readonly order: readonly Connector[];
}
const latest = new WeakMap<ById<Server>, Ordered>();
const exact = new WeakMap<ById<Connector>, Ordered & { readonly servers: ById<Server> }>();

/**
 * Receive connectors by server and name, then send connectors by name. An edit that renames and moves
 * nothing keeps the order of before, in linear time: sorting thousands of names costs more than a keystroke has.
 */
export function orderedConnectors(
  organisation: Pick<Organisation, "servers" | "connectors">,
): readonly Connector[] {
  const { connectors } = organisation;
  const same = exact.get(connectors);
  if (same && same.servers === organisation.servers) {
    latest.set(organisation.servers, same);
    return same.order;
  }
  const before = latest.get(organisation.servers);
  const order = (before && reordered(before.order, connectors)) ?? sorted(organisation);
  const known = before && groups.get(before.order);
  if (known && !groups.has(order)) groups.set(order, steadied(groupsOf(order), known));
  latest.set(organisation.servers, { connectors, order });
  exact.set(connectors, { connectors, order, servers: organisation.servers });
  return order;
}

/** The former order with the connectors of now; null where one came, went, moved or was renamed. */
function reordered(
  order: readonly Connector[],
  connectors: ById<Connector>,
): readonly Connector[] | null {
  if (Object.keys(connectors).length !== order.length) return null;
  const next = order.slice();
  const changed: Connector[] = [];
  for (let index = 0; index < next.length; index += 1) {
    const before = next[index] as Connector;
    const now = connectors[before.id];
    if (now === before) continue;
    if (!now || !Object.hasOwn(connectors, before.id) || !samePlace(before, now)) return null;
    next[index] = now;
    changed.push(now);
  }
  const known = groups.get(order);
  if (known) groups.set(next, regrouped(known, changed));
  return next;
}

const samePlace = (a: Connector, b: Connector): boolean =>
  a.name === b.name &&
  a.kind === b.kind &&
  (a.kind === "send" || (b.kind === "receive" && a.server === b.server));

function sorted(organisation: Pick<Organisation, "servers" | "connectors">): readonly Connector[] {
  const rank = new Map(orderedServers(organisation).map((server, index) => [server.id, index]));
  const place = (connector: Connector): number =>
    connector.kind === "send" ? rank.size + 1 : (rank.get(connector.server) ?? rank.size);
  return Object.values(organisation.connectors).sort(
    (a, b) => place(a) - place(b) || byName(a.name, b.name) || byName(a.id, b.id),
  );
}

interface Grouped {
  readonly byServer: ReadonlyMap<string, readonly ReceiveConnector[]>;
  readonly send: readonly SendConnector[];
}
const groups = new WeakMap<readonly Connector[], Grouped>();

function grouped(organisation: Pick<Organisation, "servers" | "connectors">): Grouped {
  const order = orderedConnectors(organisation);
  const known = groups.get(order);
  if (known) return known;
  const made = groupsOf(order);
  groups.set(order, made);
  return made;
}

function groupsOf(order: readonly Connector[]): Grouped {
  const byServer = new Map<string, ReceiveConnector[]>();
  const send: SendConnector[] = [];
  for (const each of order)
    if (each.kind === "send") send.push(each);
    else {
      const list = byServer.get(each.server);
      if (list) list.push(each);
      else byServer.set(each.server, [each]);
    }
  return { byServer, send };
}

/** The groups with the lists of before in place of those that hold the same. */
function steadied({ byServer, send }: Grouped, before: Grouped): Grouped {
  const steady = <C>(list: readonly C[], known: readonly C[] = []): readonly C[] =>
    sameItems(list, known) ? known : list;
  return {
    byServer: new Map(
      Array.from(byServer, ([server, list]) => [server, steady(list, before.byServer.get(server))]),
    ),
    send: steady(send, before.send),
  };
}

/** The same groups with some connectors changed in their places; a list in which none did stays the same list. */
function regrouped({ byServer, send }: Grouped, changed: readonly Connector[]): Grouped {
  const now = new Map(changed.map((each) => [each.id, each]));
  const mended = <C extends Connector>(list: readonly C[]): readonly C[] =>
    list.map((each) => (now.get(each.id) as C | undefined) ?? each);
  const touched = new Set(changed.map((each) => (each.kind === "receive" ? each.server : null)));
  const next = new Map(byServer);
  for (const server of touched)
    if (server !== null) next.set(server, mended(byServer.get(server) ?? none));
  return { byServer: next, send: touched.has(null) ? mended(send) : send };
}

const none: readonly ReceiveConnector[] = [];

/** Receive connectors by the ids of their servers, also of such as are not in the design; lists as of one server. */
export const receiveConnectorsByServer = (
  organisation: Pick<Organisation, "servers" | "connectors">,
): ReadonlyMap<string, readonly ReceiveConnector[]> => grouped(organisation).byServer;

/** Receive connectors of one server (by id), by name; the same list as long as its members stay the same in place. */
export const receiveConnectorsOf = (
  organisation: Pick<Organisation, "servers" | "connectors">,
  server: string,
): readonly ReceiveConnector[] => grouped(organisation).byServer.get(server) ?? none;

/** Send connectors, by name. */
export const sendConnectors = (
  organisation: Pick<Organisation, "servers" | "connectors">,
): readonly SendConnector[] => grouped(organisation).send;

/** Certificates by subject, then the one that ends last first. */
export const orderedCertificates = (certificates: ById<Certificate>): readonly Certificate[] =>
  Object.values(certificates).sort(
    (a, b) =>
      byName(a.subject, b.subject) ||
      byName(b.notAfter ?? "", a.notAfter ?? "") ||
      byName(a.thumbprint, b.thumbprint),
  );
