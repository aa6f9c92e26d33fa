import type { Session } from "../sessions/session";
import { addressOf, endpointIn } from "../traces/endpoint";
import type { QueueEntry } from "./listing";

/** Sessions of send logs that carried, or failed to carry, the mail of a queue. */
export interface SessionsOfQueue {
  /** Ids of those that did not deliver all of it, in the order in which they were added. */
  readonly undelivered: readonly string[];
  readonly delivered: number;
}

type Facts = Pick<Session, "id" | "direction" | "remote" | "verdict" | "messages">;

/**
 * Links queues with the sessions of send logs: by the address that was tried last, by the smart hosts that are
 * addresses, and by the domain of the recipients where that is the next hop (Q8, Q9).
 */
export class QueueSessions {
  readonly #byAddress = new Map<string, Set<QueueEntry>>();
  readonly #byDomain = new Map<string, Set<QueueEntry>>();
  readonly #found = new Map<QueueEntry, { undelivered: string[]; delivered: number }>();

  constructor(queues: readonly QueueEntry[]) {
    for (const queue of queues) {
      const hosts = queue.nextHopDomain?.split(",") ?? [];
      for (const host of [queue.endpoint ?? "", ...hosts]) {
        const address = addressOf(host.trim());
        if (address !== "") put(this.#byAddress, address, queue);
      }
      if (queue.deliveryType?.startsWith("Dns") && queue.nextHopDomain)
        put(this.#byDomain, queue.nextHopDomain.toLowerCase(), queue);
    }
  }

  add({ id, direction, remote, verdict, messages }: Facts): void {
    if (direction !== "out") return;
    const queues = new Set(this.#byAddress.get(endpointIn(remote)?.address ?? ""));
    for (const { to } of messages)
      for (const recipient of to) {
        const domain = recipient.slice(recipient.lastIndexOf("@") + 1).toLowerCase();
        for (const queue of this.#byDomain.get(domain) ?? []) queues.add(queue);
      }
    for (const queue of queues) {
      const found = this.#found.get(queue) ?? { undelivered: [], delivered: 0 };
      this.#found.set(queue, found);
      if (verdict === "delivered") found.delivered += 1;
      else found.undelivered.push(id);
    }
  }

  /** undefined where the logs have no session of the queue. */
  of(queue: QueueEntry): SessionsOfQueue | undefined {
    return this.#found.get(queue);
  }
}

function put(map: Map<string, Set<QueueEntry>>, key: string, queue: QueueEntry): void {
  const known = map.get(key);
  if (known) known.add(queue);
  else map.set(key, new Set([queue]));
}
