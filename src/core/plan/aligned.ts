import type { Connector, Organisation, Server } from "../model";
import { serverNamed } from "../model";
import type { Comparison } from "./comparison";

/** One object under two names, as `EX01\Relay` or the name of a send connector; a name alone is looked for on the same server. */
export interface Renamed {
  readonly was: string;
  readonly is: string;
  readonly kind?: Connector["kind"];
}

/**
 * Two organisations that were read apart, with the ids of the first: connectors of one kind, server and name are the
 * same object, and those that somebody says were renamed. Servers are the same by name, and what either end knows
 * of them holds for both; so do domains and certificates that the second end does not show.
 */
export function aligned(
  from: Organisation,
  to: Organisation,
  pairs: readonly Renamed[] = [],
): Comparison {
  const { servers, idOf } = serversOf(from, to);
  const taken = new Set(Object.keys(from.connectors));
  const byKey = new Map<string, string>();
  for (const each of Object.values(from.connectors))
    byKey.set(keyOf(each, placeOf(from, each)), each.id);
  const names = new Map<string, string>();
  for (const { was, is, kind } of pairs)
    for (const side of kind ? [kind] : (["receive", "send"] as const))
      names.set(JSON.stringify([side, is.toLowerCase()]), was.toLowerCase());
  const renamed = Object.values(to.connectors).filter((each) => names.has(saidOf(to, each)));
  const connectors: Record<string, Connector> = {};
  const put = (each: Connector, id: string | undefined): void => {
    const free = id !== undefined && !Object.hasOwn(connectors, id) ? id : fresh(taken, each.id);
    taken.add(free);
    connectors[free] =
      each.kind === "receive"
        ? { ...each, id: free, server: idOf(each.server) }
        : { ...each, id: free };
  };
  const follow = (each: Connector): string | undefined => {
    const was = names.get(saidOf(to, each)) ?? "";
    const server = placeOf(to, each);
    const name = was.includes("\\") ? was.slice(was.indexOf("\\") + 1) : was;
    const at = was.includes("\\") ? was.slice(0, was.indexOf("\\")) : server;
    return byKey.get(JSON.stringify([each.kind, at, name]));
  };
  for (const each of renamed) {
    const id = follow(each);
    const deployed = id === undefined ? undefined : from.connectors[id];
    put(each, deployed && placeOf(from, deployed) === placeOf(to, each) ? id : undefined);
  }
  for (const each of Object.values(to.connectors))
    if (!renamed.includes(each)) put(each, byKey.get(keyOf(each, placeOf(to, each))));
  return {
    old: { ...from, servers },
    new: {
      ...to,
      servers,
      connectors,
      deployed: {},
      acceptedDomains: known(to.acceptedDomains, from.acceptedDomains),
      certificates: known(to.certificates, from.certificates),
      networks: known(to.networks, from.networks),
      facts: {
        ...from.facts,
        ...to.facts,
        listed: [...new Set([...from.facts.listed, ...to.facts.listed])],
      },
    },
  };
}

const keyOf = ({ kind, name }: Connector, server: string): string =>
  JSON.stringify([kind, server, name.toLowerCase()]);

/** The name of the server that a connector stands on, in lower case. */
const placeOf = ({ servers }: Organisation, each: Connector): string =>
  each.kind === "receive" ? (servers[each.server]?.name ?? "").toLowerCase() : "";

function saidOf(organisation: Organisation, each: Connector): string {
  const server = placeOf(organisation, each);
  const name = each.name.toLowerCase();
  return JSON.stringify([each.kind, server === "" ? name : `${server}\\${name}`]);
}

const known = <T>(said: Readonly<Record<string, T>>, before: Readonly<Record<string, T>>) =>
  Object.keys(said).length > 0 ? said : before;

function fresh(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  let number = 1;
  while (taken.has(`${wanted}.${number}`)) number += 1;
  return `${wanted}.${number}`;
}

/** Servers of both ends under the ids of the first. */
function serversOf(from: Organisation, to: Organisation) {
  const servers: Record<string, Server> = { ...from.servers };
  const taken = new Set(Object.keys(servers));
  const ids = new Map<string, string>();
  for (const each of Object.values(to.servers)) {
    const same =
      serverNamed(from, each.name) ?? (each.fqdn ? serverNamed(from, each.fqdn) : undefined);
    const id = same?.id ?? fresh(taken, each.id);
    taken.add(id);
    ids.set(each.id, id);
    servers[id] = { ...same, ...each, id, name: same?.name ?? each.name };
  }
  return { servers, idOf: (id: string): string => ids.get(id) ?? id };
}
