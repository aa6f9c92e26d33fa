import { addressesOf } from "../../../lint";
import type { Connector, Server } from "../../../model";
import { type Receiver, receiversOf, socketAt } from "../../../simulate";
import { type Binding, isWildcard, printBinding } from "../../../values";
import type { Change } from "../change";

/** A local address and port that enabled connectors of a server bind (R2). */
export interface Endpoint {
  readonly server: Server;
  readonly binding: Binding;
  /** `0.0.0.0:25` */
  readonly text: string;
  readonly receivers: readonly Receiver[];
}

/** Servers of which a receive connector comes, goes or differs, by id. */
export function touchedServers({ receivers }: Pick<Change, "receivers">): readonly string[] {
  const ids = receivers.flatMap(({ old, new: now }) =>
    [old, now].flatMap((end) => end?.server.id ?? []),
  );
  return [...new Set(ids)];
}

export const serverIn = (
  { servers }: { readonly servers: Readonly<Record<string, Server>> },
  id: string,
): Server | undefined => (Object.hasOwn(servers, id) ? servers[id] : undefined);

export const connectorIn = (
  { connectors }: { readonly connectors: Readonly<Record<string, Connector>> },
  id: string,
): Connector | undefined => (Object.hasOwn(connectors, id) ? connectors[id] : undefined);

export function endpointsOf(server: Server, receivers: readonly Receiver[]): readonly Endpoint[] {
  const found = new Map<string, Receiver[]>();
  const bindings = new Map<string, Binding>();
  for (const receiver of receivers)
    for (const binding of receiver.enabled ? receiver.bindings : []) {
      const text = printBinding(binding);
      bindings.set(text, binding);
      const list = found.get(text);
      if (list) list.push(receiver);
      else found.set(text, [receiver]);
    }
  return [...found].map(([text, own]) => ({
    ...{ server, text, receivers: own },
    binding: bindings.get(text) as Binding,
  }));
}

/** Endpoints of one end that nobody listens on at the other, on servers that both have. */
export function endpointsOnlyIn(change: Change, end: "old" | "new"): readonly Endpoint[] {
  const [here, there] = end === "old" ? [change.old, change.new] : [change.new, change.old];
  return touchedServers(change).flatMap((id) => {
    const [server, other] = [serverIn(here, id), serverIn(there, id)];
    if (!server || !other) return [];
    const others = receiversOf(there, other);
    return endpointsOf(server, receiversOf(here, server)).filter(
      ({ binding }) => !socketAt(others, binding),
    );
  });
}

/** Endpoints that are lost; a wildcard whose known addresses are all bound one by one is none: only loopback goes. */
export const lostEndpoints = (change: Change): readonly Endpoint[] =>
  endpointsOnlyIn(change, "old").filter(({ server, binding }) => {
    const now = serverIn(change.new, server.id);
    return !now || !isBoundOneByOne(now, receiversOf(change.new, now), binding);
  });

function isBoundOneByOne(
  server: Server,
  receivers: readonly Receiver[],
  binding: Binding,
): boolean {
  if (!isWildcard(binding)) return false;
  const own = addressesOf(server).filter(({ family }) => family === binding.family);
  return (
    own.length > 0 &&
    own.every(({ value }) => socketAt(receivers, { ...binding, address: value }) !== undefined)
  );
}
