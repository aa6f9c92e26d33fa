import { describe, expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import type { ReceiveConnector, SendConnector } from "../../../../model";
import { receiverOf, senderOf } from "../../../../simulate";
import type { Value } from "../../../../values";
import {
  cloudDomainsOf,
  isMicrosoft365,
  isProtectionName,
  isTenantHost,
  isToOwnTenant,
  protectionNameOf,
} from "./microsoft365";

const acceptedDomains = [
  { name: "corp", domain: "corp.example", type: "Authoritative" as const },
  { name: "below", domain: "*.sub.example", type: "InternalRelay" as const },
];

function read(space: string, more: Readonly<Record<string, Value>> = {}) {
  const organisation = caseOrganisation({
    acceptedDomains,
    connectors: [{ kind: "send", Name: "Cloud", AddressSpaces: [space], ...more }],
  });
  const sender = senderOf(organisation, organisation.connectors.Cloud as SendConnector);
  return { sender, own: isToOwnTenant(sender, { organisation }) };
}
const by = (...SmartHosts: readonly string[]) => ({ SmartHosts, DNSRoutingEnabled: false });
const tenant = "Corp-Example.mail.protection.outlook.com.";

it("knows the mail hosts of tenants by one label before them", () => {
  for (const host of [
    tenant,
    "a.mail.protection.partner.outlook.cn",
    "a.mail.protection.office365.us",
  ])
    expect(isTenantHost(host), host).toBe(true);
  for (const host of [
    "mail.protection.outlook.com",
    "a.b.mail.protection.outlook.com",
    "a.mail.protection.outlook.com.evil.example",
    "outlook.com",
  ])
    expect(isTenantHost(host), host).toBe(false);
});

it("knows the names in Microsoft's certificates", () => {
  expect(isProtectionName("Mail.Protection.Outlook.com")).toBe(true);
  expect(isProtectionName("corp.mail.protection.outlook.com")).toBe(false);
  expect(protectionNameOf(read("SMTP:*;1", by("a.mail.protection.office365.us")).sender)).toBe(
    "mail.protection.office365.us",
  );
  expect(protectionNameOf(read("SMTP:corp.mail.onmicrosoft.com;1").sender)).toBe(
    "mail.protection.outlook.com",
  );
});

describe("a connector to Microsoft 365", () => {
  it.each([
    ["SMTP:Corp.mail.onmicrosoft.com;1", {}, true],
    ["SMTP:corp.mail.partner.onmschina.cn;1", {}, true],
    ["SMTP:corp.onmicrosoft.com;1", {}, false],
    ["SMTP:corp.mail.onmicrosoft.com;1", by("gateway.corp.example"), false],
    ["SMTP:partner.example;1", by("192.0.2.1", tenant), true],
    ["X400:c=DE;a= ;p=corp.mail.onmicrosoft.com;1", {}, false],
  ])("%s %o: %s", (space, more, is) => {
    expect(isMicrosoft365(read(space, more).sender)).toBe(is);
  });
});

describe("to the own tenant", () => {
  it.each([
    ["SMTP:corp.mail.onmicrosoft.com;1", {}, true],
    ["SMTP:partner.example;1", by(tenant), false],
    ["SMTP:partner.example;1", { ...by(tenant), CloudServicesMailEnabled: true }, true],
    ["SMTP:*;1", by(tenant), true],
    ["SMTP:CORP.example;1", by(tenant), true],
    ["SMTP:*.corp.example;1", by(tenant), true],
    ["SMTP:x.sub.example;1", by(tenant), true],
    ["SMTP:corp.example;1", by("relay.corp.example"), false],
  ])("%s %o: %s", (space, more, is) => {
    expect(read(space, more).own).toBe(is);
  });
});

it("reads which domains may write internal headers, with their rows", () => {
  const organisation = caseOrganisation({
    connectors: [
      {
        kind: "receive",
        Name: "In",
        Server: "EX01",
        TransportRole: "FrontendTransport",
        TlsDomainCapabilities: [
          "a.example:AcceptOorgProtocol",
          "b.example:AcceptOorgProtocol,AcceptCloudServicesMail",
          "no capabilities",
        ],
      },
    ],
  });
  const receiver = receiverOf(
    organisation,
    organisation.connectors["EX01\\In"] as ReceiveConnector,
  );
  expect(receiver && cloudDomainsOf(receiver)).toEqual([{ domain: "b.example", row: 1 }]);
});
