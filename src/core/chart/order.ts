import { byName } from "../model";
import { ascending } from "../values";
import type { ReceiveNode, SendNode } from "./chart";

/**
 * Order inside a frame: what clients reach before what only servers use, then port, then narrowest
 * first as Exchange prefers them (R13), then name.
 */
export function byPort(a: ReceiveNode, b: ReceiveNode): number {
  return (
    Number(a.internal) - Number(b.internal) ||
    Number(a.service === "transport") - Number(b.service === "transport") ||
    Number(a.change === "removed") - Number(b.change === "removed") ||
    ascending(a.ports[0] ?? 65536, b.ports[0] ?? 65536) ||
    ascending(a.addresses, b.addresses) ||
    byName(a.name, b.name) ||
    ascending(age(a.id), age(b.id)) ||
    byName(a.id, b.id)
  );
}

/** Most specific address space first, then cost, then name, as routing prefers them (S20). */
export function bySpace(a: SendNode, b: SendNode): number {
  return (
    Number(a.change === "removed") - Number(b.change === "removed") ||
    breadth(a) - breadth(b) ||
    cost(a) - cost(b) ||
    byName(a.name, b.name) ||
    byName(a.id, b.id)
  );
}

const age = (id: string): number => Number(id.replace(/\D+/g, "")) || 0;
const cost = (send: SendNode): number => Math.min(...send.spaces.map((each) => each.cost), 101);

/** 0 for exact domains, 1 with a wildcard under a domain, 2 for everything. */
function breadth(send: SendNode): number {
  const spaces = send.spaces.map(({ space }) => space);
  if (spaces.includes("*")) return 2;
  return spaces.some((space) => space.startsWith("*.")) ? 1 : 0;
}
