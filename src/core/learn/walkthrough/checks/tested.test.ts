import { expect, it } from "vitest";
import { learnState, relayApps } from "../../../../testing/learnState";
import { isTrue } from "../holding";
import { connectorNamed } from "./named";
import { tested } from "./tested";

const { organisation } = learnState([relayApps({ SizeEnabled: "EnabledWithoutValue" })]);
const connector = connectorNamed(organisation, "ex01\\RELAY apps");
const is = (parameter: string, test: Parameters<typeof tested>[3]) => {
  if (!connector) throw new Error("It is not there.");
  return isTrue(tested(organisation, connector, parameter, test));
};

it("finds a connector by its identity, and by no other name", () => {
  expect(connector?.name).toBe("Relay apps");
  expect(connectorNamed(organisation, "Relay apps")).toBeUndefined();
});

it("compares texts without case and lists without order", () => {
  expect(is("SizeEnabled", { is: "enabledwithoutvalue" })).toBe(true);
  expect(is("SizeEnabled", { isNot: "Enabled" })).toBe(true);
  expect(is("Bindings", { is: ["0.0.0.0:25"] })).toBe(true);
  expect(is("Bindings", { is: ["0.0.0.0:25", "[::]:25"] })).toBe(false);
  expect(is("Bindings", { isNot: ["0.0.0.0:25"] })).toBe(false);
});

it("takes ranges for the addresses in them, of both families", () => {
  expect(is("RemoteIPRanges", { within: ["10.20.0.0/16"] })).toBe(true);
  expect(is("RemoteIPRanges", { within: ["10.20.4.0/25", "10.20.4.128/25"] })).toBe(true);
  expect(is("RemoteIPRanges", { within: ["::/0"] })).toBe(false);
  expect(is("RemoteIPRanges", { within: ["nonsense"] })).toBe(false);
  expect(is("MaxMessageSize", { within: ["10.0.0.0/8"] })).toBe(false);
});

it("knows what is no parameter of the side", () => {
  expect(is("SmartHosts", { has: "192.0.2.1" })).toBe(false);
  expect(is("MaxMessageSize", { most: 37_748_736 })).toBe(true);
});
