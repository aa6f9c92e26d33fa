import { describe, expect, it } from "vitest";
import {
  door,
  fixed,
  lacking,
  onEx01,
  oneServer,
  relay,
  saidOfDisabled,
  tellings,
} from "../../../../testing/ruleFindings";
import { receive } from "./list";

type Properties = ReturnType<typeof door>;

it("keeps silent on what is disabled", () => {
  // Names are compared whether or not a connector is on.
  expect(
    saidOfDisabled(receive.filter(({ code }) => code !== "receive/fqdn-of-other-server")),
  ).toEqual([]);
});

it.each([
  [["10.1.5.0-10.1.5.31"], false],
  [["10.1.5.0-10.1.5.31", "10.1.6.1"], true],
  [["fd00:1:2:3::/64"], false],
  [["fd00:1:2:3::/64", "fd00:1:2:4::1"], true],
])("trust for %j is told as wide: %s", (RemoteIPRanges, isWide) => {
  const secured = relay({
    RemoteIPRanges,
    Bindings: ["0.0.0.0:25", "[::]:25"],
    PermissionGroups: ["ExchangeServers"],
    AuthMechanism: ["ExternalAuthoritative"],
  });
  expect(tellings("receive/externally-secured-wide", onEx01([secured]))).toHaveLength(
    isWide ? 1 : 0,
  );
});

describe("ranges", () => {
  it("are redundant by another family, within another, or because others take all", () => {
    const given = onEx01([
      relay({ RemoteIPRanges: ["10.1.0.0/16", "10.1.5.20", "2001:db8::1", "10.2.0.0/31"] }),
      relay({ Name: "A", RemoteIPRanges: ["10.2.0.0"] }),
      relay({ Name: "B", RemoteIPRanges: ["10.2.0.1"] }),
    ]);
    expect(tellings("receive/range-redundant", given)).toEqual([
      "Relay: Range 10.1.5.20 changes nothing",
      "Relay: Range 2001:db8::1 changes nothing",
      "Relay: Range 10.2.0.0/31 changes nothing",
    ]);
    expect(fixed("receive/range-redundant", given)).toEqual([
      {
        connector: "EX01\\Relay",
        parameter: "RemoteIPRanges",
        value: ["10.1.0.0/16", "2001:db8::1", "10.2.0.0/31"],
      },
    ]);
  });
  it("that are the same twice are told once", () => {
    const given = onEx01([relay({ RemoteIPRanges: ["10.1.5.20", "10.1.5.20", "10.1.6.0/24"] })]);
    expect(tellings("receive/range-redundant", given)).toEqual([
      "Relay: Range 10.1.5.20 changes nothing",
    ]);
  });
  it("tie across a listener of one address too, and name the others", () => {
    const given = onEx01([
      relay({ RemoteIPRanges: ["10.1.0.0/24", "10.9.0.1"] }),
      relay({ Name: "Apps", RemoteIPRanges: ["10.1.0.0-10.1.0.255"] }),
      relay({ Name: "Fax", RemoteIPRanges: ["10.9.0.1"], Bindings: ["0.0.0.0:25", "[::]:25"] }),
    ]);
    expect(tellings("receive/tie", given)).toEqual([
      "Apps: Relay claim 10.1.0.0/24 alike: the winner is open",
      "Fax: Relay claim 10.9.0.1 alike: the winner is open",
      "Relay: Apps and Fax claim 10.1.0.0/24, 10.9.0.1 alike: the winner is open",
    ]);
    expect(tellings("receive/never-reached", given)).toEqual([]);
  });
  it("speak of a connector that is never reached at a listener that no client finds", () => {
    const known = [{ name: "EX01", addresses: ["10.0.0.11"] }];
    const given = onEx01(
      [relay(), relay({ Name: "Own", Bindings: ["10.0.0.11:25"], RemoteIPRanges: ["10.1.5.20"] })],
      { servers: known },
    );
    expect(tellings("receive/never-reached", given)).toEqual([
      "Relay: Never reached by any remote address",
    ]);
    expect(tellings("receive/never-reached", { ...given, servers: oneServer })).toEqual([]);
  });
  it("say nothing of a port that both services claim", () => {
    const given = onEx01([door(), relay({ TransportRole: "HubTransport" })]);
    expect(tellings("receive/never-reached", given)).toEqual([]);
    expect(tellings("receive/port-two-services", given)).toHaveLength(1);
  });
});

describe("servers", () => {
  const two = [
    { name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11", "2001:db8::11"] },
    { name: "EX02", fqdn: "ex02.corp.example", addresses: ["10.1.2.12", "2001:db8::12"] },
  ];
  const hub = (more: Properties = {}) =>
    door({
      Name: "Default EX01",
      TransportRole: "HubTransport",
      Bindings: ["0.0.0.0:2525", "[::]:2525"],
      PermissionGroups: ["ExchangeLegacyServers", "ExchangeServers", "ExchangeUsers"],
      ...more,
    });

  it("fall in by IPv6, and are cut out of the range", () => {
    const trap = relay({ Bindings: ["[::]:25"], RemoteIPRanges: ["2001:db8::10/124"] });
    const given = onEx01([door(), trap], { servers: two });
    expect(tellings("receive/servers-fall-in", given)).toEqual([
      "Relay: EX02 falls into this connector",
    ]);
    expect(fixed("receive/servers-fall-in", given)).toEqual([
      {
        connector: "EX01\\Relay",
        parameter: "RemoteIPRanges",
        value: ["2001:db8::10/127", "2001:db8::13-2001:db8::1f"],
      },
    ]);
  });
  it("do not fall in where no connector would take them as servers, or on another port", () => {
    const trap = relay({ RemoteIPRanges: ["10.1.2.0/24"] });
    expect(tellings("receive/servers-fall-in", onEx01([trap], { servers: two }))).toEqual([]);
    const elsewhere = relay({ RemoteIPRanges: ["10.1.2.0/24"], Bindings: ["0.0.0.0:2526"] });
    const takes = door({ Bindings: ["0.0.0.0:2526"] });
    expect(
      tellings("receive/servers-fall-in", onEx01([takes, elsewhere], { servers: two })),
    ).toEqual([]);
  });
  it("of which one is not known are lacked", () => {
    const [first = { name: "EX01" }] = two;
    const some = [first, { name: "EX03" }];
    const given = onEx01([door(), relay({ RemoteIPRanges: ["10.1.2.0/24"] })], { servers: some });
    expect(lacking("receive/servers-fall-in", given)).toEqual(["server addresses"]);
    expect(lacking("receive/servers-fall-in", onEx01([door()], { servers: some }))).toEqual([]);
  });
  it("are served by either family, and all that are not are named once", () => {
    const told = (more: Properties, among = two) =>
      tellings(
        "receive/server-not-served",
        onEx01([hub(more)], { servers: among, whole: ["receive"] }),
      );
    expect(told({ RemoteIPRanges: ["10.0.0.0/24", "2001:db8::/64"] })).toEqual([]);
    expect(
      told({ RemoteIPRanges: ["10.0.0.0/24", "2001:db8::/64"], Bindings: ["0.0.0.0:2525"] }),
    ).toEqual(["EX01: EX01 takes no mail from EX02 on 2525"]);
    expect(told({ RemoteIPRanges: ["192.0.2.1"] })).toEqual([
      "EX01: EX01 takes no mail from EX01 and EX02 on 2525",
    ]);
    expect(told({ RemoteIPRanges: ["192.0.2.1"], Enabled: false })).toEqual([]);
  });
  it("of role Edge are no Mailbox servers", () => {
    const edge = [...two, { name: "EDGE1", role: "Edge" as const, addresses: ["192.0.2.9"] }];
    const given = onEx01([hub({ RemoteIPRanges: ["10.0.0.0/8"] })], {
      servers: edge,
      whole: ["receive"],
    });
    expect(tellings("receive/server-not-served", given)).toEqual([]);
  });
});
