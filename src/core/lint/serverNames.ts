import { type Finding, name, phrase } from "../finding";
import { type Organisation, orderedServers, type Server } from "../model";
import { type Told, toldAlone } from "./rules/fold";

const kept = new WeakMap<Organisation["servers"], readonly Told[]>();

/**
 * Servers without a name, and those whose name another one has already, told at the later: commands tell servers
 * apart by their names alone (`Server`, and the first half of an identity). The same list for the same servers.
 */
export function serverNamesTold(organisation: Organisation): readonly Told[] {
  const known = kept.get(organisation.servers);
  if (known) return known;
  const seen = new Set<string>();
  const told: Told[] = [];
  for (const server of orderedServers(organisation)) {
    const key = server.name.trim().toLowerCase();
    if (key === "") told.push(toldAlone(nameless(server)));
    else if (seen.has(key)) told.push(toldAlone(namesake(server)));
    seen.add(key);
  }
  kept.set(organisation.servers, told);
  return told;
}

const nameless = ({ id }: Server): Finding => ({
  code: "refused/server-name-missing",
  severity: "error",
  place: { server: id },
  what: phrase`A server has no name.`,
  why: phrase`Commands find a server by its name; for this one none can be written.`,
  mend: phrase`Give it the name that Exchange has for it, or remove it.`,
  cites: ["name-unique"],
  standing: "documented",
  fixes: [],
});

const namesake = (server: Server): Finding => ({
  code: "refused/server-name-in-use",
  severity: "error",
  place: { server: server.id },
  what: phrase`Two servers are named ${name(server.name)}.`,
  why: phrase`Commands tell servers apart by their names alone: what is written for the connectors of one would change those of the other.`,
  mend: phrase`Give one of them its own name, or remove it.`,
  cites: ["name-unique"],
  standing: "documented",
  fixes: [],
});
