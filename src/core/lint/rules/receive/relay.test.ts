import { describe, expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import {
  type door,
  fixed,
  onEx01,
  relay,
  relayRight,
  tellings,
} from "../../../../testing/ruleFindings";

type Properties = ReturnType<typeof door>;

describe("relay", () => {
  const reach = (RemoteIPRanges: string[], more: Properties = {}) =>
    ["open", "public", "wide", "anonymous"].flatMap((each) =>
      tellings(
        `receive/${each}-relay`,
        onEx01([relay({ RemoteIPRanges, ...more })], { permissions: [relayRight()] }),
      ).map((told) => `${each}, ${told}`),
    );
  const both = { Bindings: ["0.0.0.0:25", "[::]:25"] };

  it.each([
    [["203.0.113.0/24"], {}, "public, Relay: 256 public addresses may relay"],
    [["203.0.113.0/24", "192.0.2.1"], {}, "open, Relay: Open relay for 257 public addresses"],
    [["203.0.113.7", "10.0.0.0/8"], {}, "public, Relay: 1 public address may relay"],
    [["100.64.0.0/10"], {}, "open, Relay: Open relay for 4,194,304 public addresses"],
    [["10.1.4.0/24", "10.1.6.1"], {}, "wide, Relay: 257 private addresses may relay"],
    [["169.254.0.0/16"], {}, "wide, Relay: 65,536 private addresses may relay"],
    [["2001:db8::/64"], both, "public, Relay: 2^64 public addresses may relay"],
    [["2001:db8::/63"], both, "open, Relay: Open relay for 2^65 public addresses"],
    [
      ["fd00::/64", "10.1.1.1"],
      both,
      "anonymous, Relay: 1 IPv4 and 2^64 IPv6 addresses may relay without sign-in",
    ],
    [["fd00::/48"], both, "wide, Relay: 2^80 private addresses may relay"],
  ])("%j", (ranges, more, told) => {
    expect(reach(ranges, more)).toEqual([told]);
  });

  it("counts no IPv6 range where no binding is of IPv6", () => {
    expect(reach(["2001:db8::/32", "10.1.5.20"])).toEqual([
      "anonymous, Relay: 1 address may relay without sign-in",
    ]);
  });

  it("knows ANONYMOUS LOGON by its SID, and a Deny that wins over it", () => {
    const told = (permissions: ReturnType<typeof relayRight>[]) =>
      tellings("receive/anonymous-relay", onEx01([relay()], { permissions }));
    expect(told([relayRight("Relay", { user: "S-1-5-7" })])).toHaveLength(1);
    expect(told([relayRight("Relay", { user: "s-1-5-7", deny: true }), relayRight()])).toEqual([]);
    expect(told([relayRight("Relay", { user: "NT AUTHORITY\\Authenticated Users" })])).toEqual([]);
  });

  it("leaves relay to the unknown where Custom is shown and no permissions were read", () => {
    const custom = relay({ PermissionGroups: ["AnonymousUsers", "Custom"] });
    expect(tellings("receive/anonymous-relay", onEx01([custom]))).toEqual([]);
    expect(tellings("receive/relay-unknown", onEx01([custom]))).toHaveLength(1);
    const trusted = { ...custom, AuthMechanism: ["ExternalAuthoritative"] };
    expect(tellings("receive/relay-unknown", onEx01([trusted]))).toEqual([]);
  });

  it("takes a door of trust back, and what would wake behind it", () => {
    const wide = relay({
      RemoteIPRanges: ["0.0.0.0/0"],
      PermissionGroups: ["AnonymousUsers", "ExchangeServers"],
      AuthMechanism: ["ExternalAuthoritative", "Tls"],
    });
    expect(fixed("receive/open-relay", onEx01([wide], { permissions: [relayRight()] }))).toEqual([
      { connector: "EX01\\Relay", parameter: "AuthMechanism", value: ["Tls"] },
      { connector: "EX01\\Relay", parameter: "PermissionGroups", value: ["AnonymousUsers"] },
      { connector: "EX01\\Relay", permissions: [] },
    ]);
  });

  it("is told of each network that translates, by its mark or its name", () => {
    const told = (name: string, translates?: boolean) =>
      tellings(
        "receive/relay-behind-translation",
        onEx01([relay({ RemoteIPRanges: ["10.1.0.0/24"] })], {
          permissions: [relayRight()],
          namedNetworks: [
            {
              name,
              ranges: ["10.1.0.200-10.1.2.1"],
              ...(translates !== undefined && { translates }),
            },
          ],
        }),
      ).length;
    for (const name of ["NAT", "branch snat", "VIP (mail)", "lb-inside", "Load Balancer 2"])
      expect([told(name), told(name, false)], name).toEqual([1, 0]);
    for (const name of ["National", "Signature", "Album", "Vipers", "Offload"])
      expect([told(name), told(name, true)], name).toEqual([0, 1]);
  });
});

describe("externally secured", () => {
  const told = (RemoteIPRanges: string[], more: Properties = {}) =>
    tellings(
      "receive/externally-secured-wide",
      onEx01([
        relay({
          RemoteIPRanges,
          PermissionGroups: ["ExchangeServers"],
          AuthMechanism: ["ExternalAuthoritative"],
          ...more,
        }),
      ]),
    );
  it("allows a list of 32 hosts inside, and none outside", () => {
    expect(told(["10.0.0.0/27"])).toEqual([]);
    expect(told(["10.0.0.0/27", "10.1.0.1"])).toHaveLength(1);
    expect(told(["203.0.113.9"])).toHaveLength(1);
    expect(told(["fd00::/64"], { Bindings: ["[::]:25"] })).toEqual([]);
  });
  it("says nothing where the group is missing: nobody can submit", () => {
    expect(told(["0.0.0.0/0"], { PermissionGroups: ["AnonymousUsers"] })).toEqual([]);
  });
});

describe("nobody may submit", () => {
  const told = (more: Properties, permissions?: CaseOrganisation["permissions"]) =>
    tellings("receive/nobody-may-submit", onEx01([relay(more)], permissions ? { permissions } : {}))
      .length;
  const submit = { rights: ["ms-Exch-SMTP-Submit"] };
  const signIn = { AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Tls"] };
  it.each<[string, Properties, CaseOrganisation["permissions"], number]>([
    ["servers with a group but no mechanism", { PermissionGroups: ["ExchangeServers"] }, [], 1],
    [
      "servers of older versions",
      { PermissionGroups: ["ExchangeLegacyServers"], AuthMechanism: ["ExchangeServer", "Tls"] },
      [],
      0,
    ],
    ["partners without DomainSecureEnabled", { PermissionGroups: ["Partners"] }, [], 1],
    ["partners", { PermissionGroups: ["Partners"], DomainSecureEnabled: true }, [], 0],
    [
      "a domain known by its certificate",
      {
        PermissionGroups: ["None"],
        TlsDomainCapabilities: ["mail.partner.example:AcceptOorgProtocol"],
      },
      [],
      0,
    ],
    [
      "strangers, denied",
      { PermissionGroups: ["AnonymousUsers"] },
      [relayRight("Relay", { ...submit, deny: true })],
      1,
    ],
    [
      "an account, no sign-in",
      { PermissionGroups: ["Custom"] },
      [relayRight("Relay", { ...submit, user: "CORP\\svc" })],
      1,
    ],
    [
      "an account that is denied too",
      { PermissionGroups: ["Custom"], ...signIn },
      [
        relayRight("Relay", { ...submit, user: "CORP\\svc" }),
        relayRight("Relay", { ...submit, user: "corp\\SVC", deny: true }),
      ],
      1,
    ],
    [
      "an account where all accounts are denied",
      { PermissionGroups: ["Custom"], ...signIn },
      [
        relayRight("Relay", { ...submit, user: "CORP\\svc" }),
        relayRight("Relay", { ...submit, user: "S-1-5-11", deny: true }),
      ],
      1,
    ],
  ])("%s", (_, more, permissions, count) => {
    expect(told(more, permissions)).toBe(count);
  });
  it("asks for a region that is served", () => {
    expect(told({ PermissionGroups: ["None"], RemoteIPRanges: ["2001:db8::1"] })).toBe(0);
  });
});
