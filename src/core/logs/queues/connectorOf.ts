import { type Sender, spaceForm, spaceHolds } from "../../simulate";
import { parseSmartHost } from "../../values";
import type { QueueEntry } from "./listing";

/** The send connector that a queue belongs to, and by what that is known. */
export interface QueueConnector {
  readonly sender: Sender;
  readonly by: "guid" | "name" | "smart-host" | "address-space";
}

/**
 * The send connector of a queue (Q10): by its GUID where those of the connectors are known, by name where mail
 * is relayed to a source server, else by smart hosts or the most specific address space. undefined for
 * queues inside the organisation, and where several fit alike.
 */
export function connectorOf(
  queue: QueueEntry,
  senders: readonly Sender[],
  guids: ReadonlyMap<string, string> = new Map(),
): QueueConnector | undefined {
  const guid = guids.get(queue.nextHopConnector?.toLowerCase() ?? "");
  const own = senders.find(({ connector }) => connector.id === guid);
  if (own) return { sender: own, by: "guid" };
  const { deliveryType = "", nextHopDomain = "" } = queue;
  if (deliveryType.startsWith("SmtpRelayToConnector"))
    return only(
      senders.filter(({ connector }) => sameText(connector.name, nextHopDomain)),
      "name",
    );
  if (deliveryType.startsWith("SmartHost")) {
    const hosts = hostsIn(nextHopDomain);
    return only(
      senders.filter(({ smartHosts }) => sameText(hosts, hostsIn(smartHosts.join(",")))),
      "smart-host",
    );
  }
  return deliveryType.startsWith("Dns") ? bySpace(nextHopDomain, senders) : undefined;
}

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const only = (found: readonly Sender[], by: QueueConnector["by"]): QueueConnector | undefined => {
  const [sender, ...others] = found;
  return sender && others.length === 0 ? { sender, by } : undefined;
};

/** `[203.0.113.25],relay.example` in one form. */
const hostsIn = (text: string): string =>
  text
    .split(",")
    .map((host) => {
      const read = parseSmartHost(host);
      return read.ok ? read.value : host.trim();
    })
    .join(",");

function bySpace(domain: string, senders: readonly Sender[]): QueueConnector | undefined {
  const fitting = senders
    .filter(({ enabled, smartHosts }) => enabled && smartHosts.length === 0)
    .flatMap((sender) =>
      sender.spaces
        .filter((space) => spaceHolds(space, domain))
        .map((space) => ({ sender, rank: rankOf(space), cost: space.cost })),
    )
    .sort((one, other) => other.rank - one.rank || one.cost - other.cost);
  const [first] = fitting;
  if (!first) return undefined;
  const alike = fitting.filter(({ rank, cost }) => rank === first.rank && cost === first.cost);
  return only([...new Set(alike.map(({ sender }) => sender))], "address-space");
}

/** An exact domain before `*.domain`, the longer before the shorter, `*` last (S21). */
function rankOf(space: Parameters<typeof spaceForm>[0]): number {
  const form = spaceForm(space);
  if (form === "exact") return Number.POSITIVE_INFINITY;
  return form === "all" ? 0 : space.space.split(".").length;
}
