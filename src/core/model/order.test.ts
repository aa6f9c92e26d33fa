import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { estate } from "../../testing/designs";
import {
  byName,
  type Organisation,
  orderedCertificates,
  orderedConnectors,
  orderedServers,
  receiveConnectorsOf,
  sendConnectors,
} from "./index";

const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);
const corp = organisation(
  [server("EX10"), server("EX2"), server("MX1", { site: "Branch" })],
  [
    receiver("Relay 10", { server: "ex10" }),
    receiver("relay 2", { server: "ex10" }),
    receiver("A", { id: "ra", server: "mx1" }),
    receiver("Lost", { server: "gone" }),
    sender("B"),
    sender("a"),
  ],
);

/** The same organisation with one connector changed. */
const changed = (from: Organisation, id: string, change: object): Organisation => ({
  ...from,
  connectors: { ...from.connectors, [id]: { ...from.connectors[id], ...change } as never },
});

it("orders names as people count", () => {
  expect(["EX10", "ex2", "EX2", "EX1"].sort(byName)).toEqual(["EX1", "EX2", "ex2", "EX10"]);
});

it("orders servers by site and name, connectors by server and name, send connectors last", () => {
  expect(names(orderedServers(corp))).toEqual(["EX2", "EX10", "MX1"]);
  expect(names(orderedConnectors(corp))).toEqual(["relay 2", "Relay 10", "A", "Lost", "a", "B"]);
  expect(names(receiveConnectorsOf(corp, "ex10"))).toEqual(["relay 2", "Relay 10"]);
  expect(receiveConnectorsOf(corp, "gone")).toHaveLength(1);
  expect(receiveConnectorsOf(corp, "constructor")).toEqual([]);
  expect(names(sendConnectors(corp))).toEqual(["a", "B"]);
});

it("answers the same list for the same connectors", () => {
  expect(orderedConnectors({ ...corp })).toBe(orderedConnectors(corp));
  expect(receiveConnectorsOf({ ...corp }, "ex10")).toBe(receiveConnectorsOf(corp, "ex10"));
});

it.each([
  ["a value", "relay-2", { explicit: {} }],
  ["a name", "relay-2", { name: "z" }],
  ["a server", "ra", { server: "ex2" }],
])("keeps or mends the order after a change of %s", (_, id, change) => {
  const big = estate(20, 8);
  for (const start of [corp, { ...big, connectors: { ...big.connectors, ...corp.connectors } }]) {
    orderedConnectors(start);
    const next = changed(start, id, change);
    const fresh = { ...next, servers: { ...next.servers }, connectors: { ...next.connectors } };
    expect(orderedConnectors(next)).toEqual(orderedConnectors(fresh));
    const { [id]: removed, ...rest } = next.connectors;
    expect(orderedConnectors({ ...next, connectors: rest })).not.toContain(removed);
  }
});

it("answers the same list of a server in which nothing changed", () => {
  receiveConnectorsOf(corp, "ex10");
  const next = changed(corp, "relay-2", { explicit: { Banner: "220 ready" } });
  expect(receiveConnectorsOf(next, "mx1")).toBe(receiveConnectorsOf(corp, "mx1"));
  expect(sendConnectors(next)).toBe(sendConnectors(corp));
  expect(receiveConnectorsOf(next, "ex10")[0]).toBe(next.connectors["relay-2"]);
  const sent = changed(next, "b", { explicit: { Port: 587 } });
  expect(receiveConnectorsOf(sent, "ex10")).toBe(receiveConnectorsOf(next, "ex10"));
  expect(sendConnectors(sent)[1]).toBe(sent.connectors.b);
  const renamed = changed(sent, "relay-2", { name: "z" });
  expect(receiveConnectorsOf(renamed, "mx1")).toBe(receiveConnectorsOf(sent, "mx1"));
  expect(sendConnectors(renamed)).toBe(sendConnectors(sent));
  expect(names(receiveConnectorsOf(renamed, "ex10"))).toEqual(["Relay 10", "z"]);
});

it("orders certificates by subject, the longest valid first", () => {
  const certificate = (id: string, subject: string, notAfter: string) => ({
    [id]: { id, subject, notAfter, issuer: "CN=A", thumbprint: id, names: [] },
  });
  const some = {
    ...certificate("1", "CN=b", "2026-01-01T00:00:00Z"),
    ...certificate("2", "CN=b", "2027-01-01T00:00:00Z"),
    ...certificate("3", "CN=a", "2025-01-01T00:00:00Z"),
  };
  expect(orderedCertificates(some).map(({ id }) => id)).toEqual(["3", "2", "1"]);
});
