import { type Organisation, orderedServers, type Server } from "../../model";
import type { Sender } from "../sender";
import { type Fleet, nearnessOf, originOf, sourceServers } from "./fleet";
import type { DeliveryType, QueueView } from "./run";

/** The way from the deciding server to the one that opens the session. */
export interface Path {
  /** The server whose Transport service sends; undefined: the design does not say which. */
  readonly sender: Server | undefined;
  /** Queues before that of the sending server. */
  readonly before: readonly Omit<QueueView, "status" | "lastError" | "otherForms">[];
}

/**
 * Who sends a message that a connector took: the deciding server where it is a source, else a source server,
 * one in its site first (S51 to S56). Without a deciding server a source server stands for all; where all of them
 * are Edge servers, a Mailbox server stands before it.
 */
export function pathOf(sender: Sender, server: Server | undefined, fleet: Fleet): Path {
  const origin = originOf(sender, fleet);
  if (server && nearnessOf(origin, server) === "local") return { sender: server, before: [] };
  const sources = sourceServers(sender, fleet);
  if (!server && !origin.edge) return { sender: sources[0], before: [] };
  const near = sources.find((each) => server && sameSite(each, server)) ?? sources[0];
  const from = server ?? (near && mailboxNear(near, fleet));
  // No source server is said: the one where the cmdlet ran, which may be this one (S51).
  if (!from || origin.unsaid) return { sender: server, before: [] };
  const to = { server: from, ...relay(sender, from, near, origin.edge) };
  return { sender: near, before: [to] };
}

function relay(
  sender: Sender,
  from: Server,
  to: Server | undefined,
  isEdge: boolean,
): { readonly deliveryType: DeliveryType; readonly nextHopDomain: string } {
  const { name } = sender.connector;
  if (!isEdge || !to)
    return { deliveryType: "SmtpRelayToConnectorSourceServers", nextHopDomain: name };
  return sameSite(from, to)
    ? { deliveryType: "SmtpRelayWithinAdSiteToEdge", nextHopDomain: name }
    : { deliveryType: "SmtpRelayToRemoteActiveDirectorySite", nextHopDomain: to.site ?? "" };
}

const sameSite = (a: Server, b: Server): boolean =>
  (a.site ?? "").toLowerCase() === (b.site ?? "").toLowerCase();

function mailboxNear(edge: Server, fleet: Fleet): Server | undefined {
  const mailbox = orderedServers(fleet).filter(({ role }) => role === "Mailbox");
  return mailbox.find((each) => sameSite(each, edge)) ?? mailbox[0];
}

/**
 * Servers whose address the other side may see: the sending server, and with the proxy every Mailbox server of
 * its site, for any of their front ends may open the session (S61, S62).
 */
export function openersOf(
  sender: Server | undefined,
  isProxied: boolean,
  organisation: Pick<Organisation, "servers">,
): readonly Server[] {
  if (!sender) return [];
  if (!isProxied) return [sender];
  const near = orderedServers(organisation).filter(
    (each) => each.role === "Mailbox" && sameSite(each, sender),
  );
  return near.length > 0 ? near : [sender];
}
