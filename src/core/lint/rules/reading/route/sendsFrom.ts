import { type Organisation, orderedServers, type Server, serverNamed } from "../../../../model";
import type { Sender } from "../../../../simulate";

/** A server that opens sessions of a send connector; `server` is absent where only its name is known. */
export interface Source {
  readonly name: string;
  readonly server?: Server;
}

type Lists = Pick<Organisation, "servers">;

/** The source servers, each once. */
export function sourcesOf(organisation: Lists, sender: Sender): readonly Source[] {
  const found = new Map<string, Source>();
  for (const text of sender.sources) {
    const server = serverNamed(organisation, text);
    const source: Source = server ? { name: server.name, server } : { name: text };
    if (!found.has(source.name.toLowerCase())) found.set(source.name.toLowerCase(), source);
  }
  return [...found.values()];
}

/**
 * The servers whose addresses the other side sees (rules.json `sends from`): the source servers, and with
 * FrontendProxyEnabled all Mailbox servers of their sites (S61). Without a site a source stands alone.
 */
export function sendsFrom(organisation: Lists, sender: Sender): readonly Source[] {
  const sources = sourcesOf(organisation, sender);
  if (sender.value("FrontendProxyEnabled") !== true) return sources;
  const found = new Set(sources.map(({ name }) => name.toLowerCase()));
  const all = [...sources];
  for (const { server } of sources)
    for (const beside of server?.site ? frontEnds(organisation, server.site) : []) {
      if (found.has(beside.name.toLowerCase())) continue;
      found.add(beside.name.toLowerCase());
      all.push(beside);
    }
  return all;
}

const sites = new WeakMap<Organisation["servers"], ReadonlyMap<string, readonly Source[]>>();

/** The Mailbox servers of a site, all of which have a front end. */
function frontEnds(organisation: Lists, site: string): readonly Source[] {
  let bySite = sites.get(organisation.servers);
  if (!bySite) {
    const made = new Map<string, Source[]>();
    for (const server of orderedServers(organisation)) {
      if (server.role !== "Mailbox" || server.site === undefined) continue;
      const key = server.site.toLowerCase();
      const source = { name: server.name, server };
      const list = made.get(key);
      if (list) list.push(source);
      else made.set(key, [source]);
    }
    bySite = made;
    sites.set(organisation.servers, made);
  }
  return bySite.get(site.toLowerCase()) ?? [];
}
