import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../../testing/caseOrganisation";
import {
  certificate,
  door,
  fixed,
  lacking,
  ownCertificate,
  saidOfDisabled,
  tellings,
} from "../../../../testing/ruleFindings";
import { plain } from "../../../finding";
import { problemsOf } from "../../problems";
import { tls } from "./list";

type Connector = NonNullable<CaseOrganisation["connectors"]>[number];
const text = "<I>CN=CA 1<S>CN=mail.corp.example";
const servers = [
  { name: "EX01", fqdn: "ex01.corp.example", site: "A" },
  { name: "EX02", fqdn: "ex02.corp.example", site: "A" },
];
const partner = (more: object = {}): Connector => ({
  kind: "send",
  Name: "Partner",
  AddressSpaces: ["SMTP:partner.example;1"],
  SourceTransportServers: ["EX01", "EX02"],
  TlsCertificateName: text,
  ...more,
});
const named = door({ TlsCertificateName: text });
const given = (
  connector: Connector,
  certificates: NonNullable<CaseOrganisation["certificates"]>,
  today?: string,
): CaseOrganisation => ({
  servers,
  certificates,
  connectors: [connector],
  ...(today !== undefined && { today }),
});

it("keeps silent on what is disabled", () => {
  expect(saidOfDisabled(tls)).toEqual([]);
});

describe("certificate-missing", () => {
  const code = "tls/certificate-missing";
  it("tells each server, and calls a server by any of its names", () => {
    const certificates = [ownCertificate("EX01"), ownCertificate("ex02.corp.example")];
    expect(tellings(code, given(partner(), certificates))).toEqual([
      "Partner: EX01 has no certificate of this name",
      "Partner: EX02 has no certificate of this name",
    ]);
  });
  it("is one finding for all servers of a send connector", () => {
    const certificates = [ownCertificate("EX01"), ownCertificate("EX02")];
    const { all } = problemsOf(caseOrganisation(given(partner(), certificates)));
    expect(all.filter((each) => each.code === code).map(({ what }) => plain(what))).toEqual([
      "EX01 has no certificate of this name (2 servers)",
    ]);
  });
  it("looks at every front end of the site where mail leaves by the proxy", () => {
    const certificates = [certificate(), ownCertificate("EX02")];
    const by = (FrontendProxyEnabled: boolean) =>
      partner({ SourceTransportServers: ["ex01.corp.example"], FrontendProxyEnabled });
    expect(tellings(code, given(by(true), certificates))).toEqual([
      "Partner: EX02 has no certificate of this name",
    ]);
    expect(tellings(code, given(by(false), certificates))).toEqual([]);
  });
  it("takes a text that names no certificate for one that is missing", () => {
    const thumbprint = partner({ SourceTransportServers: ["EX01"], TlsCertificateName: "AA01" });
    expect(tellings(code, given(thumbprint, [certificate({ Thumbprint: "AA01" })]))).toHaveLength(
      1,
    );
  });
  it("keeps silent on a receive connector without Tls, and where nothing is named", () => {
    const plain = door({ TlsCertificateName: text, AuthMechanism: ["None"] });
    expect(tellings(code, given(plain, [ownCertificate()]))).toEqual([]);
    expect(tellings(code, given(door({ TlsCertificateName: "" }), [ownCertificate()]))).toEqual([]);
  });
  it("offers the newest with that subject only where every server has it ready", () => {
    const fresh = { Issuer: "CN=CA 2", NotAfter: "2027-12-31" };
    const oldest = { Issuer: "CN=CA 0", NotAfter: "2027-01-01" };
    const both = [
      certificate(oldest),
      certificate(fresh),
      certificate({ ...fresh, Server: "EX02" }),
    ];
    expect(fixed(code, given(partner(), both))).toEqual([
      {
        connector: "Partner",
        parameter: "TlsCertificateName",
        value: "<I>CN=CA 2<S>CN=mail.corp.example",
      },
    ]);
    expect(
      fixed(code, given(partner(), [certificate(fresh), ownCertificate("EX02")])),
    ).toBeUndefined();
    const foreign = [certificate({ ...fresh, Services: ["IIS"] })];
    expect(fixed(code, given(named, foreign))).toBeUndefined();
  });
  it("says what is not known", () => {
    expect(lacking(code, { servers, connectors: [partner()] })).toEqual(["certificates"]);
    expect(lacking(code, given(partner(), [certificate()]))).toEqual(["certificates"]);
    expect(
      lacking(code, given(partner({ SourceTransportServers: ["EX01"] }), [certificate()])),
    ).toEqual([]);
  });
});

describe("certificates and the day", () => {
  const ends = (NotAfter: string, today: string) =>
    given(named, [certificate({ NotAfter }), ownCertificate()], today);
  it.each([
    ["2026-06-30", "2026-05-31", [], ["2026-06-30"]],
    ["2026-06-30", "2026-05-30", [], []],
    ["2026-06-30T23:59:59Z", "2026-06-29", [], ["2026-06-30"]],
    ["2026-06-30", "2026-06-30", ["2026-06-30"], []],
    ["2026-06-30T23:59:59Z", "2026-07-01", ["2026-06-30"], []],
  ])("ends %s, on %s", (end, today, expired, expiring) => {
    const on = (day: string, word: string) =>
      `Default Frontend EX01: Certificate on EX01 ${word} on ${day}`;
    expect(tellings("tls/certificate-expired", ends(end, today))).toEqual(
      expired.map((day) => on(day, "expired")),
    );
    expect(tellings("tls/certificate-expiring", ends(end, today))).toEqual(
      expiring.map((day) => on(day, "ends")),
    );
  });
  it("does not judge a certificate without an end, and says so without a day", () => {
    const endless = certificate();
    const { NotAfter: _, ...rest } = endless;
    expect(tellings("tls/certificate-expired", given(named, [rest], "2030-01-01"))).toEqual([]);
    for (const code of ["tls/certificate-expired", "tls/certificate-expiring"])
      expect(lacking(code, given(named, [certificate()]))).toEqual(["today"]);
  });
  it("looks at the one that ends last, renewed or not", () => {
    const renewed = [
      certificate({ NotAfter: "2026-06-10", Thumbprint: "A" }),
      certificate({ NotAfter: "2027-06-10", Thumbprint: "B" }),
    ];
    expect(tellings("tls/certificate-expiring", given(named, renewed, "2026-06-01"))).toEqual([]);
    expect(tellings("tls/twin-certificates", given(named, renewed, "2026-06-01"))).toEqual([
      "Default Frontend EX01: 2 certificates on EX01 fit this name",
    ]);
  });
  it("does not tell of the end where a later issuer is told", () => {
    const organisation = given(
      named,
      [
        certificate({ NotAfter: "2026-06-10" }),
        certificate({ Issuer: "CN=CA 2", NotAfter: "2027-06-10" }),
      ],
      "2026-06-01",
    );
    expect(tellings("tls/certificate-old-issuer", organisation)).toEqual([
      "Default Frontend EX01: Names the old issuer; ends 2026-06-10",
    ]);
    expect(tellings("tls/certificate-expiring", organisation)).toEqual([]);
    expect(fixed("tls/certificate-old-issuer", organisation)).toMatchObject([
      { value: "<I>CN=CA 2<S>CN=mail.corp.example" },
    ]);
  });
  it("does not name a successor that cannot be used, or that another server lacks", () => {
    const later = { Issuer: "CN=CA 2", NotAfter: "2027-06-10" };
    const old = "tls/certificate-old-issuer";
    expect(
      tellings(old, given(named, [certificate(), certificate({ ...later, HasPrivateKey: false })])),
    ).toEqual([]);
    const half = given(partner(), [
      certificate(),
      certificate(later),
      certificate({ Server: "EX02" }),
    ]);
    expect(tellings(old, half)).toHaveLength(1);
    expect(fixed(old, half)).toBeUndefined();
  });
});

describe("certificates by name", () => {
  const unnamed = door({ Fqdn: "smtp.corp.example" });
  it("counts only what can be used, and takes what is unknown for usable", () => {
    const code = "tls/no-certificate-for-name";
    const holder = { CertificateDomains: ["smtp.corp.example"] };
    const { Services: _, ...unknown } = certificate(holder);
    const told = ["Default Frontend EX01: No certificate on EX01 holds smtp.corp.example"];
    expect(
      tellings(
        code,
        given(unnamed, [ownCertificate(), certificate({ ...holder, Services: ["IIS"] })]),
      ),
    ).toEqual(told);
    expect(tellings(code, given(unnamed, [ownCertificate(), unknown]))).toEqual([]);
    expect(fixed(code, given(unnamed, [ownCertificate(), certificate()]))).toMatchObject([
      { value: text },
    ]);
    expect(fixed(code, given(unnamed, [ownCertificate()]))).toBeUndefined();
  });
  it("gives way where the server has none at all", () => {
    const organisation = given(unnamed, [certificate({ Services: ["IIS"] })]);
    expect(tellings("tls/no-smtp-certificate", organisation)).toEqual([
      "EX01: EX01 has no usable certificate for SMTP",
    ]);
    expect(tellings("tls/no-certificate-for-name", organisation)).toEqual([]);
    expect(lacking("tls/no-smtp-certificate", given(unnamed, [ownCertificate("EX02")]))).toEqual([
      "certificates",
    ]);
  });
  it("does not call a certificate self-signed where clients may be shown another", () => {
    const clients = door({
      Name: "Client Frontend EX01",
      Bindings: ["0.0.0.0:587"],
      PermissionGroups: ["ExchangeUsers"],
      Fqdn: "ex01.corp.example",
    });
    const wildcard = certificate({ CertificateDomains: ["*.corp.example"] });
    const code = "tls/self-signed-for-clients";
    expect(tellings(code, given(clients, [ownCertificate(), certificate()]))).toEqual([
      "Client Frontend EX01: Clients on 587 get a self-signed certificate",
    ]);
    expect(tellings(code, given(clients, [ownCertificate(), wildcard]))).toEqual([]);
  });
});

describe("no-client-usage", () => {
  const code = "tls/no-client-usage";
  const of = (usages: readonly string[]) =>
    given(partner({ SourceTransportServers: ["EX01"] }), [
      certificate({ EnhancedKeyUsageList: usages }),
    ]);
  it.each([
    [["1.3.6.1.5.5.7.3.1"], 1],
    [["Server Authentication (1.3.6.1.5.5.7.3.1)"], 1],
    [["1.3.6.1.5.5.7.3.20"], 1],
    [["Server Authentication", "Client Authentication"], 0],
    [["client authentication (1.3.6.1.5.5.7.3.2)"], 0],
    [["Clientauthentifizierung (1.3.6.1.5.5.7.3.2)"], 0],
    [["Serverauthentifizierung (1.3.6.1.5.5.7.3.1)", "x (1.3.6.1.5.5.7.3.21)"], 1],
    [["2.5.29.37.0"], 0],
    [[], 0],
  ])("%o: %i", (usages, count) => {
    expect(tellings(code, of(usages))).toHaveLength(count);
  });
  it("says that the usages were not shown", () => {
    expect(
      lacking(code, given(partner({ SourceTransportServers: ["EX01"] }), [certificate()])),
    ).toEqual(["certificates"]);
  });
});

describe("TLS from the Internet", () => {
  it("is asked at port 25 and of strangers alone", () => {
    const code = "tls/required-from-internet";
    expect(tellings(code, given(door({ RequireTLS: true }), []))).toHaveLength(1);
    for (const more of [
      { Bindings: ["0.0.0.0:2525"] },
      { PermissionGroups: ["ExchangeServers"] },
      { RemoteIPRanges: ["198.51.100.0/24"] },
    ])
      expect(tellings(code, given(door({ RequireTLS: true, ...more }), []))).toEqual([]);
  });
  it("is told of what is served, not of what is listed", () => {
    const narrower = door({ Name: "Halves", RemoteIPRanges: ["0.0.0.0/1", "128.0.0.0/1"] });
    const wide = door({
      RequireTLS: true,
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: ["0.0.0.0/0"],
    });
    expect(
      tellings("tls/required-from-internet", {
        servers,
        connectors: [wide, { ...narrower, Bindings: ["0.0.0.0:25"] }],
      }),
    ).toEqual([]);
  });
  it("mends what is not offered to canonical flags", () => {
    expect(fixed("tls/not-offered", given(door({ AuthMechanism: ["None"] }), []))).toMatchObject([
      { value: ["Tls"] },
    ]);
  });
});
