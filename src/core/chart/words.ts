import { showSize } from "../values";
import type {
  HopNode,
  ListenerNode,
  NetworkNode,
  Principal,
  ReceiveNode,
  SendNode,
  Tls,
} from "./chart";

/** `1 address`, `65,536 addresses`; past a billion in powers, since nobody reads 39 digits. */
export function addressCount(addresses: bigint): string {
  if (addresses === 1n) return "1 address";
  return `${countOf(addresses)} addresses`;
}

/** `65,536`, or `2^64` for powers of two that are too long to read. */
export function countOf(addresses: bigint): string {
  if (addresses < 1_000_000_000_000n) return addresses.toLocaleString("en-US");
  const bits = addresses.toString(2).length - 1;
  return `${addresses === 1n << BigInt(bits) ? "" : "over "}2^${bits}`;
}

/** Second line of a network: what its name does not say. */
export function networkDetail(node: NetworkNode): string {
  if (node.any) return node.ranges.join(", ");
  const [first = ""] = node.ranges;
  if (node.ranges.length === 1) {
    if (!node.named) return addressCount(node.addresses);
    return node.addresses === 1n ? first : `${first}, ${countOf(node.addresses)}`;
  }
  if (BigInt(node.ranges.length) === node.addresses) return addressCount(node.addresses);
  return node.named
    ? `${node.ranges.length} ranges, ${countOf(node.addresses)}`
    : addressCount(node.addresses);
}

/** `:25`, `10.0.0.11:25`. */
export const portText = (node: ListenerNode): string => `${node.address ?? ""}:${node.port}`;

export const serviceName = (service: ListenerNode["service"]): string =>
  service === "frontend" ? "front end" : "transport";

export const tlsText: Readonly<Record<Tls, string>> = {
  required: "TLS required",
  offered: "TLS offered",
  none: "no TLS",
  unknown: "TLS unknown",
};

const principals: Readonly<Record<Principal, string>> = {
  stranger: "strangers",
  user: "users who sign in",
  partner: "partners",
  server: "Exchange servers",
};

/** Who may send, in one phrase. */
export function whoText(node: ReceiveNode): string {
  return node.who.length > 0 ? node.who.map((each) => principals[each]).join(", ") : "nobody";
}

/** The one fact of the card: the widest principal's, or the state that outweighs it. */
export function receiveFact(node: ReceiveNode): string {
  if (node.change === "removed") return "removed";
  if (!node.enabled) return "disabled";
  if (node.neverReached) return "never reached";
  if (node.relay === "yes") return "may relay";
  if (node.relay === "unknown") return "cannot tell";
  switch (node.who[0]) {
    case "stranger":
      return "own domains";
    case "user":
      return "may relay";
    case "partner":
      return "partners";
    case "server":
      return "servers";
    default:
      return "nobody";
  }
}

/** `partner.example · 1`, with the number of further spaces. */
export function spaceText(node: SendNode): string {
  const [first, ...rest] = node.spaces;
  if (!first) return "no address space";
  return `${first.space} · ${first.cost}${rest.length > 0 ? `, ${rest.length} more` : ""}`;
}

/** `35 MB`, or unlimited. */
export const limitText = (node: SendNode): string =>
  node.limit === undefined ? "no limit" : sizeText(node.limit);

/** A size without the decimals that nobody set. */
export const sizeText = (bytes: number): string => showSize(bytes);

/** Title and detail of a next hop. */
export function hopText(node: HopNode): { readonly title: string; readonly detail: string } {
  if (node.route === "dns") return { title: "By DNS", detail: "recipient’s MX" };
  if (node.route === "unknown") return { title: "No next hop", detail: "none given" };
  const [first = "", ...rest] = node.hosts;
  const port = node.port === 25 ? "" : `:${node.port}`;
  return rest.length === 0
    ? { title: "Smart host", detail: `${first}${port}` }
    : { title: `${node.hosts.length} smart hosts`, detail: `${first}${port}, …` };
}

/** A name without its server's, which stands beside it dimmed: `Default Frontend` and `EX01`. */
export function splitName(
  name: string,
  server: string,
): { readonly own: string; readonly suffix: string } {
  const at = name.length - server.length;
  const ends =
    at > 1 && name[at - 1] === " " && name.slice(at).toLowerCase() === server.toLowerCase();
  return ends ? { own: name.slice(0, at - 1), suffix: name.slice(at) } : { own: name, suffix: "" };
}
