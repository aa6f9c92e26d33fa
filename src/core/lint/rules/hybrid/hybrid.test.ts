import { describe, expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import {
  certificate,
  door,
  fixed,
  lacking,
  ownCertificate,
  saidOfDisabled,
  tellings,
} from "../../../../testing/ruleFindings";
import { hybrid } from "./list";

type Connector = ReturnType<typeof door>;
const servers = [
  { name: "EX01", fqdn: "ex01.corp.example" },
  { name: "EX02", fqdn: "ex02.corp.example" },
];
const text = "<I>CN=CA 1<S>CN=mail.corp.example";
/** The connector as the wizard makes it. */
const cloud = (more: object = {}): Connector => ({
  kind: "send",
  Name: "Cloud",
  AddressSpaces: ["SMTP:corp.mail.onmicrosoft.com;1"],
  SourceTransportServers: ["EX01"],
  RequireTLS: true,
  TlsAuthLevel: "DomainValidation",
  TlsDomain: "mail.protection.outlook.com",
  CloudServicesMailEnabled: true,
  Fqdn: "mail.corp.example",
  TlsCertificateName: text,
  ...more,
});
const on = (
  connectors: readonly Connector[],
  more: Omit<CaseOrganisation, "connectors"> = {},
): CaseOrganisation => ({ servers, connectors, ...more });

it("keeps silent on what is disabled", () => {
  expect(saidOfDisabled(hybrid)).toEqual([]);
});

describe("what identifies the organisation", () => {
  const code = "hybrid/outbound-incomplete";
  const byName = cloud({ TlsCertificateName: null, SourceTransportServers: ["EX01", "EX02"] });
  it.each([
    ["all is there", cloud(), [], 0],
    ["certificates are unknown", byName, [], 0],
    ["one server is known to have none", byName, [certificate(), ownCertificate("EX02")], 1],
    ["the other is unknown", byName, [certificate()], 0],
    ["it cannot be used", byName, [certificate({ Services: ["IIS"] })], 1],
    ["Fqdn is empty", cloud({ TlsCertificateName: "", Fqdn: "" }), [], 1],
    ["a named certificate is enough", cloud({ Fqdn: null }), [], 0],
    ["all mail", cloud({ AddressSpaces: ["SMTP:*;1"], CloudServicesMailEnabled: false }), [], 0],
  ])("%s", (_, connector, certificates, count) => {
    const given = on([connector], certificates.length > 0 ? { certificates } : {});
    expect(tellings(code, given)).toHaveLength(count);
  });
  it("is told before the certificate that is found by name", () => {
    const found = "hybrid/certificate-by-fqdn";
    expect(tellings(found, on([byName], { certificates: [certificate()] }))).toEqual([
      "Cloud: Exchange picks a certificate that holds mail.corp.example",
    ]);
    expect(tellings(found, on([byName], { certificates: [ownCertificate("EX02")] }))).toEqual([]);
  });
});

describe("who Microsoft 365 is", () => {
  const code = "hybrid/tls-level";
  it.each([
    [{ TlsDomain: "Mail.Protection.Outlook.com" }, 0],
    [{ TlsDomain: "mail.protection.office365.us" }, 0],
    [{ TlsDomain: null }, 1],
    [{ TlsAuthLevel: null, TlsDomain: null }, 1],
    [{ TlsAuthLevel: "CertificateValidation", TlsDomain: null }, 0],
  ])("%o: %i", (more, count) => {
    expect(tellings(code, on([cloud(more)]))).toHaveLength(count);
  });
  it("mends to the cloud that the smart host belongs to", () => {
    const china = cloud({
      SmartHosts: ["corp.mail.protection.partner.outlook.cn"],
      DNSRoutingEnabled: false,
      TlsAuthLevel: "EncryptionOnly",
      TlsDomain: null,
    });
    expect(fixed(code, on([china]))).toContainEqual({
      connector: "Cloud",
      parameter: "TlsDomain",
      value: "mail.protection.partner.outlook.cn",
    });
  });
});

it("tells where internal headers go, unless the other side proves its name", () => {
  const code = "hybrid/cloud-headers-elsewhere";
  const gateway = cloud({
    AddressSpaces: ["SMTP:*;1"],
    SmartHosts: ["gw.corp.example"],
    DNSRoutingEnabled: false,
  });
  expect(tellings(code, on([{ ...gateway, TlsAuthLevel: null, TlsDomain: null }]))).toEqual([
    "Cloud: CloudServicesMailEnabled towards *",
  ]);
  expect(tellings(code, on([{ ...gateway, TlsDomain: "gw.corp.example" }]))).toEqual([]);
  expect(tellings(code, on([{ ...gateway, TlsDomain: null }]))).toHaveLength(1);
});

describe("domains that may write internal headers", () => {
  const code = "hybrid/capability-to-others";
  const entries = [
    "mail.protection.outlook.com:AcceptCloudServicesMail",
    "partner.example:AcceptOorgProtocol",
    "Other.example:AcceptCloudServicesMail,AcceptOorgProtocol",
    "NO-TLS:AcceptCloudServicesMail",
  ];
  it("are told one by one, and taken away one by one", () => {
    const given = on([door({ TlsDomainCapabilities: entries })]);
    expect(tellings(code, given)).toEqual([
      "Default Frontend EX01: Other.example may send as internal",
      "Default Frontend EX01: NO-TLS may send as internal",
    ]);
    expect(fixed(code, given)).toMatchObject([
      { parameter: "TlsDomainCapabilities", value: entries.filter((_, row) => row !== 2) },
    ]);
  });
});

describe("mail from the tenant", () => {
  const code = "hybrid/inbound-capability-missing";
  const whole = { whole: ["receive"] as const };
  const capable = {
    TlsDomainCapabilities: ["mail.protection.outlook.com:AcceptCloudServicesMail"],
  };
  it.each([
    ["nobody takes it", [cloud(), door()], 1],
    [
      "a disabled one would",
      [
        cloud(),
        door(),
        door({ ...capable, Name: "Old", Enabled: false, RemoteIPRanges: ["40.92.0.0/15"] }),
      ],
      1,
    ],
    [
      "another connector takes it",
      [cloud(), door(), door({ ...capable, Name: "EOP", RemoteIPRanges: ["40.92.0.0/15"] })],
      0,
    ],
    ["nothing comes from the Internet", [cloud(), door({ RemoteIPRanges: ["10.0.0.0/8"] })], 0],
    ["the back end is no door", [cloud(), door({ TransportRole: "HubTransport", Name: "Hub" })], 0],
    ["it does not go out as internal", [cloud({ CloudServicesMailEnabled: false }), door()], 0],
    [
      "relay of all mail",
      [cloud({ AddressSpaces: ["SMTP:*;1", "SMTP:corp.mail.onmicrosoft.com;1"] }), door()],
      0,
    ],
  ])("%s", (_, connectors, count) => {
    expect(tellings(code, on(connectors, whole))).toHaveLength(count);
  });
  it("counts an Edge server whose connectors are listed", () => {
    const edge = { name: "EDGE1", role: "Edge" as const };
    const own = door({ Server: "EDGE1", Name: "Edge", TransportRole: "HubTransport" });
    const with_ = (connectors: readonly Connector[]) =>
      tellings(code, { ...whole, servers: [...servers, edge], connectors });
    expect(with_([cloud(), door()])).toEqual([]);
    expect(with_([cloud(), door(), own])).toHaveLength(1);
  });
  it("needs whole lists", () => {
    expect(lacking(code, on([cloud(), door()]))).toEqual(["whole list of receive connectors"]);
    expect(lacking(code, { ...whole, connectors: [cloud(), door()] })).toEqual(["servers"]);
  });
});
