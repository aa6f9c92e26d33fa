import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { properties } from "../catalogue";
import { valueFault } from "../model";
import { readInput } from "./index";

/** Exports of real servers, read in place: they are not ours to copy. */
const folder = fileURLToPath(new URL("../../../../shared/samples", import.meta.url));
const isThere = existsSync(folder);
if (!isThere) process.stderr.write("Skipped: ../shared/samples is not there.\n");

function read(name: string) {
  const result = readInput({ name, bytes: readFileSync(`${folder}/${name}`) });
  if (!result.ok) throw new Error(result.fault.what);
  return { ...result.imported, fates: Object.fromEntries(result.fates) };
}

describe.skipIf(!isThere)("real exports", () => {
  it("five receive connectors: 385 properties, each with its fate", () => {
    const { connectors, servers, report, fates } = read("Get-ReceiveConnector.clixml");
    expect(connectors.map(({ line, server, name }) => [line, server, name])).toEqual([
      [2, "WIN-CTD3L0RGEN4", "Default WIN-CTD3L0RGEN4"],
      [562, "WIN-CTD3L0RGEN4", "Client Proxy WIN-CTD3L0RGEN4"],
      [1012, "WIN-CTD3L0RGEN4", "Default Frontend WIN-CTD3L0RGEN4"],
      [1491, "WIN-CTD3L0RGEN4", "Outbound Proxy Frontend WIN-CTD3L0RGEN4"],
      [1940, "WIN-CTD3L0RGEN4", "Client Frontend WIN-CTD3L0RGEN4"],
    ]);
    expect(fates).toEqual({ used: 275, setAside: 110 });
    expect(connectors.map((each) => Object.keys(each.properties).length)).toEqual(
      Array(5).fill(52),
    );
    expect(report).toMatchObject({ read: 5, ambiguous: [], unknown: [], refused: [] });
    expect(report.setAside).toHaveLength(22);
    expect(servers).toEqual([{ name: "WIN-CTD3L0RGEN4", fqdn: "WIN-CTD3L0RGEN4.exlab.dom" }]);
    expect(connectors[2]?.properties).toMatchObject({
      AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
      Bindings: ["[::]:25", "0.0.0.0:25"],
      RemoteIPRanges: ["::/0", "0.0.0.0/0"],
      MaxMessageSize: 37_748_736,
      TlsCertificateName: "<I>CN=WIN-CTD3L0RGEN4<S>CN=WIN-CTD3L0RGEN4",
      TlsDomainCapabilities: ["fabrikam.com:AcceptCloudServicesMail"],
      TransportRole: "FrontendTransport",
      Banner: "",
      DefaultDomain: null,
    });
  });

  it("a send connector", () => {
    const { connectors, report, fates } = read("Get-SendConnector.clixml");
    expect(fates).toEqual({ used: 31, setAside: 27 });
    expect(report).toMatchObject({ read: 1, ambiguous: [], unknown: [], refused: [] });
    expect(connectors).toHaveLength(1);
    expect(connectors[0]).toMatchObject({ kind: "send", server: null, line: 2 });
    expect(connectors[0]?.properties).toMatchObject({
      AddressSpaces: ["SMTP:*;1"],
      SmartHosts: ["ThisTenantDoesntExists-com.mail.protection.outlook.com"],
      SourceIPAddress: "0.0.0.0",
      MaxMessageSize: 36_700_160,
      TlsAuthLevel: "CertificateValidation",
      AuthenticationCredential: null,
      SourceTransportServers: ["WIN-CTD3L0RGEN4"],
    });
  });

  it("three accepted domains", () => {
    const { acceptedDomains, report, fates } = read("Get-AcceptedDomain.clixml");
    expect(acceptedDomains).toEqual([
      { name: "Solo.com", domain: "Solo.com", type: "Authoritative", isDefault: true },
      { name: "Contoso Wild", domain: "*.contoso.local", type: "Authoritative" },
      { name: "Wild .com", domain: "*.com", type: "InternalRelay" },
    ]);
    expect(fates).toEqual({ used: 15, setAside: 114 });
    expect(report).toMatchObject({ read: 3, ambiguous: [], unknown: [], refused: [] });
  });

  it("four certificates, of which each export holds the bytes", () => {
    const { certificates, servers, fates } = read("Get-ExchangeCertificate.clixml");
    expect(fates).toEqual({ used: 8, setAside: 12 });
    expect(servers).toEqual([{ name: "WIN-CTD3L0RGEN4", fqdn: "WIN-CTD3L0RGEN4.exlab.dom" }]);
    expect(certificates?.map(({ thumbprint }) => thumbprint)).toEqual([
      "2D10A746D6BB8D795F1679AEBD89D5D2AE583CB7",
      "611C687DFC4343A5A03E0005A1EC6E9B6AFF586D",
      "E267D459A0FB53D0EF225C11FAC062D522648C09",
      "3341CEAF3DF4D3A9527EC98BDD53C54ECC3E0620",
    ]);
    expect(certificates?.[1]).toEqual({
      server: "WIN-CTD3L0RGEN4",
      thumbprint: "611C687DFC4343A5A03E0005A1EC6E9B6AFF586D",
      issuer: "CN=WIN-CTD3L0RGEN4",
      subject: "CN=WIN-CTD3L0RGEN4",
      names: ["WIN-CTD3L0RGEN4", "WIN-CTD3L0RGEN4.exlab.dom"],
      notBefore: "2021-08-06T13:56:14Z",
      notAfter: "2026-08-06T13:56:14Z",
      services: ["IIS", "IMAP", "POP"],
      selfSigned: true,
      enhancedKeyUsage: ["1.3.6.1.5.5.7.3.1"],
    });
  });

  it.each(["Get-ReceiveConnector", "Get-SendConnector"])(
    "%s gives canonical values alone",
    (name) => {
      for (const { kind, properties: values } of read(`${name}.clixml`).connectors)
        for (const [property, value] of Object.entries(values)) {
          expect(properties(kind).map((each) => each.name)).toContain(property);
          expect(valueFault(kind, property, value)).toBeUndefined();
        }
    },
  );
});
