import { expect, it } from "vitest";
import { internet, severities, tellings, together } from "../../../../testing/riskTellings";
import { route } from "./list";

const partner = (properties = {}, name = "To partner") =>
  internet({ AddressSpaces: ["SMTP:partner.example;1"], ...properties }, name);

it("holds the ten about ways out", () => {
  expect(route.map(({ code }) => code)).toHaveLength(10);
});

it("names domains without a way, own ones left out", () => {
  const own = internet({ AddressSpaces: ["SMTP:corp.example;1", "SMTP:*.a.example;1"] });
  expect(tellings("domain-unrouted", own, null)).toEqual([
    "AddressSpaces: Mail to *.a.example has no connector any more".replace("AddressSpaces", "Name"),
  ]);
});

it("sees a site that is left without a way, and leaves its scope to that", () => {
  const scoped = internet({ IsScopedConnector: true });
  expect(tellings("domain-unrouted", internet(), scoped)).toHaveLength(1);
  expect(tellings("scope-narrowed", internet(), scoped)).toEqual([]);
});

it("says by which step a route moves", () => {
  const say = (...ends: Parameters<typeof tellings> extends [string, ...infer E] ? E : never) =>
    tellings("route-moved", ...ends).map((each) => /\((.*)\)$/.exec(each)?.[1]);
  const other = (properties = {}, name = "Z other") =>
    internet({ SmartHosts: ["192.0.2.9"], DNSRoutingEnabled: false, ...properties }, name);
  expect(say(internet(), together([internet(), other({}, "A other")]))).toEqual(["name"]);
  expect(
    say(together([internet(), other()]), together([internet({ Enabled: false }), other()])),
  ).toEqual(["disabled"]);
  const small = internet({ MaxMessageSize: 1048576 });
  expect(say(together([internet(), other()]), together([small, other()]))).toEqual(["size"]);
  const far = internet({ SourceTransportServers: ["EX03"] });
  expect(
    say(
      together([far, other({ AddressSpaces: ["SMTP:*;9"] })]),
      together([
        internet({ SourceTransportServers: ["EX03"], IsScopedConnector: true }),
        other({ AddressSpaces: ["SMTP:*;9"] }),
      ]),
    ),
  ).toEqual(["scope"]);
});

it("finds nearness where source servers move", () => {
  const two = (sources: readonly string[]) =>
    together([
      internet({ SourceTransportServers: sources }, "A"),
      internet({ SmartHosts: ["192.0.2.9"], DNSRoutingEnabled: false }, "B"),
    ]);
  expect(
    tellings("route-moved", two(["EX01"]), two(["EX03"])).some((each) =>
      each.includes("(nearness)"),
    ),
  ).toBe(true);
});

it("says nothing where both ways are one", () => {
  expect(tellings("route-moved", internet(), together([internet(), partner()]))).toEqual([]);
});

it("finds a relayed domain that goes by a wider space to its MX, not by a smart host", () => {
  const shared = internet({ AddressSpaces: ["SMTP:shared.example;1"] }, "Shared");
  const hosted = internet({ SmartHosts: ["192.0.2.9"], DNSRoutingEnabled: false });
  expect(severities("relay-domain-loop", together([internet(), shared]), internet())).toEqual([
    "error",
  ]);
  expect(tellings("relay-domain-loop", together([hosted, shared]), hosted)).toEqual([]);
});

it("tells size limits by what is left of a domain", () => {
  const big = partner({ MaxMessageSize: "Unlimited" });
  expect(tellings("send-size-lowered", big, partner({ MaxMessageSize: 5242880 }))).toEqual([
    "MaxMessageSize: Mail to partner.example above 5 MB is returned at once",
  ]);
  expect(tellings("send-size-lowered", partner(), null)).toEqual([]);
});

it("finds no bypass that was there before", () => {
  const small = partner({ RequireTLS: true, MaxMessageSize: 1048576 });
  const smaller = partner({ RequireTLS: true, MaxMessageSize: 524288 });
  expect(
    tellings("size-bypasses-tls", together([internet(), small]), together([internet(), smaller])),
  ).toEqual([]);
});

it("takes smart hosts in another order for the same, and external DNS for another way", () => {
  const by = (...SmartHosts: string[]) => internet({ SmartHosts, DNSRoutingEnabled: false });
  expect(
    tellings("next-hop-changed", by("a.example", "b.example"), by("b.example", "a.example")),
  ).toEqual([]);
  expect(
    tellings("next-hop-changed", internet(), internet({ UseExternalDNSServersEnabled: true })),
  ).toEqual([
    "UseExternalDNSServersEnabled: Internet hands mail to MX records of external DNS servers instead of MX records",
  ]);
});

it("says what comes of queued mail", () => {
  const by = (...SmartHosts: string[]) => internet({ SmartHosts, DNSRoutingEnabled: false });
  const say = (...ends: Parameters<typeof tellings> extends [string, ...infer E] ? E : never) =>
    tellings("queued-mail", ...ends).map((each) => each.split(": ").at(-1));
  expect(say(by("a.example"), internet())).toEqual(["is routed anew"]);
  expect(say(by("a.example"), by("b.example"))).toEqual([
    "goes to the other hosts at the next attempt",
  ]);
  expect(say(by("a.example"), by("a.example", "b.example"))).toEqual([]);
  expect(say(internet(), together([internet(), partner({ Port: 26 })]))).toEqual(["keeps its way"]);
});

it("tells servers added from servers removed", () => {
  const from = (...SourceTransportServers: string[]) => internet({ SourceTransportServers });
  expect(tellings("source-servers-changed", from("EX01"), from("EX02", "EX03"))).toEqual([
    "SourceTransportServers: Internet now also sends from EX02 and EX03, no longer from EX01",
  ]);
  expect(tellings("source-servers-changed", from("EX01"), from("ex01.corp.example"))).toEqual([]);
});

it("leaves connectors that take no mail alone", () => {
  const idle = (properties = {}) =>
    internet({ AddressSpaces: ["SMTP:*;9"], ...properties }, "Idle");
  const ends = [
    together([internet(), idle()]),
    together([
      internet(),
      idle({ FrontendProxyEnabled: true, SourceTransportServers: ["EX02"], Port: 26 }),
    ]),
  ] as const;
  for (const code of ["front-end-proxy-toggled", "source-servers-changed", "next-hop-changed"])
    expect(tellings(code, ...ends), code).toEqual([]);
});
