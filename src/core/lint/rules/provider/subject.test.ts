import { describe, expect, it } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import type { SendConnector } from "../../../model";
import { senderOf } from "../../../simulate";
import type { Value } from "../../../values";
import { expectedTlsDomain } from "./expectedTlsDomain";
import { mechanismOf } from "./mechanism";
import { providerHosts, subjectsOf } from "./subject";

function read(SmartHosts: readonly string[], more: Readonly<Record<string, Value>> = {}) {
  const organisation = caseOrganisation({
    connectors: [{ kind: "send", Name: "Out", AddressSpaces: ["SMTP:*;1"], SmartHosts, ...more }],
  });
  return senderOf(organisation, organisation.connectors.Out as SendConnector);
}
const mimecast = (number: number) => `EU-smtp-outbound-${number}.mimecast.com.`;

it("finds the provider of each host by its name, and guesses none of an address", () => {
  const hosts = providerHosts(read(["192.0.2.1", mimecast(1), "unknown.example", mimecast(2)]));
  expect(hosts.map(({ provider, host, row }) => [provider.id, host, row])).toEqual([
    ["mimecast", "eu-smtp-outbound-1.mimecast.com", 1],
    ["mimecast", "eu-smtp-outbound-2.mimecast.com", 3],
  ]);
});

it("tells each provider once", () => {
  const subjects = subjectsOf(read([mimecast(1), "smtp.sendgrid.net", mimecast(2)]));
  expect(subjects.map(({ provider, row }) => [provider.id, row])).toEqual([
    ["mimecast", 0],
    ["sendgrid", 1],
  ]);
});

it("takes no mechanism for None", () => {
  expect(mechanismOf(read([mimecast(1)]))).toBe("None");
  expect(mechanismOf(read([mimecast(1)], { SmartHostAuthMechanism: null }))).toBe("None");
  expect(mechanismOf(read([mimecast(1)], { SmartHostAuthMechanism: "BasicAuth" }))).toBe(
    "BasicAuth",
  );
});

describe("the name that a certificate holds", () => {
  it.each([
    ["email-smtp.eu-west-1.amazonaws.com", "email-smtp.eu-west-1.amazonaws.com"],
    ["corp.mail.protection.outlook.com", "mail.protection.outlook.com"],
    ["corp.mail.protection.office365.us", "mail.protection.office365.us"],
    ["corp.p-v1.mx.microsoft", undefined],
    ["smtp.sendgrid.net", undefined],
  ])("%s: %s", (host, name) => {
    const [subject] = subjectsOf(read([host]));
    expect(subject && expectedTlsDomain(subject)).toBe(name);
  });
});
