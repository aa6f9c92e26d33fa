import type { Server } from "../model";
import { type Receiver, type Socket, socketAt } from "../simulate";
import { type Binding, printBinding, sameItems } from "../values";
import { groundOf, sameGround } from "./ground";
import { type ListenerExposure, listenerOn } from "./region";
import { type Kept, stateOf } from "./states";

/**
 * The exposure of a server's socket at a local address and port, bound or not; undefined = nobody listens there.
 * Kept per server: when a connector changes, sockets without it stay as they are, and where its ranges are as
 * before only the rights are read again.
 */
export function listenerAt(
  server: Server,
  receivers: readonly Receiver[],
  binding: Binding,
): ListenerExposure | undefined {
  const endpoint = printBinding(binding);
  const { state, others } = stateOf(server, receivers);
  const known = state.listeners.get(endpoint);
  if (known) return known.exposure;
  const socket = socketAt(receivers, binding);
  if (!socket) return undefined;
  const before = others.flatMap((each) => each.listeners.get(endpoint) ?? []);
  const made =
    before.find((each) => sameSocket(each.socket, socket)) ??
    madeOf(socket, binding, endpoint, before);
  state.listeners.set(endpoint, made);
  return made.exposure;
}

function madeOf(socket: Socket, binding: Binding, endpoint: string, before: readonly Kept[]): Kept {
  const alike = before.find((each) => sameGround(each.socket, socket));
  const ground = alike?.ground ?? groundOf(socket, binding.family);
  return { socket, ground, exposure: listenerOn({ binding, endpoint }, socket, ground) };
}

const sameSocket = (a: Socket, b: Socket): boolean =>
  a.service === b.service &&
  a.contested === b.contested &&
  sameItems(a.exact, b.exact) &&
  sameItems(a.wildcard, b.wildcard);
