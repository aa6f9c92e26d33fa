import { expect, it } from "vitest";
import { sender as made, organisation, server } from "../../testing/builders";
import type { Value } from "../values";
import { senderOf } from "./sender";

const read = (explicit: Readonly<Record<string, Value>>, unknown: readonly string[] = []) => {
  const connector = made("Out", { explicit, unknown });
  return senderOf(organisation([server("EX01")], [connector]), connector);
};

it("reads lists once, rows in their order, spaces that cannot be read left out", () => {
  const sender = read({
    AddressSpaces: ["SMTP:*;1", "smtp:*.corp.example;5", "X400:c=DE;1"],
    SourceTransportServers: ["EX01"],
  });
  expect(sender.spaces.map(({ type, space, cost }) => [type, space, cost])).toEqual([
    ["SMTP", "*", 1],
    ["SMTP", "*.corp.example", 5],
    ["X400", "c=DE", 1],
  ]);
  expect([sender.sources, sender.members("SmartHosts")]).toEqual([["EX01"], []]);
});

it("finds next hops by DNS unless there is a smart host or DNS routing is off", () => {
  expect(read({}).byDns).toBe(true);
  expect(read({ DNSRoutingEnabled: false }).byDns).toBe(false);
  expect(read({ SmartHosts: ["a.example"], DNSRoutingEnabled: false }).byDns).toBe(false);
});

it("goes by the default where an import did not show a value", () => {
  const sender = read({}, ["MaxMessageSize", "Enabled", "IsScopedConnector", "RequireTLS"]);
  expect([sender.maxMessageSize, sender.enabled]).toEqual([36_700_160, true]);
  expect([sender.value("IsScopedConnector"), sender.value("RequireTLS")]).toEqual([false, false]);
  expect(read({ MaxMessageSize: "Unlimited" }).maxMessageSize).toBeUndefined();
  expect(read({ Enabled: false }).enabled).toBe(false);
});

it("is the same object as long as connector, servers and version are", () => {
  const connector = made("Out");
  const corp = organisation([server("EX01")], [connector]);
  expect(senderOf(corp, connector)).toBe(senderOf({ ...corp, name: "other" }, connector));
  expect(senderOf({ ...corp, version: "2016" }, connector)).not.toBe(senderOf(corp, connector));
});
