import { expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { door, fixed, lacking, tellings } from "../../../../testing/ruleFindings";
import { pair } from "./list";

type Properties = ReturnType<typeof door>;

const [code = ""] = pair.map((each) => each.code);
const relay = (more: Properties = {}): Properties =>
  door({
    Name: "Relay",
    Bindings: ["0.0.0.0:25", "[::]:25"],
    RemoteIPRanges: ["10.1.9.0/29", "10.1.9.99"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    ...more,
  });
const gateway = (SmartHosts: string[], more: Properties = {}): Properties => ({
  kind: "send",
  Name: "Internet",
  AddressSpaces: ["SMTP:*;1"],
  SourceTransportServers: ["EX01"],
  SmartHosts,
  DNSRoutingEnabled: false,
  ...more,
});
const permissions = [
  {
    connector: "EX01\\Relay",
    user: "NT AUTHORITY\\ANONYMOUS LOGON",
    rights: ["Ms-Exch-SMTP-Accept-Any-Recipient"],
    deny: false,
  },
];
const on = (
  connectors: readonly Properties[],
  more: Omit<CaseOrganisation, "connectors"> = {},
): CaseOrganisation => ({ servers: [{ name: "EX01" }], permissions, connectors, ...more });

it("names each gateway once, whoever sends through it, and cuts it out of the range", () => {
  const given = on([
    relay(),
    gateway(["10.1.9.5", "10.1.9.99", "gw.corp.example"]),
    gateway(["10.1.9.5"], { Name: "Second" }),
  ]);
  expect(tellings(code, given)).toEqual([
    "Relay: Gateway 10.1.9.5 may relay through this connector",
    "Relay: Gateway 10.1.9.99 may relay through this connector",
  ]);
  expect(fixed(code, given)).toEqual([
    {
      connector: "EX01\\Relay",
      parameter: "RemoteIPRanges",
      value: ["10.1.9.0-10.1.9.4", "10.1.9.6/31", "10.1.9.99"],
    },
  ]);
});

it.each<[string, CaseOrganisation, number]>([
  ["IPv6", on([relay({ RemoteIPRanges: ["fd00::/64"] }), gateway(["fd00::7"])]), 1],
  ["a disabled send connector", on([relay(), gateway(["10.1.9.5"], { Enabled: false })]), 0],
  ["a disabled relay", on([relay({ Enabled: false }), gateway(["10.1.9.5"])]), 0],
  [
    "a server of ours",
    on([relay(), gateway(["10.1.9.5"])], {
      servers: [{ name: "EX01" }, { name: "EDGE1", role: "Edge", addresses: ["10.1.9.5"] }],
    }),
    0,
  ],
  [
    "another connector takes the gateway",
    on([relay(), relay({ Name: "Gateway", RemoteIPRanges: ["10.1.9.5"] }), gateway(["10.1.9.5"])]),
    0,
  ],
  [
    "externally secured",
    on([
      relay({
        Name: "Trusted",
        AuthMechanism: ["ExternalAuthoritative"],
        PermissionGroups: ["ExchangeServers"],
      }),
      gateway(["10.1.9.5"]),
    ]),
    1,
  ],
])("%s", (_, given, count) => {
  expect(tellings(code, given)).toHaveLength(count);
});

it("offers nothing that would leave no range, and lacks permissions where they are not known", () => {
  expect(
    fixed(code, on([relay({ RemoteIPRanges: ["10.1.9.5"] }), gateway(["10.1.9.5"])])),
  ).toBeUndefined();
  const { permissions: _, ...unread } = on([
    relay({ PermissionGroups: ["AnonymousUsers", "Custom"] }),
    gateway(["10.1.9.5"]),
  ]);
  expect(lacking(code, unread)).toEqual(["permissions"]);
});
