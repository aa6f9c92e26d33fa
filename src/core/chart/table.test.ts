import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { ReceiveConnector, SendConnector } from "../model";
import type { Value } from "../values";
import { chartOf } from "./chartOf";
import { type RowIn, type RowOut, tableOf } from "./table";

type Values = Readonly<Record<string, Value>>;
const [ex01, ex02] = [server("EX01"), server("EX02")];
const rows = (
  connectors: readonly (ReceiveConnector | SendConnector)[],
  deployed: readonly ReceiveConnector[] = [],
) => {
  const twins = Object.fromEntries(deployed.map((each) => [each.id, each]));
  return tableOf(chartOf(organisation([ex01, ex02], connectors, { deployed: twins })));
};
const into = (explicit: Values, more: Partial<ReceiveConnector> = {}) =>
  rows([receiver("Relay", { explicit, ...more })]) as readonly RowIn[];
const outOf = (explicit: Values) => rows([sender("Out", { explicit })]) as readonly RowOut[];
const anyone = "ms-Exch-SMTP-Accept-Any-Recipient";

it("has a row for each listener of a receive connector", () => {
  const found = into({
    ...{ Bindings: ["0.0.0.0:25", "10.0.0.11:587"], AuthMechanism: ["Tls"] },
    PermissionGroups: ["AnonymousUsers"],
  });
  expect(found).toHaveLength(2);
  expect(found[0]).toEqual({
    ...{ way: "in", key: found[0]?.key, connector: "relay", name: "Relay", server: "EX01" },
    ...{ from: "10.0.0.0/24 (256 addresses)", listener: ":25", tls: "offered" },
    ...{ signIn: "not needed", maySend: "own domains (strangers)", state: "enabled" },
  });
  expect(found[1]).toMatchObject({ listener: "10.0.0.11:587" });
  expect(new Set(found.map(({ key }) => key)).size).toBe(2);
});

it("has one all the same where it listens nowhere, or serves nobody", () => {
  expect(into({ Bindings: [] })).toMatchObject([{ listener: "none", key: "relay/" }]);
  expect(into({ RemoteIPRanges: [] })).toMatchObject([{ from: "nobody", listener: ":25" }]);
});

it("says that a listener is the Transport service's", () => {
  expect(into({ TransportRole: "HubTransport" })).toMatchObject([{ listener: ":25, transport" }]);
});

it.each<[readonly string[], Partial<ReceiveConnector>, string, string]>([
  [["None"], {}, "nobody", "not needed"],
  [["AnonymousUsers"], {}, "own domains (strangers)", "not needed"],
  [["ExchangeUsers"], {}, "anywhere (users who sign in)", "needed"],
  [
    ["AnonymousUsers", "ExchangeUsers"],
    {},
    "own domains; anywhere after sign-in (strangers, users who sign in)",
    "possible",
  ],
  [["ExchangeServers"], {}, "anywhere (Exchange servers)", "needed"],
  [
    ["AnonymousUsers"],
    { permissions: [{ user: "S-1-5-7", rights: [anyone], deny: false }] },
    "anywhere, without sign-in (strangers)",
    "not needed",
  ],
  [
    ["AnonymousUsers", "Custom"],
    { permissions: undefined as never },
    "cannot tell (strangers)",
    "not needed",
  ],
])("says who may send where with %j %j: %s", (PermissionGroups, more, maySend, signIn) => {
  expect(into({ PermissionGroups }, more)).toMatchObject([{ maySend, signIn }]);
});

it("says what state a connector is in", () => {
  const relay = receiver("Relay");
  const off = receiver("Relay", { explicit: { Enabled: false } });
  const states = (now: readonly ReceiveConnector[], deployed: readonly ReceiveConnector[]) =>
    rows(now, deployed).map(({ state }) => state);
  expect(states([off], [])).toEqual(["disabled"]);
  expect(states([off], [relay])).toEqual(["disabled, changed"]);
  expect(states([], [relay])).toEqual(["removed"]);
  const inner = receiver("Inner");
  const halves = ["10.0.0.0/25", "10.0.0.128/25"].map((range, at) =>
    receiver(`Half ${at}`, { explicit: { RemoteIPRanges: [range] } }),
  );
  expect(states([inner, ...halves], [])).toContain("enabled, never reached");
});

it("has a row for each address space of a send connector", () => {
  const found = outOf({
    ...{
      AddressSpaces: ["SMTP:a.example;1", "SMTP:*;50"],
      SourceTransportServers: ["EX01", "EX02"],
    },
    ...{ DNSRoutingEnabled: false, SmartHosts: ["mx.example"], MaxMessageSize: 10_485_760 },
  });
  expect(found).toHaveLength(2);
  expect(found[0]).toMatchObject({
    ...{ way: "out", key: "out/0", connector: "out", name: "Out", from: "every server" },
    ...{ space: "a.example", cost: "1", state: "enabled" },
  });
  expect(found[0]?.to).toBe("Smart host: mx.example");
  expect(found[1]).toMatchObject({ key: "out/1", space: "*", cost: "50" });
});

it("says where a send connector has no space, and which servers send", () => {
  expect(outOf({ AddressSpaces: [] })).toMatchObject([{ space: "none", cost: "", key: "out/0" }]);
  expect(outOf({ SourceTransportServers: ["EX02"] })).toMatchObject([{ from: "EX02" }]);
  expect(outOf({ SourceTransportServers: [] })).toMatchObject([{ from: "no server" }]);
});
