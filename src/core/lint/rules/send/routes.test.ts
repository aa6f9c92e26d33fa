import { describe, expect, it } from "vitest";
import { asking, by, edge, names, sender, server, told } from "../../../../testing/askRules";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { hasInput } from "../inputs";
import { send } from "./list";

type Connector = NonNullable<CaseOrganisation["connectors"]>[number];

const door = (name: string, more: object = {}): Connector => ({
  Name: "Door",
  Server: name,
  TransportRole: "FrontendTransport",
  Bindings: ["0.0.0.0:25"],
  RemoteIPRanges: ["0.0.0.0/0"],
  ...more,
});

const { hits, lacked } = asking(send, hasInput);
const one = [server("EX01")];

describe("send/tie", () => {
  it("reads spaces without their case and with the mark of scoped connectors", () => {
    const connectors = [
      sender("alpha", "smtp:Partner.example;1"),
      sender("Beta", "Local:SMTP:PARTNER.EXAMPLE;1"),
    ];
    const [hit] = hits("send/tie", { servers: one, connectors });
    expect(hit?.sender?.connector.name).toBe("Beta");
    expect(told(hit)).toEqual({ other: "alpha", winner: "alpha", space: "PARTNER.EXAMPLE" });
  });

  it("leaves disabled connectors and other address types aside", () => {
    const x400 = "X400:c=DE;a= ;p=CORP;1";
    const connectors = [
      sender("Alpha", "SMTP:*;1", { Enabled: false }),
      sender("Beta", "SMTP:*;1"),
      sender("Gateway 1", x400, by("192.0.2.1")),
      sender("Gateway 2", x400, by("192.0.2.1")),
    ];
    expect(hits("send/tie", { servers: one, connectors })).toEqual([]);
  });

  it("lets the source servers stand for all where no site is known", () => {
    const connectors = [
      sender("Zulu", "SMTP:*;5"),
      sender("Alpha", "SMTP:*;5", { SourceTransportServers: ["EX02"] }),
    ];
    expect(hits("send/tie", { connectors })).toEqual([]);
    const servers = ["EX01", "EX02", "EX03"].map((name) => ({ name }));
    expect(hits("send/tie", { servers, connectors })).toEqual([]);
    const shared = connectors.map((each) => ({ ...each, SourceTransportServers: ["EX01"] }));
    expect(names(hits("send/tie", { connectors: shared }))).toEqual(["Zulu"]);
  });

  it("does not speak of connectors that a cheaper one stands before", () => {
    const connectors = ["A", "B"].map((each) => sender(each, "SMTP:*;5"));
    expect(
      hits("send/tie", { servers: one, connectors: [...connectors, sender("C", "SMTP:*;1")] }),
    ).toEqual([]);
    const small = sender("C", "SMTP:*;1", { MaxMessageSize: 1000 });
    expect(names(hits("send/tie", { servers: one, connectors: [...connectors, small] }))).toEqual([
      "B",
    ]);
  });
});

describe("routes of an organisation", () => {
  it("knows the way out of an Edge server that only a receive connector names", () => {
    const partner = sender("Partner", "SMTP:partner.example;1");
    expect(hits("send/no-internet-route", { whole: ["send"], connectors: [partner] })).toHaveLength(
      1,
    );
    expect(hits("send/no-internet-route", { whole: ["send"], connectors: [] })).toEqual([]);
    expect(
      hits("send/no-internet-route", { whole: ["send"], connectors: [sender("X", "X400:*;1")] }),
    ).toHaveLength(1);
  });

  it("does not say that a site sees no route while the site of a source is unknown", () => {
    const connectors = [sender("Internet", "SMTP:*;1", { IsScopedConnector: true })];
    const known = { whole: ["send"] as const, connectors };
    const elsewhere = server("EX03", "B");
    expect(
      names(hits("send/scoped-only-route", { ...known, servers: [...one, elsewhere] })),
    ).toEqual(["EX03"]);
    const servers = [{ name: "EX01" }, elsewhere];
    expect(hits("send/scoped-only-route", { ...known, servers })).toEqual([]);
    expect(lacked("send/scoped-only-route", { ...known, servers })).toEqual(["servers with site"]);
  });

  it("counts the one source once, in whatever way it is written", () => {
    const known = {
      whole: ["send"] as const,
      servers: [server("EX01"), server("EX02"), server("EX03", "B")],
    };
    const twice = sender("Internet", "SMTP:*;1", {
      SourceTransportServers: ["ex01", "EX01.corp.example"],
    });
    const [hit] = hits("send/single-source", { ...known, connectors: [twice] });
    expect(told(hit)).toEqual({ server: "EX01" });
    expect(hit?.fixes?.[0]?.changes).toEqual([
      { connector: "Internet", parameter: "SourceTransportServers", value: ["EX01", "EX02"] },
    ]);
    const other = sender("Second", "SMTP:*;50", { SourceTransportServers: ["EX03"] });
    expect(hits("send/single-source", { ...known, connectors: [twice, other] })).toEqual([]);
    const off = { ...other, Enabled: false };
    expect(names(hits("send/single-source", { ...known, connectors: [twice, off] }))).toEqual([
      "Internet",
    ]);
    const onEdge = sender("Internet", "SMTP:*;1", { SourceTransportServers: ["EDGE1"] });
    expect(
      hits("send/single-source", {
        ...known,
        servers: [...known.servers, edge("EDGE1")],
        connectors: [onEdge],
      }),
    ).toEqual([]);
  });

  it("offers no fix that would leave a connector without a source", () => {
    const gone = sender("Internet", "SMTP:*;1", { SourceTransportServers: ["EX00", "ex00"] });
    const [hit, ...more] = hits("send/source-gone", { servers: one, connectors: [gone] });
    expect(more).toEqual([]);
    expect(hit?.fixes).toEqual([]);
    const kept = sender("Internet", "SMTP:*;1", {
      SourceTransportServers: ["EX00", "ex01.CORP.example"],
    });
    expect(
      hits("send/source-gone", { servers: one, connectors: [kept] })[0]?.fixes?.[0]?.changes[0],
    ).toMatchObject({
      value: ["ex01.CORP.example"],
    });
  });

  it("asks a relay domain with its subdomains, and each site for itself", () => {
    const known = {
      whole: ["send"] as const,
      servers: [server("EX01"), server("EX03", "B")],
      acceptedDomains: [{ name: "s", domain: "*.Shared.example", type: "InternalRelay" as const }],
    };
    const exact = sender("Shared", "SMTP:shared.example;1", by("10.3.0.60"));
    expect(told(hits("send/relay-domain-no-route", { ...known, connectors: [exact] })[0])).toEqual({
      domain: "*.Shared.example",
    });
    const whole = { ...exact, AddressSpaces: ["SMTP:*.SHARED.example;1"] };
    expect(hits("send/relay-domain-no-route", { ...known, connectors: [whole] })).toEqual([]);
    const scoped = { ...whole, IsScopedConnector: true };
    expect(hits("send/relay-domain-no-route", { ...known, connectors: [scoped] })).toHaveLength(1);
    expect(hits("send/relay-domain-no-route", { ...known, connectors: [] })).toEqual([]);
  });

  it("goes by the accepted domain that lies nearest to a space", () => {
    const acceptedDomains = [
      { name: "all", domain: "*.corp.example", type: "Authoritative" as const },
      { name: "branch", domain: "branch.corp.example", type: "InternalRelay" as const },
    ];
    const given = (space: string) => ({
      acceptedDomains,
      connectors: [sender("Branch", space, by("10.3.0.60"))],
    });
    expect(hits("send/authoritative-space", given("SMTP:Corp.example;1"))).toHaveLength(1);
    expect(hits("send/authoritative-space", given("SMTP:*.it.corp.example;1"))).toHaveLength(1);
    expect(hits("send/authoritative-space", given("SMTP:branch.corp.example;1"))).toEqual([]);
    expect(hits("send/authoritative-space", given("SMTP:*;1"))).toEqual([]);
    expect(hits("send/authoritative-space", given("SMTP:notcorp.example;1"))).toEqual([]);
  });
});

describe("send/edge-bypassed", () => {
  const subscribed = sender("EdgeSync - A to Internet", "smtp:*;100", {
    SourceTransportServers: ["EDGE1"],
  });

  it("knows the connector of a subscription by its name alone, and does not count two of them as rivals", () => {
    const own = sender("Internet", "SMTP:*;1");
    expect(names(hits("send/edge-bypassed", { connectors: [subscribed, own] }))).toEqual([
      "Internet",
    ]);
    const second = { ...subscribed, Name: "EdgeSync - B to Internet", AddressSpaces: ["SMTP:*;1"] };
    expect(
      hits("send/edge-bypassed", {
        servers: [...one, edge("EDGE1")],
        connectors: [subscribed, second],
      }),
    ).toEqual([]);
  });

  it("is silent where the own connector stands behind, or takes large mail only", () => {
    const servers = [...one, edge("EDGE1")];
    const cheap = { ...subscribed, AddressSpaces: ["SMTP:*;1"] };
    const own = sender("Internet", "SMTP:*;5", { MaxMessageSize: "Unlimited" });
    expect(hits("send/edge-bypassed", { servers, connectors: [cheap, own] })).toEqual([]);
    expect(
      hits("send/cost-is-no-failover", {
        servers,
        connectors: [subscribed, sender("Internet", "SMTP:*;1")],
      }),
    ).toEqual([]);
  });
});

describe("send/loop-own-server", () => {
  const servers = [server("EX01"), server("EX02", "A", { addresses: ["10.0.0.12", "fd00::12"] })];
  const loop = (host: string, more: object = {}) =>
    sender("Internet", "SMTP:*;1", { ...by(host), ...more });

  it("finds the server by any of its addresses and by its name, where it listens", () => {
    for (const host of ["10.0.0.12", "FD00:0::12", "EX02.Corp.Example"])
      expect(told(hits("send/loop-own-server", { servers, connectors: [loop(host)] })[0])).toEqual({
        host,
        server: "EX02",
      });
    const at587 = loop("10.0.0.12", { Port: 587 });
    expect(hits("send/loop-own-server", { servers, connectors: [at587] })).toEqual([]);
    const listening = door("EX02", { Bindings: ["10.0.0.12:587"] });
    expect(hits("send/loop-own-server", { servers, connectors: [at587, listening] })).toHaveLength(
      1,
    );
    // One of its connectors is enough, by one of its bindings, by a wildcard too.
    const elsewhere = door("EX02", { Name: "Other", Bindings: ["0.0.0.0:25"] });
    const wild = door("EX02", { Bindings: ["10.0.0.12:2525", "0.0.0.0:587"] });
    for (const [connectors, found] of [
      [[elsewhere, listening], 1],
      [[elsewhere, wild], 1],
      [[elsewhere], 0],
      [[door("EX02", { Bindings: ["10.0.0.13:587"] })], 0],
    ] as const)
      expect(
        hits("send/loop-own-server", { servers, connectors: [at587, ...connectors] }),
      ).toHaveLength(found);
    const v6 = loop("fd00::12", { Port: 587 });
    expect(hits("send/loop-own-server", { servers, connectors: [v6, listening] })).toEqual([]);
    expect(
      hits("send/loop-own-server", {
        servers,
        connectors: [at587, { ...listening, Enabled: false }],
      }),
    ).toEqual([]);
  });

  it("is silent where that server has another way, or nobody knows whose address it is", () => {
    const wayOut = sender("Out", "SMTP:*;1", { SourceTransportServers: ["EX02"] });
    const back = loop("10.0.0.12");
    expect(hits("send/loop-own-server", { servers, connectors: [back, wayOut] })).toEqual([]);
    const unknown = { servers: [server("EX01"), server("EX02")], connectors: [back] };
    expect(hits("send/loop-own-server", unknown)).toEqual([]);
    expect(lacked("send/loop-own-server", unknown)).toEqual(["server addresses"]);
    expect(lacked("send/loop-own-server", { connectors: [back] })).toEqual(["servers"]);
  });

  it("keeps the other smart hosts, and goes by DNS where none is left", () => {
    const two = sender("Internet", "SMTP:*;1", by("10.0.0.12", "192.0.2.7"));
    const changes = (connector: Connector) =>
      Object.fromEntries(
        (
          hits("send/loop-own-server", { servers, connectors: [connector] })[0]?.fixes?.[0]
            ?.changes ?? []
        ).map((each) => ("parameter" in each ? [each.parameter, each.value] : [])),
      );
    expect(changes(two)).toEqual({
      SmartHosts: ["192.0.2.7"],
      SourceTransportServers: ["EX01", "EX02"],
    });
    expect(changes(loop("10.0.0.12"))).toEqual({
      SmartHosts: [],
      DNSRoutingEnabled: true,
      SourceTransportServers: ["EX01", "EX02"],
    });
  });
});

describe("send/size-bypass", () => {
  it("speaks only where the smaller connector has the mail otherwise", () => {
    const small = sender("Backup", "SMTP:*;10", { MaxMessageSize: 1000, ...by("192.0.2.1") });
    expect(
      hits("send/size-bypass", { servers: one, connectors: [small, sender("Main", "SMTP:*;1")] }),
    ).toEqual([]);
  });

  it("takes the limit of the other, and knows smart hosts in another order and case as the same", () => {
    const small = sender("Small", "SMTP:partner.example;1", {
      MaxMessageSize: 10_485_760,
      ...by("a.example", "B.example"),
    });
    const wide = sender("Wide", "SMTP:*;1", {
      MaxMessageSize: "Unlimited",
      ...by("b.EXAMPLE", "A.example"),
    });
    expect(hits("send/size-bypass", { servers: one, connectors: [small, wide] })).toEqual([]);
    const [hit] = hits("send/size-bypass", {
      servers: one,
      connectors: [small, { ...wide, Port: 26 }],
    });
    expect(told(hit)).toEqual({ size: "10 MB", space: "partner.example", other: "Wide" });
    expect(hit?.fixes?.[0]?.changes[0]).toMatchObject({
      parameter: "MaxMessageSize",
      value: "Unlimited",
    });
  });
});

describe("send/space-adds-nothing", () => {
  it("names the dearer of two equal entries by its row and shows both whole", () => {
    const twice = sender("Partner", "SMTP:A.example;5", {
      AddressSpaces: ["SMTP:A.example;5", "SMTP:a.example;1", "X400:a;1"],
    });
    const [hit, ...more] = hits("send/space-adds-nothing", { servers: one, connectors: [twice] });
    expect(more).toEqual([]);
    expect(hit?.row).toBe(0);
    expect(told(hit)).toEqual({ space: "A.example;5", wider: "a.example;1" });
    expect(hit?.fixes?.[0]?.changes[0]).toMatchObject({ value: ["SMTP:a.example;1", "X400:a;1"] });
  });
});
