import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../../../testing/caseOrganisation";
import { certificate, door, ownCertificate } from "../../../../../testing/ruleFindings";
import type { ReceiveConnector, SendConnector } from "../../../../model";
import { certificatesOf } from "../../../../model";
import { type Receiver, receiverOf, senderOf } from "../../../../simulate";
import type { Unit } from "../../rule";
import { lacksCertificates, nameIn, namingInstead, usesOf } from "./namedCertificates";
import { namingAuthority } from "./namingAuthority";
import { holding, lacksForPicking, pickingName, picksByName } from "./pickedCertificates";

const text = "<I>CN=CA 1<S>CN=mail.corp.example";
const servers = [{ name: "EX01", fqdn: "ex01.corp.example" }, { name: "EX02" }];

function receiving(
  more: Parameters<typeof door>[0],
  certificates: CaseOrganisation["certificates"],
) {
  const organisation = caseOrganisation({
    servers,
    ...(certificates && { certificates }),
    connectors: [door({ Name: "In", ...more })],
  });
  const connector = organisation.connectors["EX01\\In"] as ReceiveConnector;
  const receiver = receiverOf(organisation, connector) as Receiver;
  const unit: Unit = { organisation, receivers: [receiver], senders: [] };
  return { receiver, unit, organisation };
}
function sending(sources: readonly string[], certificates: CaseOrganisation["certificates"]): Unit {
  const organisation = caseOrganisation({
    servers,
    ...(certificates && { certificates }),
    connectors: [
      {
        kind: "send",
        Name: "Out",
        AddressSpaces: ["SMTP:*;1"],
        SourceTransportServers: sources,
        TlsCertificateName: text,
      },
    ],
  });
  const sender = senderOf(organisation, organisation.connectors.Out as SendConnector);
  return { organisation, receivers: [], senders: [sender] };
}

describe("servers that use a named certificate", () => {
  it("are those whose certificates are known", () => {
    const unit = sending(["EX01", "EX02"], [certificate(), ownCertificate()]);
    const uses = usesOf(unit).map(({ on, matches, certificates }) => [
      on.name,
      matches.length,
      certificates.length,
    ]);
    expect(uses).toEqual([["EX01", 1, 2]]);
    expect(lacksCertificates(unit)).toEqual(["certificates"]);
    expect(usesOf(unit)).toBe(usesOf(unit));
  });
  it("are none where the connector has no Tls, is disabled, or names none", () => {
    for (const more of [
      { TlsCertificateName: text, AuthMechanism: ["None"] },
      { TlsCertificateName: text, Enabled: false },
      { TlsCertificateName: " " },
    ]) {
      const { unit } = receiving(more, [certificate()]);
      expect(usesOf(unit)).toEqual([]);
      expect(lacksCertificates(unit)).toEqual([]);
    }
    expect(nameIn(receiving({ TlsCertificateName: text }, []).receiver)).toBe(text);
  });
});

it("names another certificate only if every server that needs it has it", () => {
  const fresh = { Issuer: "CN=CA 2" };
  const instead = (certificates: CaseOrganisation["certificates"]) => {
    const unit = sending(["EX01", "EX02"], certificates);
    const [use] = usesOf(unit);
    return (
      use &&
      namingInstead(
        unit,
        use,
        use.certificates.filter(({ issuer }) => issuer === "CN=CA 2"),
      )
    );
  };
  expect(instead([certificate(fresh), certificate({ ...fresh, Server: "EX02" })])).toHaveLength(1);
  expect(instead([certificate(fresh), certificate({ Server: "EX02" })])).toEqual([]);
  expect(instead([certificate(fresh)])).toEqual([]);
});

describe("a certificate that is picked by name", () => {
  it("is asked for where Tls is on and none is named", () => {
    expect(picksByName(receiving({}, []).receiver)).toBe(true);
    for (const more of [
      { Enabled: false },
      { AuthMechanism: ["None"] },
      { TlsCertificateName: text },
    ])
      expect(picksByName(receiving(more, []).receiver)).toBe(false);
  });
  it("is unknown where an import did not show the name", () => {
    const { organisation, receiver } = receiving({}, []);
    const unknown = { ...receiver.connector, unknown: ["TlsCertificateName"] };
    const read = receiverOf(organisation, unknown);
    expect(read && picksByName(read)).toBe(false);
  });
  it("goes by Fqdn, else by the name of the server", () => {
    expect(pickingName(receiving({ Fqdn: "mail.corp.example" }, []).receiver)).toBe(
      "mail.corp.example",
    );
    expect(pickingName(receiving({}, []).receiver)).toBe("ex01.corp.example");
  });
  it("is one that holds the name and can be used on the day", () => {
    const { organisation, unit } = receiving({}, [certificate(), ownCertificate()]);
    const all = certificatesOf(organisation, "EX01") ?? [];
    const found = (host: string, today?: string) =>
      holding(all, host, today).map(({ subject }) => subject);
    expect(found("mail.corp.example")).toEqual(["CN=mail.corp.example"]);
    expect(found("mail.corp.example", "2027-01-01")).toEqual([]);
    expect(found("ex01.corp.example", "2027-01-01")).toEqual(["CN=EX01"]);
    expect(lacksForPicking(picksByName)(unit)).toEqual([]);
    expect(lacksForPicking(picksByName)(receiving({}, undefined).unit)).toEqual(["certificates"]);
  });
  it("gives way to one of an authority, if there is any", () => {
    const { receiver, organisation } = receiving({}, [certificate(), ownCertificate()]);
    const all = certificatesOf(organisation, "EX01") ?? [];
    expect(namingAuthority(receiver, all, "2026-06-01")[0]?.changes).toEqual([
      { connector: "EX01\\In", parameter: "TlsCertificateName", value: text },
    ]);
    expect(namingAuthority(receiver, all, "2027-06-01")).toEqual([]);
  });
});
