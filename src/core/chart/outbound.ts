import type { Chart, Edge, HopNode, SendNode } from "./chart";
import { bySpace } from "./order";
import { overflows } from "./overflow";
import type { Sending } from "./send";
import { signsOf } from "./signs";

/** The way out of the organisation. */
export type Outbound = Pick<Chart, "sends" | "hops" | "outbound" | "signs">;

/** Send connectors in the order in which routing prefers them, their next hops, and overflow routes. */
export function outboundOf(sent: readonly Sending[]): Outbound {
  const sends = sent.map((each) => each.node).sort(bySpace);
  const all = new Map(sent.map(({ hop }) => [hop.id, hop]));
  const hops: HopNode[] = [];
  for (const send of sends) {
    const hop = all.get(send.hop);
    if (hop && all.delete(send.hop)) hops.push(hop);
  }
  const outbound = [...sends.map(toHop), ...overflows(sends)];
  return { sends, hops, outbound, signs: signsOf(sends, outbound) };
}

const toHop = (send: SendNode): Edge => ({
  id: `${send.id}>${send.hop}`,
  kind: "hop",
  from: send.id,
  to: send.hop,
  connectors: [send.id],
  parameter: "SmartHosts",
  tls: send.tls,
  signIn: send.signIn,
  clearPasswords: send.clearPasswords,
  relay: "no",
  enabled: send.enabled && send.change !== "removed",
  neverReached: false,
});
