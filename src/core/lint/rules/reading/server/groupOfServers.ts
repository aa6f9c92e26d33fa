import { byName, type Organisation, type Server } from "../../../../model";

const kept = new WeakMap<Organisation["servers"], readonly (readonly Server[])[]>();

/** Servers between which clients are shared: same role and site, by name. Without sites all of a role are one group. */
export function groupsOfServers({ servers }: Pick<Organisation, "servers">) {
  const known = kept.get(servers);
  if (known) return known;
  const groups = new Map<string, Server[]>();
  for (const server of Object.values(servers)) {
    const key = `${server.role} ${(server.site ?? "").trim().toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.push(server);
    else groups.set(key, [server]);
  }
  const made = [...groups.values()].map((group) => group.sort((a, b) => byName(a.name, b.name)));
  kept.set(servers, made);
  return made;
}
