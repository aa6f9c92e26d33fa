import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import type { ReceiveConnector } from "../model";
import type { Value } from "../values";
import type { ReceiveNode } from "./chart";
import { chartOf } from "./chartOf";

type Values = Readonly<Record<string, Value>>;

const drawn = (explicit: Values, more: Partial<ReceiveConnector> = {}, role = "Mailbox") => {
  const home = server("EX01", { role: role as "Mailbox" });
  const { groups } = chartOf(organisation([home], [receiver("Relay", { explicit, ...more })]));
  const [group] = groups;
  return { node: group?.connectors[0] as ReceiveNode, listeners: group?.listeners ?? [] };
};

it.each<[Values, string]>([
  [{ AuthMechanism: ["Tls"] }, "offered"],
  [{ AuthMechanism: ["Tls"], RequireTLS: true }, "required"],
  [{ AuthMechanism: [], RequireTLS: true }, "required"],
  [{ AuthMechanism: ["Integrated"] }, "none"],
])("TLS of %j: %s", (values, tls) => {
  expect(drawn(values).node.tls).toBe(tls);
});

it("cannot tell TLS where the import did not show the mechanisms", () => {
  expect(drawn({}, { unknown: ["AuthMechanism"] }).node.tls).toBe("unknown");
});

it.each<[readonly string[], boolean, boolean]>([
  [["Tls", "BasicAuth"], false, true],
  [["Tls", "BasicAuth"], true, false],
  [["Tls", "BasicAuth", "BasicAuthRequireTLS"], false, false],
  [["Tls", "Integrated"], false, false],
])("passwords in the clear by %j, TLS required %s: %s", (AuthMechanism, RequireTLS, expected) => {
  expect(drawn({ AuthMechanism, RequireTLS }).node.clearPasswords).toBe(expected);
});

it.each<[readonly string[], boolean]>([
  [["ExchangeUsers"], true],
  [["ExchangeUsers", "AnonymousUsers"], false],
  [["None"], false],
])("asks all for sign-in with %j: %s", (PermissionGroups, expected) => {
  expect(drawn({ PermissionGroups }).node.signIn).toBe(expected);
});

it("asks nobody for sign-in for certain where who may relay is not known", () => {
  const { permissions: _, ...unshown } = receiver("Relay", {
    explicit: { PermissionGroups: ["ExchangeUsers", "Custom"] },
  });
  const { groups } = chartOf(organisation([server("EX01")], [unshown]));
  expect(groups[0]?.connectors[0]).toMatchObject({ signIn: false, relay: "unknown" });
});

it.each<[string, Values, { service: string; internal: boolean }]>([
  ["Mailbox", {}, { service: "frontend", internal: false }],
  ["Mailbox", { TransportRole: "HubTransport" }, { service: "transport", internal: true }],
  ["Mailbox", { Bindings: ["0.0.0.0:717"] }, { service: "frontend", internal: true }],
  [
    "Mailbox",
    { Bindings: ["0.0.0.0:717", "0.0.0.0:25"] },
    { service: "frontend", internal: false },
  ],
  ["Mailbox", { Bindings: [] }, { service: "frontend", internal: false }],
  ["Edge", {}, { service: "transport", internal: false }],
  ["Edge", { Bindings: ["0.0.0.0:717"] }, { service: "transport", internal: false }],
])("of the role %s with %j: %j", (role, values, expected) => {
  expect(drawn(values, {}, role).node).toMatchObject(expected);
});

it("has one listener for the pair of families, and one for each address", () => {
  const pair = drawn({ Bindings: ["[::]:25", "0.0.0.0:25", "no binding"] });
  expect(pair.node).toMatchObject({ ports: [25], listeners: ["listener:ex01/frontend/*:25"] });
  expect(pair.listeners).toMatchObject([{ port: 25, address: undefined, families: [4, 6] }]);
  const own = drawn({ Bindings: ["[2001:db8::1]:587", "10.0.0.11:25", "10.0.0.12:25"] });
  expect(own.node.ports).toEqual([25, 587]);
  expect(own.listeners.map(({ address, port, families }) => [address, port, families])).toEqual([
    ["10.0.0.11", 25, [4]],
    ["10.0.0.12", 25, [4]],
    ["[2001:db8::1]", 587, [6]],
  ]);
});

it("counts the addresses of its ranges, and says whether it is on", () => {
  expect(drawn({ RemoteIPRanges: ["10.0.0.0/24", "10.0.0.7", "2001:db8::1"] }).node).toMatchObject({
    ...{ addresses: 257n, enabled: true, serverName: "EX01" },
  });
  expect(drawn({ Enabled: false }).node.enabled).toBe(false);
});
