import { type Binding, isWildcard } from "../values";
import type { Receiver, Service } from "./receiver";

/** The connectors that listen on one port in one family: by the address, and on all of them. */
interface Port {
  readonly exact: ReadonlyMap<bigint, readonly Receiver[]>;
  readonly wildcard: readonly Receiver[];
}

/** A socket that takes a connection, and the connectors of its service that are bound there (R2, R10). */
export interface Socket {
  readonly service: Service;
  /** Both services claim the socket alike; which of them has it cannot be told (R24). */
  readonly contested: boolean;
  /** Bound to the address itself. */
  readonly exact: readonly Receiver[];
  /** Bound to all addresses of the family, and not to this one besides. */
  readonly wildcard: readonly Receiver[];
}

const kept = new WeakMap<readonly Receiver[], ReadonlyMap<number, Port>>();
const none: readonly Receiver[] = [];

/**
 * The socket of a local address and port among the connectors of one server; undefined = nobody listens.
 * A socket of the address itself takes the connection before one of all addresses. Where both services
 * claim it alike the front end is taken, for clients speak to it (R5).
 */
export function socketAt(receivers: readonly Receiver[], listen: Binding): Socket | undefined {
  const port = portsOf(receivers).get(keyOf(listen));
  if (!port) return undefined;
  const exact = (!isWildcard(listen) && port.exact.get(listen.address)) || none;
  const owners = exact.length > 0 ? exact : port.wildcard;
  if (owners.length === 0) return undefined;
  const service = owners.some((each) => each.service === "frontend") ? "frontend" : "transport";
  const ofService = (each: Receiver): boolean => each.service === service;
  return {
    service,
    contested: !owners.every(ofService),
    exact: exact.filter(ofService),
    wildcard: port.wildcard.filter((each) => ofService(each) && !exact.includes(each)),
  };
}

const keyOf = ({ family, port }: Binding): number => port * 10 + family;

function portsOf(receivers: readonly Receiver[]): ReadonlyMap<number, Port> {
  const known = kept.get(receivers);
  if (known) return known;
  const ports = new Map<number, { exact: Map<bigint, Receiver[]>; wildcard: Receiver[] }>();
  for (const receiver of receivers) {
    if (!receiver.enabled) continue;
    for (const binding of receiver.bindings) {
      const port = ports.get(keyOf(binding)) ?? { exact: new Map(), wildcard: [] };
      ports.set(keyOf(binding), port);
      const list = isWildcard(binding) ? port.wildcard : (port.exact.get(binding.address) ?? []);
      if (!isWildcard(binding)) port.exact.set(binding.address, list);
      if (list.at(-1) !== receiver) list.push(receiver);
    }
  }
  kept.set(receivers, ports);
  return ports;
}
