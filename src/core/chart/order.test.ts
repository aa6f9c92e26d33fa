import { describe, expect, it } from "vitest";
import type { ReceiveNode, SendNode } from "./chart";
import { byPort, bySpace } from "./order";

const receive = (name: string, more: Partial<ReceiveNode>) =>
  ({
    id: name,
    name,
    ports: [25],
    addresses: 1n,
    internal: false,
    service: "frontend",
    ...more,
  }) as ReceiveNode;
const send = (name: string, ...spaces: [string, number][]) =>
  ({
    id: name,
    name,
    spaces: spaces.map(([space, cost]) => ({ space, cost })),
  }) as unknown as SendNode;
const names = <T extends { name: string }>(nodes: readonly T[]) => nodes.map(({ name }) => name);

describe("byPort", () => {
  it("goes by what clients reach, port, narrowness, natural name; the removed last of their kind", () => {
    const expected = [
      receive("narrow", { addresses: 2n }),
      receive("EX2", { addresses: 9n }),
      receive("EX10", { addresses: 9n }),
      receive("wide", { addresses: 2n ** 32n }),
      receive("submission", { ports: [587] }),
      receive("nowhere", { ports: [] }),
      receive("gone", { change: "removed" }),
      receive("proxy", { ports: [717], internal: true }),
      receive("hub", { ports: [25], internal: true, service: "transport" }),
    ];
    expect(names(expected.toReversed().sort(byPort))).toEqual(names(expected));
  });
});

describe("bySpace", () => {
  it("goes by specificity before cost, and by cost before name (S26)", () => {
    const expected = [
      send("exact, dear", ["corp.example", 100]),
      send("suffix", ["*.example", 1]),
      send("b, cheap", ["*", 1]),
      send("a, dear", ["*", 5]),
      { ...send("gone", ["corp.example", 1]), change: "removed" as const },
    ];
    expect(names(expected.toReversed().sort(bySpace))).toEqual(names(expected));
  });
});
