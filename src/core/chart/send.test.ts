import { describe, expect, it } from "vitest";
import { organisation, sender, server } from "../../testing/builders";
import type { Value } from "../values";
import type { SendNode } from "./chart";
import { chartOf } from "./chartOf";

type Values = Readonly<Record<string, Value>>;

const servers = [server("EX02", { site: "B" }), server("EX01", { site: "A" }), server("EX03")];
const drawn = (explicit: Values, unknown: readonly string[] = []) => {
  const { sends, hops } = chartOf(organisation(servers, [sender("Out", { explicit, unknown })]));
  return { send: sends[0] as SendNode, hop: hops[0] };
};
const hosts = { DNSRoutingEnabled: false, SmartHosts: ["b.example", "a.example"] };

it.each<[Values, string]>([
  [{}, "offered"],
  [{ RequireTLS: true }, "required"],
  [{ DomainSecureEnabled: true }, "required"],
  [{ TlsAuthLevel: "EncryptionOnly" }, "required"],
  [{ TlsAuthLevel: "" }, "offered"],
  [{ IgnoreSTARTTLS: true }, "none"],
  [{ IgnoreSTARTTLS: true, RequireTLS: true }, "required"],
])("TLS of %j: %s", (values, tls) => {
  expect(drawn(values).send.tls).toBe(tls);
});

it("cannot tell TLS that the import did not show", () => {
  expect(drawn({}, ["RequireTLS"]).send.tls).toBe("unknown");
  expect(drawn({ IgnoreSTARTTLS: true }, ["RequireTLS"]).send.tls).toBe("none");
});

it.each<[Values, { signIn: boolean; clearPasswords: boolean }]>([
  [{ ...hosts }, { signIn: false, clearPasswords: false }],
  [
    { ...hosts, SmartHostAuthMechanism: "BasicAuth" },
    { signIn: true, clearPasswords: true },
  ],
  [
    { ...hosts, SmartHostAuthMechanism: "BasicAuth", RequireTLS: true },
    { signIn: true, clearPasswords: false },
  ],
  [
    { ...hosts, SmartHostAuthMechanism: "BasicAuthRequireTLS" },
    { signIn: true, clearPasswords: false },
  ],
  [
    { ...hosts, SmartHostAuthMechanism: "ExchangeServer" },
    { signIn: true, clearPasswords: false },
  ],
  [
    { ...hosts, SmartHostAuthMechanism: "ExternalAuthoritative" },
    { signIn: true, clearPasswords: false },
  ],
  // By MX there is no smart host that a password would go to.
  [
    { DNSRoutingEnabled: true, SmartHostAuthMechanism: "BasicAuth" },
    { signIn: false, clearPasswords: false },
  ],
])("passwords of %j: %j", (values, expected) => {
  expect(drawn(values).send).toMatchObject(expected);
});

describe("the next hop", () => {
  it.each<[Values, object]>([
    [{ DNSRoutingEnabled: true }, { id: "hop:dns:25", route: "dns", hosts: [], port: 25 }],
    [
      { DNSRoutingEnabled: true, Port: 2525 },
      { id: "hop:dns:2525", route: "dns", port: 2525 },
    ],
    [{ DNSRoutingEnabled: false }, { id: "hop:unknown:25", route: "unknown", hosts: [] }],
    [
      hosts,
      { id: "hop:25/a.example b.example", route: "hosts", hosts: ["a.example", "b.example"] },
    ],
    [
      { ...hosts, DNSRoutingEnabled: true },
      { route: "dns", hosts: [] },
    ],
  ])("of %j is %j", (values, expected) => {
    const { send, hop } = drawn(values);
    expect(hop).toMatchObject(expected);
    expect(send.hop).toBe(hop?.id);
  });

  it("is one for connectors with the same hosts in another order", () => {
    const two = organisation(servers, [
      sender("One", { explicit: hosts }),
      sender("Two", { explicit: { ...hosts, SmartHosts: [...hosts.SmartHosts].reverse() } }),
    ]);
    expect(chartOf(two).hops).toHaveLength(1);
  });
});

it("stands with its servers in their order, each once, and those that are not here left out", () => {
  const sources = (...SourceTransportServers: string[]) => drawn({ SourceTransportServers }).send;
  expect(sources("EX03", "ex01", "EX01", "EX09", "EX02")).toMatchObject({
    sources: chartOf(organisation(servers, [])).groups.map(({ server: each }) => each.server),
    everywhere: true,
  });
  expect(sources("EX03")).toMatchObject({ sources: ["ex03"], everywhere: false });
  expect(sources()).toMatchObject({ sources: [], everywhere: false });
  const nobody = organisation([], [sender("Out")]);
  expect(chartOf(nobody).sends[0]?.everywhere).toBe(false);
});

it("shows spaces as people read them, the limit as a number, and what is off or scoped", () => {
  const spaces = ["SMTP:*.partner.example;5", "smtp:*;1", "X400:c=us;2", "no;space;at all"];
  expect(drawn({ AddressSpaces: spaces }).send.spaces).toEqual([
    { space: "*.partner.example", cost: 5 },
    { space: "*", cost: 1 },
    { space: "X400:c=us", cost: 2 },
  ]);
  expect(drawn({ MaxMessageSize: 1024 }).send.limit).toBe(1024);
  expect(drawn({ MaxMessageSize: "Unlimited" }).send.limit).toBeUndefined();
  expect(drawn({}).send).toMatchObject({ enabled: true, scoped: false });
  expect(drawn({ Enabled: false, IsScopedConnector: true }).send).toMatchObject({
    ...{ enabled: false, scoped: true },
  });
});
