import { type Organisation, orderedServers, type Server, serverNamed } from "../../model";
import type { Sender } from "../sender";

/** Cost of the site links between two sites, least cost path; absent from a design, then counted as 0 (S27). */
export type SiteCost = (from: string, to: string) => number;

/** What routing looks at besides the connectors. */
export type Fleet = Pick<Organisation, "servers" | "acceptedDomains" | "facts"> & {
  readonly siteCost?: SiteCost;
};

/** Where a connector sends from, seen from the deciding server (S20 step 5); `any`: no server was named. */
export type Nearness = "local" | "site" | "other" | "any";

/** The source servers of a connector, read once. */
export interface Origin {
  /** Ids of those that are in the organisation. */
  readonly ids: ReadonlySet<string>;
  /** Names that are not, in lower case. */
  readonly strangers: ReadonlySet<string>;
  /** Sites in lower case; the empty text where one is unknown. */
  readonly sites: ReadonlySet<string>;
  /** None of those named is in the list of servers, and that is known to be whole (S36). */
  readonly gone: boolean;
  /** All of those known are Edge servers. */
  readonly edge: boolean;
  readonly unsaid: boolean;
}

const siteOf = (server: Server | undefined): string => server?.site?.toLowerCase() ?? "";

interface Kept {
  readonly servers: Fleet["servers"];
  readonly facts: Fleet["facts"];
  readonly origin: Origin;
}
const kept = new WeakMap<Sender, Kept>();

/** Reads the source servers of a connector; kept as long as it, the servers and what is known of them are the same. */
export function originOf(sender: Sender, fleet: Fleet): Origin {
  const { servers, facts } = fleet;
  const known = kept.get(sender);
  if (known && known.servers === servers && known.facts === facts) return known.origin;
  const origin = readOrigin(sender, fleet);
  kept.set(sender, { servers, facts, origin });
  return origin;
}

function readOrigin({ sources }: Sender, fleet: Fleet): Origin {
  const found = sources.map((each) => serverNamed(fleet, each));
  const known = found.flatMap((each) => each ?? []);
  const isListed = fleet.facts.listed.includes("servers");
  return {
    ids: new Set(known.map(({ id }) => id)),
    strangers: new Set(
      sources.filter((_, index) => !found[index]).map((each) => each.toLowerCase()),
    ),
    sites: new Set(found.map(siteOf)),
    gone: isListed && sources.length > 0 && known.length === 0,
    edge: known.length > 0 && known.every(({ role }) => role === "Edge"),
    unsaid: sources.length === 0,
  };
}

/** A server of which nothing but the name is known. */
const stranger = (name: string): Server => ({ id: name, name, role: "Mailbox" });

/** Source servers in the order in which they are named, also those of which only the name is known; gone ones not (S36). */
export function sourceServers({ sources }: Sender, fleet: Fleet): readonly Server[] {
  const isListed = fleet.facts.listed.includes("servers");
  const found = new Map<string, Server>();
  for (const name of sources) {
    const server = serverNamed(fleet, name) ?? (isListed ? undefined : stranger(name));
    if (server && !found.has(server.name.toLowerCase()))
      found.set(server.name.toLowerCase(), server);
  }
  return [...found.values()];
}

/** The server of a name: one of the organisation, or one that a send connector names; undefined: nobody knows it. */
export function decidingServer(
  name: string,
  senders: readonly Sender[],
  fleet: Fleet,
): Server | undefined {
  const found = serverNamed(fleet, name);
  if (found || fleet.facts.listed.includes("servers")) return found;
  const key = name.toLowerCase();
  const spelt = senders
    .flatMap(({ sources }) => sources)
    .find((each) => each.toLowerCase() === key);
  return spelt === undefined ? undefined : stranger(spelt);
}

/** Local server, same site, other site. Where no site is known all servers count as one. */
export function nearnessOf(origin: Origin, server: Server | undefined): Nearness {
  if (!server) return "any";
  if (origin.ids.has(server.id) || origin.strangers.has(server.name.toLowerCase())) return "local";
  if (origin.unsaid) return "other";
  return origin.sites.has(siteOf(server)) ? "site" : "other";
}

/**
 * Whether the deciding server sees a connector: a scoped one only in the site of its source servers (S50), a
 * site that is unknown hides nothing. An Edge server has only the connectors that it is a source of (S54, S55).
 */
export function sees(server: Server | undefined, origin: Origin, isScoped: boolean): boolean {
  if (!server) return true;
  if (server.role === "Edge" && !origin.unsaid && nearnessOf(origin, server) !== "local")
    return false;
  if (!isScoped || origin.unsaid) return true;
  const site = siteOf(server);
  return site === "" || origin.sites.has("") || origin.sites.has(site);
}

/** Site link costs from the deciding server to the nearest site of the source servers (S27). */
export function siteCostOf(origin: Origin, server: Server | undefined, fleet: Fleet): number {
  if (!fleet.siteCost || nearnessOf(origin, server) !== "other") return 0;
  const { siteCost } = fleet;
  const from = siteOf(server);
  const costs = [...origin.sites].map((to) => siteCost(from, to));
  return costs.length === 0 ? 0 : Math.min(...costs);
}

/**
 * Servers at which a route is decided: every Mailbox server, by site and name; where none is known the source
 * servers stand for all, also those that are merely named.
 */
export function decidingServers(senders: readonly Sender[], fleet: Fleet): readonly Server[] {
  const mailbox = orderedServers(fleet).filter(({ role }) => role === "Mailbox");
  if (mailbox.length > 0) return mailbox;
  const named = new Map<string, Server>();
  for (const { sources } of senders)
    for (const name of sources) {
      const server = serverNamed(fleet, name) ?? stranger(name);
      if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), server);
    }
  return [...named.values()];
}
