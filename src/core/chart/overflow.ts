import { byName } from "../model";
import type { Edge, SendNode } from "./chart";

/**
 * Routes that mail takes when it is too large for the connector that is meant for it: size is checked
 * candidate by candidate, so a wider address space may get it (S20, S28). One route per connector, to
 * the one that takes the mail of its first address space with such a target.
 */
export function overflows(sends: readonly SendNode[]): Edge[] {
  const able = sends.filter((each) => each.enabled && each.change !== "removed");
  const bySpace = new Map<string, Offer[]>();
  for (const send of able)
    for (const { space, cost } of send.spaces) {
      const key = space.toLowerCase();
      const list = bySpace.get(key);
      if (list) list.push({ send, cost });
      else bySpace.set(key, [{ send, cost }]);
    }
  const queues = new Map([...bySpace].map(([space, offers]) => [space, queueOf(offers)]));
  const found: Edge[] = [];
  for (const send of able) {
    if (send.limit === undefined) continue;
    const target = targetOf(send, send.limit, queues);
    if (target) found.push(route(send, target, send.limit));
  }
  return found;
}

interface Offer {
  readonly send: SendNode;
  readonly cost: number;
}

/** Who takes what is too large, in one address space. */
interface Queue {
  /** For a connector in the space: the next in order with a larger limit. */
  readonly next: ReadonlyMap<SendNode, SendNode>;
  /** Those that take more than any before them, so the limits grow. */
  readonly records: readonly SendNode[];
}

const room = (send: SendNode): number => send.limit ?? Number.POSITIVE_INFINITY;

function queueOf(offers: Offer[]): Queue {
  offers.sort((a, b) => a.cost - b.cost || byName(a.send.name, b.send.name));
  const next = new Map<SendNode, SendNode>();
  const records: SendNode[] = [];
  const waiting: SendNode[] = [];
  for (const { send } of offers) {
    const largest = records.at(-1);
    if (!largest || room(send) > room(largest)) records.push(send);
    for (let last = waiting.at(-1); last && room(last) < room(send); last = waiting.at(-1)) {
      next.set(last, send);
      waiting.pop();
    }
    waiting.push(send);
  }
  return { next, records };
}

function targetOf(
  send: SendNode,
  limit: number,
  queues: ReadonlyMap<string, Queue>,
): SendNode | undefined {
  for (const { space } of send.spaces) {
    const own = space.toLowerCase();
    const same = queues.get(own)?.next.get(send);
    if (same) return same;
    for (const wider of covering(own)) {
      const other = queues.get(wider)?.records.find((each) => room(each) > limit);
      if (other) return other;
    }
  }
  return undefined;
}

/** Each wildcard that covers a space, longest suffix first (S21, S22). */
function* covering(space: string): Iterable<string> {
  if (space === "*" || space.includes(":")) return;
  const bare = space.startsWith("*.") ? space.slice(2) : space;
  const labels = bare.split(".");
  for (let at = space === bare ? 0 : 1; at < labels.length; at += 1)
    yield `*.${labels.slice(at).join(".")}`;
  yield "*";
}

const route = (from: SendNode, to: SendNode, above: number): Edge => ({
  id: `overflow:${from.id}:${to.id}`,
  kind: "overflow",
  from: from.id,
  to: to.id,
  connectors: [from.id],
  parameter: "MaxMessageSize",
  tls: to.tls,
  signIn: false,
  clearPasswords: false,
  relay: "no",
  enabled: true,
  neverReached: false,
  above,
});
