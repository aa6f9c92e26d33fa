import { describe, expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import {
  door,
  fixed,
  lacking,
  onEx01,
  relay,
  relayRight,
  tellings,
} from "../../../../testing/ruleFindings";

type Properties = ReturnType<typeof door>;

describe("ports and roles", () => {
  const hub = (more: Properties = {}) => relay({ TransportRole: "HubTransport", ...more });
  it("are claimed by one service, and the connector of setup is never the one to change", () => {
    const told = (...connectors: Properties[]) =>
      tellings("receive/port-two-services", onEx01(connectors));
    expect(told(hub({ Bindings: ["10.0.0.11:25"] }), relay({ Name: "Front" }))).toEqual([
      "Relay: HubTransport claims 10.0.0.11:25 of the other service",
    ]);
    expect(
      told(
        hub({ Bindings: ["0.0.0.0:2525"] }),
        relay({ Name: "Front", Bindings: ["0.0.0.0:2525"] }),
      ),
    ).toEqual(["Front: FrontendTransport claims 0.0.0.0:2525 of the other service"]);
    expect(told(hub({ Bindings: ["[::]:25"] }), relay({ Name: "Front" }))).toEqual([]);
    expect(told(hub({ Enabled: false }), relay({ Name: "Front" }))).toEqual([]);
    expect(told(hub(), door())).toHaveLength(1);
  });
  it("send strangers and clients to the front end", () => {
    const told = (more: Properties, permissions?: CaseOrganisation["permissions"]) =>
      tellings(
        "receive/hub-for-clients",
        onEx01([hub({ Bindings: ["0.0.0.0:2526"], ...more })], permissions ? { permissions } : {}),
      );
    const signIn = ["BasicAuth", "BasicAuthRequireTLS", "Tls"];
    expect(told({ PermissionGroups: ["ExchangeUsers"], AuthMechanism: signIn })).toEqual([
      "Relay: The back end takes sessions of clients directly",
    ]);
    expect(
      told({ PermissionGroups: ["AnonymousUsers", "ExchangeUsers"], AuthMechanism: signIn }),
    ).toEqual(["Relay: The back end takes sessions of strangers and clients directly"]);
    const deny = [relayRight("Relay", { rights: ["ms-Exch-SMTP-Submit"], deny: true })];
    expect(told({ PermissionGroups: ["AnonymousUsers"] }, deny)).toEqual([]);
    expect(told({ AuthMechanism: ["ExternalAuthoritative"] })).toEqual([]);
  });
  it("know an address that the server does not have, but not loopback", () => {
    const known = [{ name: "EX01", addresses: ["10.0.0.11", "2001:DB8::11"] }];
    const Bindings = [
      "127.0.0.1:25",
      "[::1]:25",
      "[2001:db8::11]:25",
      "10.0.0.13:25",
      "10.0.0.13:26",
      "[2001:db8::12]:25",
    ];
    const given = onEx01([relay({ Bindings })], { servers: known });
    expect(tellings("receive/binding-not-local", given)).toEqual([
      "Relay: 10.0.0.13 is no address of EX01",
      "Relay: 2001:db8::12 is no address of EX01",
    ]);
    const other = [...known, { name: "EX02" }];
    const elsewhere = relay({ Server: "EX02", Bindings: ["10.0.0.13:25"] });
    expect(lacking("receive/binding-not-local", onEx01([elsewhere], { servers: other }))).toEqual([
      "server addresses",
    ]);
  });
  it("know 465 of Client Proxy, unless strangers may use it", () => {
    const proxy = door({
      Name: "CLIENT PROXY ex01",
      TransportRole: "HubTransport",
      Bindings: ["[::]:465"],
      PermissionGroups: ["AnonymousUsers", "ExchangeServers", "ExchangeUsers"],
    });
    expect(tellings("receive/port-465", onEx01([proxy]))).toHaveLength(1);
    expect(
      tellings("receive/port-465", onEx01([{ ...proxy, PermissionGroups: ["ExchangeServers"] }])),
    ).toEqual([]);
  });
  it("ask at 587 what is served on 587 alone", () => {
    const given = (more: Properties) =>
      tellings(
        "receive/submission-anonymous",
        onEx01([
          door({ Name: "All", Bindings: ["0.0.0.0:25", "0.0.0.0:587"] }),
          relay({ Name: "Sub", ...more }),
        ]),
      );
    const users = { Bindings: ["0.0.0.0:587"], PermissionGroups: ["ExchangeUsers"] };
    expect(given({ RemoteIPRanges: ["10.0.0.0/8"] })).toEqual([
      "All: Strangers submit on 587 without signing in",
    ]);
    expect(given({ ...users, RemoteIPRanges: ["0.0.0.0/1", "128.0.0.0/1"] })).toEqual([]);
  });
  it("tell of IPv6 only a server that has an address others reach", () => {
    const told = (addresses: string[]) =>
      tellings(
        "receive/ipv6-omitted",
        onEx01([door(), relay()], { servers: [{ name: "EX01", addresses }] }),
      );
    expect(told(["10.0.0.11", "fe80::1%11", "::1"])).toEqual([]);
    expect(told(["fd00::11"])).toEqual([
      "Relay: IPv6 sessions on port 25 go to Default Frontend EX01",
    ]);
  });
});

describe("names", () => {
  const banner = (Banner: string) =>
    tellings("receive/banner-without-name", onEx01([door({ Banner })])).length;
  it.each([
    ["220 mail.corp.example", 0],
    ["220-mail.corp.example ready", 0],
    ["220 [192.0.2.1] ESMTP", 0],
    ["220 [IPv6:2001:db8::1]", 0],
    ["220 mail ESMTP", 1],
    ["220", 1],
    ["220 Welcome.", 1],
    ["", 0],
  ])("%s", (text, count) => {
    expect(banner(text)).toBe(count);
  });
  it("of another server are told in any case, and shared ones are not", () => {
    const fqdn = (Fqdn: string, names = ["ex01.corp.example", "ex02.corp.example"]) =>
      tellings(
        "receive/fqdn-of-other-server",
        onEx01([relay({ Fqdn })], {
          servers: names.map((each, index) => ({ name: `EX0${index + 1}`, fqdn: each })),
        }),
      );
    expect(fqdn("EX02.corp.example")).toEqual(["Relay: Fqdn is the name of EX02"]);
    expect(fqdn("ex01.corp.example")).toEqual([]);
    expect(
      fqdn("mail.corp.example", ["a.example", "mail.corp.example", "mail.corp.example"]),
    ).toEqual([]);
  });
  it("of your domains are told once over all servers", () => {
    const all = onEx01([door(), door({ Name: "Default Frontend EX02", Server: "EX02" })], {
      servers: [{ name: "EX01" }, { name: "EX02", site: "B" }],
    });
    expect(tellings("receive/own-domain-from-strangers", all)).toHaveLength(2);
    expect(
      fixed(
        "receive/own-domain-from-strangers",
        onEx01([door({ PermissionGroups: ["AnonymousUsers", "Custom"] })]),
      ),
    ).toBeUndefined();
  });
});
