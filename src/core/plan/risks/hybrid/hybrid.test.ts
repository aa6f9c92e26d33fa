import { expect, it } from "vitest";
import { internet, scanners, tellings, together } from "../../../../testing/riskTellings";
import { hybrid } from "./list";

const cloud = (properties = {}) =>
  internet({ AddressSpaces: ["SMTP:corp.mail.onmicrosoft.com;1"], ...properties }, "Cloud");
const capable = (properties = {}) => ({
  ...scanners({}, "Default Frontend EX01"),
  properties: {
    TlsDomainCapabilities: ["mail.protection.outlook.com:AcceptCloudServicesMail"],
    ...properties,
  },
});

it("holds the three about Exchange Online and Edge", () => {
  expect(hybrid.map(({ code }) => code)).toHaveLength(3);
});

it("knows a hybrid connector by each of its marks", () => {
  const marks = [
    { CloudServicesMailEnabled: true },
    { ConnectorType: "XPremises" },
    {
      TlsDomain: "mail.protection.outlook.com",
      TlsAuthLevel: "DomainValidation",
      RequireTLS: true,
    },
    { SmartHosts: ["corp-example.mail.protection.outlook.com"], DNSRoutingEnabled: false },
    { AddressSpaces: ["SMTP:corp.mail.onmicrosoft.com;1"] },
  ];
  for (const mark of marks)
    expect(
      tellings("hybrid-touched", internet(mark), internet({ ...mark, Fqdn: "x.example" })),
      JSON.stringify(mark),
    ).toEqual(["Fqdn: Internet carries hybrid mail: Fqdn differs"]);
});

it("tells of one that goes or is switched off, and not of the wizard's part in that", () => {
  expect(tellings("hybrid-touched", cloud(), null)).toHaveLength(1);
  expect(tellings("reverts-by-wizard", cloud(), null)).toEqual([]);
  expect(tellings("hybrid-touched", cloud(), cloud({ Enabled: false }))).toEqual([
    "Enabled: Cloud carries hybrid mail: Enabled differs",
  ]);
  expect(tellings("hybrid-touched", null, cloud())).toEqual([]);
});

it("looks at bindings of a receive connector that takes cloud mail", () => {
  expect(
    tellings("hybrid-touched", capable(), capable({ Bindings: ["10.0.0.11:25"] })),
  ).toHaveLength(1);
  expect(tellings("hybrid-touched", scanners(), scanners({ Bindings: ["10.0.0.11:25"] }))).toEqual(
    [],
  );
});

it("tells of mail that leaves an Edge connector for one of yours", () => {
  const edge = internet(
    { AddressSpaces: ["SMTP:*;100"], SourceTransportServers: ["EDGE1"] },
    "EdgeSync - A to Internet",
  );
  expect(tellings("edge-managed", edge, together([edge, internet()]))).toEqual([
    "AddressSpaces: EdgeSync - A to Internet reaches the Edge server with the next EdgeSync",
  ]);
  expect(tellings("edge-managed", edge, null)).toHaveLength(1);
});
