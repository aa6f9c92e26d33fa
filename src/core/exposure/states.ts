import type { Server } from "../model";
import type { Receiver, Socket } from "../simulate";
import { sameItems } from "../values";
import type { Ground } from "./ground";
import type { ListenerExposure } from "./region";

/** All listeners of a server that a client can come to, by port, IPv4 first, then by address. */
export interface ServerExposure {
  readonly server: Server;
  readonly listeners: readonly ListenerExposure[];
}

/** A listener worked out, and what it was made from. */
export interface Kept {
  readonly socket: Socket;
  readonly ground: Ground;
  readonly exposure: ListenerExposure;
}

/** What was worked out for one server with one list of receivers. */
export interface State {
  readonly receivers: readonly Receiver[];
  readonly listeners: Map<string, Kept>;
  whole?: ServerExposure;
}

/** Enough for the design, what is deployed, and what stood before the last key press. */
const statesKept = 4;
const states = new WeakMap<Server, readonly State[]>();

/** The state of a list of receivers, and the others that are still kept, the latest first. */
export function stateOf(
  server: Server,
  receivers: readonly Receiver[],
): { readonly state: State; readonly others: readonly State[] } {
  const list = states.get(server) ?? [];
  const state = list.find((each) => sameItems(each.receivers, receivers)) ?? {
    receivers,
    listeners: new Map(),
  };
  const others = list.filter((each) => each !== state).slice(0, statesKept - 1);
  if (state !== list[0]) states.set(server, [state, ...others]);
  return { state, others };
}
