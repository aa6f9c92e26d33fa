import { orderedServers, type Server, serverNamed } from "../../../../model";
import type { Sender } from "../../../../simulate";
import type { Unit } from "../../rule";

/**
 * The servers at which rules look how a message is routed: every Mailbox server whose site is known. Where the
 * servers or their sites are unknown the source servers stand for all, also those that are merely named, as long
 * as the servers are not listed: a source that the list lacks is gone (S36). A Mailbox server before an Edge
 * server. Empty: no source is left.
 */
export function decidingServers(
  senders: readonly Sender[],
  { organisation }: Pick<Unit, "organisation">,
): readonly Server[] {
  const isListed = organisation.facts.listed.includes("servers");
  const mailbox = orderedServers(organisation).filter(
    ({ role, site }) => role === "Mailbox" && site !== undefined,
  );
  if (isListed && mailbox.length > 0) return mailbox;
  const named = new Map<string, Server>();
  for (const { enabled, sources } of senders)
    for (const source of enabled ? sources : []) {
      const known = serverNamed(organisation, source);
      if (!known && isListed) continue;
      const server: Server = known ?? { id: source, name: source, role: "Mailbox" };
      named.set(server.name.toLowerCase(), server);
    }
  const all = [...named.values()];
  const hasMailbox = all.some(({ role }) => role === "Mailbox");
  return hasMailbox ? all.filter(({ role }) => role === "Mailbox") : all;
}
