import type { Server } from "../../../model";
import type { Receiver } from "../../../simulate";
import { plainName } from "../reading/name/plainName";
import { groupsOfServers } from "../reading/server/groupOfServers";
import type { Unit } from "../rule";

/** A group of servers, and the connectors that bear the same name on them, the server's name left out. */
export interface Group {
  /** By name. */
  readonly servers: readonly Server[];
  /** Servers of which the list holds receive connectors. */
  readonly read: ReadonlySet<Server>;
  /** Of each name the connectors, one a server, in the order of the servers. */
  readonly copies: ReadonlyMap<string, readonly Receiver[]>;
}

const kept = new WeakMap<Unit["receivers"], readonly Group[]>();

/** The groups of more than one server; worked out once for the rules that look at them. Linear. */
export function groupsIn(unit: Unit): readonly Group[] {
  const known = kept.get(unit.receivers);
  if (known) return known;
  const groups = [...groupsAmong(unit)];
  kept.set(unit.receivers, groups);
  return groups;
}

function* groupsAmong({ organisation, receivers }: Unit): Generator<Group> {
  const byServer = new Map<Server, Receiver[]>();
  for (const receiver of receivers) {
    const own = byServer.get(receiver.server);
    if (own) own.push(receiver);
    else byServer.set(receiver.server, [receiver]);
  }
  for (const servers of groupsOfServers(organisation)) {
    if (servers.length < 2) continue;
    const copies = new Map<string, Receiver[]>();
    for (const server of servers)
      for (const receiver of byServer.get(server) ?? []) {
        const key = plainName(receiver);
        const list = copies.get(key);
        if (!list) copies.set(key, [receiver]);
        else if (list.at(-1)?.server !== server) list.push(receiver);
      }
    yield { servers, read: new Set(servers.filter((each) => byServer.has(each))), copies };
  }
}
