import type { Receiver } from "../../../../simulate";
import { defaultOf } from "./defaultConnector";

/** A front end connector and the back end connector of setup that its sessions are passed on to (R95). */
export interface Passing {
  readonly front: Receiver;
  readonly back: Receiver;
}

/** What the front end passes on: mail of hosts from 25 to 2525, that of signed-in clients from 587 to 465. */
export const hosts = { front: 25, kind: "Default", back: 2525 } as const;
export const clients = { front: 587, kind: "Client Proxy", back: 465 } as const;

const listensOn = (receiver: Receiver, port: number): boolean =>
  receiver.enabled && receiver.bindings.some((binding) => binding.port === port);

/** The enabled front end connectors of one server on a port, each with the back end behind it. */
export function* passing(
  receivers: readonly Receiver[],
  way: typeof hosts | typeof clients,
): Generator<Passing> {
  const back = receivers.find(
    (each) => listensOn(each, way.back) && defaultOf(each)?.kind === way.kind,
  );
  if (!back) return;
  for (const front of receivers)
    if (front.service === "frontend" && listensOn(front, way.front)) yield { front, back };
}
