import { parseAddress } from "../../values";
import type { Sender } from "../sender";

/** Where the next session leads. */
export interface NextHop {
  /** As the answer tells it: smart hosts in their order, or `dns`. */
  readonly hosts: readonly string[] | "dns";
  readonly port: number;
  /** NextHopDomain of its queue (S53, S86). */
  readonly queueDomain: string;
}

/** The next hop of a connector for one recipient domain; hosts in the order in which they are listed (S87). */
export function nextHopOf(sender: Sender, domain: string): NextHop {
  if (sender.smartHosts.length === 0)
    return { hosts: "dns", port: 25, queueDomain: domain.toLowerCase() };
  const port = sender.value("Port");
  return {
    hosts: sender.smartHosts,
    port: typeof port === "number" ? port : 25,
    queueDomain: sender.smartHosts.map(printSmartHost).join(","),
  };
}

/** Smart hosts were not shown, and nothing says that there are none. */
export const isHopUntold = (sender: Sender): boolean =>
  sender.connector.unknown.includes("SmartHosts") &&
  (sender.connector.unknown.includes("DNSRoutingEnabled") ||
    sender.value("DNSRoutingEnabled") === false);

/** A smart host as queues show it: an address in brackets. */
export const printSmartHost = (host: string): string =>
  parseAddress(host).ok ? `[${host}]` : host;

/** Whether some smart host is an address, so that no look-up stands before it. */
export const hasAddress = (hosts: readonly string[]): boolean =>
  hosts.some((each) => parseAddress(each).ok);
