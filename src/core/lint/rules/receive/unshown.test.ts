import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import { door } from "../../../../testing/ruleFindings";
import type { Organisation } from "../../../model";
import { problemsOf } from "../../problems";
import setup from "../reading/door/setup.json";

const codesOf = (organisation: Organisation): readonly string[] => [
  ...new Set(problemsOf(organisation).each.map(({ code }) => code)),
];

/** The connectors as an export shows them that leaves one parameter out. */
function without(organisation: Organisation, parameter: string): Organisation {
  const connectors = Object.entries(organisation.connectors).map(([id, each]) => {
    const { [parameter]: _, ...explicit } = each.explicit;
    return [id, { ...each, explicit, unknown: [parameter] }] as const;
  });
  return { ...organisation, connectors: Object.fromEntries(connectors) };
}

const installed = (server: string) =>
  setup.connectors.map(({ kind, values }) =>
    door({
      ...values,
      Name: `${kind} ${server}`,
      Server: server,
      AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
    }),
  );
const two = caseOrganisation({
  whole: ["receive", "send"],
  servers: [
    {
      name: "EX01",
      fqdn: "ex01.corp.example",
      site: "A",
      addresses: ["10.0.0.11", "2001:db8::11"],
    },
    { name: "EX02", fqdn: "ex02.corp.example", site: "A", addresses: ["10.0.0.12"] },
  ],
  permissions: [],
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  connectors: [...installed("EX01"), ...installed("EX02")],
});

it("two servers as installed are told of senders of their own domains alone", () => {
  const codes = codesOf(two).filter((each) => !each.startsWith("send/"));
  expect(codes).toEqual(["receive/own-domain-from-strangers"]);
});

/** A relay, a door for accounts and one for servers, as people make them. */
const made = caseOrganisation({
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] }],
  permissions: [],
  connectors: [
    ...installed("EX01"),
    door({ Name: "Relay", RemoteIPRanges: ["10.1.5.0/24"], AuthMechanism: ["Tls"] }),
    door({
      Name: "App",
      Bindings: ["0.0.0.0:2587"],
      PermissionGroups: ["ExchangeUsers"],
      AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Tls"],
      MessageRateLimit: 5,
      MessageRateSource: "User",
    }),
    door({
      Name: "Servers",
      RemoteIPRanges: ["10.1.6.1"],
      PermissionGroups: ["ExchangeServers"],
      AuthMechanism: ["ExchangeServer", "Tls"],
    }),
  ],
});

it.each(["PermissionGroups", "AuthMechanism", "MessageRateSource", "MessageRateLimit"])(
  "an export without %s says no more of what people made",
  (parameter) => {
    const codes = codesOf(without(made, parameter));
    expect(codes.filter((each) => !codesOf(made).includes(each))).toEqual([]);
  },
);

it("an export without groups says that relay was not looked for", () => {
  const told = problemsOf(without(made, "PermissionGroups"));
  expect(told.notChecked.find(({ code }) => code === "receive/open-relay")?.needs).toEqual([
    "groups of receive connectors",
  ]);
  expect(problemsOf(made).notChecked.map(({ code }) => code)).not.toContain("receive/open-relay");
});

it.each([
  "TransportRole",
  "PermissionGroups",
  "AuthMechanism",
  "RemoteIPRanges",
  "Bindings",
  "Enabled",
])("an export without %s says no more of them", (parameter) => {
  const codes = codesOf(without(two, parameter));
  const more = codes.filter((each) => !codesOf(two).includes(each));
  expect(more).toEqual([]);
});

it("a relay of which the service was not shown stands in neither", () => {
  const relay = door({
    Name: "Relay",
    RemoteIPRanges: ["10.1.5.20"],
    TransportRole: "HubTransport",
  });
  const known = caseOrganisation({ connectors: [door(), relay] });
  expect(codesOf(known)).toContain("receive/port-two-services");
  const codes = codesOf(without(known, "TransportRole"));
  expect(codes).not.toContain("receive/port-two-services");
  expect(codes).not.toContain("receive/hub-for-clients");
});

it.each(["Bindings", "RemoteIPRanges"])(
  "an export without %s says that relay was not looked for",
  (list) => {
    const told = problemsOf(without(made, list));
    expect(told.notChecked.find(({ code }) => code === "receive/open-relay")?.needs).toEqual([
      "values that were not shown",
    ]);
  },
);

it("rights that were given by entries are judged, though the groups were not shown", () => {
  const rights = ["Submit", "Accept-Any-Recipient", "Accept-Authentication-Flag"];
  const open = caseOrganisation({
    permissions: [
      {
        connector: "EX01\\Relay",
        user: "NT AUTHORITY\\ANONYMOUS LOGON",
        rights: rights.map((each) => `ms-Exch-SMTP-${each}`),
        deny: false,
      },
    ],
    connectors: [door({ Name: "Relay" })],
  });
  const codes = codesOf(without(open, "PermissionGroups"));
  expect(codes).toContain("receive/open-relay");
  expect(codes).toContain("permission/anonymous-as-internal");
});

/** Two ways out, as people make them; the second holds the smart hosts of a relay domain. */
const sending = caseOrganisation({
  whole: ["receive", "send"],
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", site: "A" }],
  acceptedDomains: [{ name: "shared", domain: "shared.example", type: "InternalRelay" }],
  connectors: [],
  send: [
    {
      Name: "Internet",
      AddressSpaces: ["SMTP:*;1"],
      SourceTransportServers: ["EX01"],
      Fqdn: "mail.corp.example",
      ProtocolLoggingLevel: "Verbose",
      RequireTLS: true,
      TlsAuthLevel: "CertificateValidation",
    },
    {
      Name: "Shared",
      AddressSpaces: ["SMTP:shared.example;1"],
      SourceTransportServers: ["EX01"],
      SmartHosts: ["192.0.2.60"],
      DNSRoutingEnabled: false,
      Fqdn: "mail.corp.example",
      ProtocolLoggingLevel: "Verbose",
      RequireTLS: true,
      TlsAuthLevel: "DomainValidation",
      TlsDomain: "shared.example",
    },
  ],
});

it.each(["AddressSpaces", "Fqdn", "ProtocolLoggingLevel", "TlsDomain"])(
  "an export of send connectors without %s says no more of them, and what was not looked at",
  (parameter) => {
    const told = problemsOf(without(sending, parameter));
    const known = codesOf(sending);
    expect(told.each.map(({ code }) => code).filter((each) => !known.includes(each))).toEqual([]);
    const lacks = (codes: readonly { needs: readonly string[] }[]): boolean =>
      codes.some(({ needs }) => needs.includes("values that were not shown"));
    expect(lacks(told.notChecked) || parameter === "TlsDomain").toBe(true);
    expect(lacks(problemsOf(sending).notChecked)).toBe(false);
  },
);
