import { expect, it } from "vitest";
import cases from "../x509/fixtures/names.json";
import { Account } from "./account";
import type { Bag } from "./bag";
import { adoptCertificate } from "./certificate";

const certificate = (
  properties: Readonly<Record<string, Bag["properties"][number]["raw"]>>,
): Bag => ({
  line: 2,
  types: ["Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate"],
  properties: Object.entries(properties).map(([name, raw]) => ({ name, raw })),
});
const adopt = (bag: Bag) => {
  const account = new Account("c.clixml");
  const adopted = adoptCertificate(bag, account);
  return { ...adopted, report: account.report(), fates: Object.fromEntries(account.fates) };
};

const shown = {
  Thumbprint: "0123456789abcdef0123456789abcdef01234567",
  Subject: "CN=mail.corp.example",
  Issuer: "CN=Corp CA",
  NotBefore: "2026-01-01T01:00:00+01:00",
  NotAfter: "2027-01-01T00:00:00",
  CertificateDomains: ["mail.corp.example"],
  Services: "IMAP, SMTP",
  HasPrivateKey: true,
  IsSelfSigned: false,
  Identity: "ex01.corp.example\\0123456789ABCDEF0123456789ABCDEF01234567",
  Status: "Valid",
  Odd: 1,
};

it("reads the certificate itself where the export holds it", () => {
  const { certificate: read } = adopt(certificate({ RawData: cases[0]?.der, PSComputerName: "x" }));
  expect(read).toEqual({
    thumbprint: cases[0]?.thumbprint,
    issuer: cases[0]?.issuer,
    subject: "CN=mail.corp.example, O=Corp, L=Oslo, S=Oslo, C=NO",
    names: ["mail.corp.example", "autodiscover.corp.example"],
    notBefore: "2026-01-01T12:30:00Z",
    notAfter: "2030-01-01T00:00:00Z",
    selfSigned: true,
    enhancedKeyUsage: [],
  });
});

it("knows usages, services as a number, and the server that was added to it", () => {
  const { certificate: read, host } = adopt(
    certificate({
      ...shown,
      Identity: null,
      Server: "EX02",
      Services: 16 + 8,
      NotAfter: "/Date(1786024574000)/",
      EnhancedKeyUsageList: ["Client Authentication (1.3.6.1.5.5.7.3.2)", "Server Authentication"],
    }),
  );
  expect(read).toMatchObject({
    server: "EX02",
    services: ["IIS", "SMTP"],
    notAfter: "2026-08-06T13:56:14Z",
    enhancedKeyUsage: ["1.3.6.1.5.5.7.3.2", "Server Authentication"],
  });
  expect(host).toEqual({ name: "EX02" });
});

it("tells names and services apart that CSV joined", () => {
  const names = ["mail.corp.example", "autodiscover.corp.example"];
  for (const between of [" ", "|", ";"]) {
    const [CertificateDomains, Services] = [names.join(between), `IIS${between}SMTP`];
    const { certificate: read } = adopt(certificate({ ...shown, CertificateDomains, Services }));
    expect(read).toMatchObject({ names, services: ["IIS", "SMTP"] });
  }
});

it("takes what the properties show where it does not; a time without a zone says nothing", () => {
  const { certificate: read, host, report, fates } = adopt(certificate(shown));
  expect(read).toEqual({
    server: "ex01",
    thumbprint: "0123456789ABCDEF0123456789ABCDEF01234567",
    issuer: "CN=Corp CA",
    subject: "CN=mail.corp.example",
    names: ["mail.corp.example"],
    notBefore: "2026-01-01T00:00:00Z",
    services: ["IMAP", "SMTP"],
    hasPrivateKey: true,
    selfSigned: false,
  });
  expect(host).toEqual({ name: "ex01", fqdn: "ex01.corp.example" });
  expect(report).toMatchObject({ setAside: [{ what: "Status" }], unknown: [{ what: "Odd" }] });
  expect(report.refused).toMatchObject([
    {
      property: "NotAfter",
      reason: expect.stringMatching(/^2027-01-01T00:00:00 does not say when/),
    },
  ]);
  expect(fates).toEqual({ used: 9, refused: 1, setAside: 1, unknown: 1 });
});

it("refuses one of which neither is there, with its line", () => {
  const { certificate: read, report } = adopt(certificate({ RawData: "AAAA", Thumbprint: "12" }));
  expect(read).toBeUndefined();
  expect(report.refused).toEqual([
    {
      file: "c.clixml",
      line: 2,
      reason: expect.stringMatching(/^The certificate has neither RawData/),
    },
  ]);
});

it("tells a value that is lost or says nothing with its line, where it has one", () => {
  const bag = certificate(shown);
  const lost = { name: "Services", raw: undefined, lost: "The list was cut." };
  const others = bag.properties.filter(({ name }) => name !== "Services" && name !== "NotAfter");
  const late = { name: "NotAfter", raw: "2027-01-01T00:00:00" };
  const { report } = adopt({
    ...bag,
    properties: [...others, { ...lost, line: 7 }, lost, { ...late, line: 9 }],
  });
  const told = { file: "c.clixml", property: "Services", reason: "The list was cut." };
  expect(report.refused).toEqual([
    { ...told, line: 7 },
    expect.objectContaining({ property: "NotAfter", line: 9 }),
    told,
  ]);
});

it("does not name a server after an alias that is longer than a server's name", () => {
  const identity = "a-name-longer-than-netbios.corp.example\\00";
  expect(adopt(certificate({ ...shown, Identity: identity })).host).toBeUndefined();
});
