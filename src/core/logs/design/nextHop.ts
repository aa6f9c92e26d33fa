import type { Sender } from "../../simulate";
import { printAddress } from "../../values";
import { addressIn, addressOf, portIn } from "../usage/endpoints";

/** Where a send connector of the design sends, as far as a log can be held against it. */
export interface NextHop {
  readonly port: number;
  /** Canonical addresses of its smart hosts; undefined where they are names, or there are none. */
  readonly hosts: readonly string[] | undefined;
}

/** The next hop of a send connector; undefined where a front end server stands between (S61). */
export function nextHopOf(sender: Sender): NextHop | undefined {
  if (sender.value("FrontendProxyEnabled") === true) return undefined;
  const port = sender.value("Port");
  const hosts = sender.byDns ? [] : sender.smartHosts;
  const addresses = hosts.flatMap((host) => {
    const address = addressOf(host.replace(/^\[|\]$/g, ""));
    return address ? [printAddress(address)] : [];
  });
  return {
    port: typeof port === "number" ? port : 25,
    hosts: hosts.length > 0 && addresses.length === hosts.length ? addresses : undefined,
  };
}

/** Whether a session went where the design sends. What was never connected, and what a log leaves out, counts as so. */
export function goesThere({ port, hosts }: NextHop, remote: string): boolean {
  const given = portIn(remote);
  if (given === undefined) return true;
  return given === port && (hosts?.includes(addressIn(remote)) ?? true);
}

/** The next hop in a few words: `203.0.113.25:25`, or the port alone. */
export const nextHopText = ({ port, hosts }: NextHop): string =>
  hosts
    ? hosts.map((each) => `${each.includes(":") ? `[${each}]` : each}:${port}`).join(", ")
    : `port ${port}`;
