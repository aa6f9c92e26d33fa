import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mergeImported, type Read, readInput, toOrganisation, writeImportJson } from "./index";

/** Written by hand in the shape of real exports: what a session gives, made whole again and (older) not. */
const fixture = (name: string): Read => {
  const url = new URL(`clixml/fixtures/${name}.clixml`, import.meta.url);
  const result = readInput({ name: `${name}.clixml`, bytes: readFileSync(url) });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
};

/** The properties of the objects at the top of a file. */
function propertiesIn(name: string): number {
  const text = readFileSync(new URL(`clixml/fixtures/${name}.clixml`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => /^ {6}<\w+ N="/.test(line)).length;
}

it.each(["estate", "older"])("%s: every property has its fate", (name) => {
  const fates = [...fixture(name).fates.values()];
  expect(fates.reduce((all, each) => all + each, 0)).toBe(propertiesIn(name));
});

it("reads a file of everything: servers, addresses, transport settings, the organisation", () => {
  const { imported } = fixture("estate");
  expect(imported.servers).toEqual([
    {
      name: "EX01",
      fqdn: "ex01.corp.example",
      role: "Mailbox",
      site: "North",
      version: "2019",
      // The last adapter does not say whose it is.
      addresses: ["10.0.0.11", "fe80::1", "2001:db8::11", "10.0.0.13"],
    },
    { name: "EDGE1", fqdn: "edge1.corp.example", role: "Edge", version: "2016" },
    {
      name: "EX04",
      fqdn: "ex04.corp.example",
      role: "Mailbox",
      site: "South, old",
      version: "SE",
    },
    { name: "EX02", addresses: ["10.0.0.12"] },
    { name: "EX03" },
  ]);
  expect(imported).not.toHaveProperty("namedOnly");
  expect(imported).toMatchObject({
    transportConfig: {
      maxSendSize: "Unlimited",
      maxReceiveSize: 37_748_736,
      maxRecipientEnvelopeLimit: 500,
      tlsReceiveDomainSecureList: ["partner.example", "other.example"],
      tlsSendDomainSecureList: [],
    },
    organisation: "Corp Mail",
    whole: ["receive"],
    permissionsOf: ["EX01\\Relay"],
    permissions: [{ user: "NT AUTHORITY\\ANONYMOUS LOGON" }],
    acceptedDomains: [{ domain: "corp.example" }],
    certificates: [{ server: "EX01", subject: "CN=mail.corp.example" }],
  });
  const { setAside, unknown, ambiguous, refused } = imported.report;
  const told = setAside.map(({ what }) => what);
  expect(told).toContain("1 hybrid configuration");
  expect(told).toContain("1 inherited permission entry");
  expect(told).toContain("12 settings of transport services");
  expect(unknown.map(({ what }) => what).sort()).toEqual([
    "Mailbox",
    "NewInTheNextVersion",
    "Sparkle",
  ]);
  expect(ambiguous.map(({ chosen }) => chosen)).toEqual(["ex01, which the shell was connected to"]);
  expect(refused).toEqual([]);
  expect(toOrganisation([fixture("estate")]).facts).toMatchObject({
    listed: ["servers", "acceptedDomains"],
    organisation: "Corp Mail",
    transportConfig: { maxRecipientEnvelopeLimit: 500 },
  });
});

it("keeps older servers and their connectors, and tells what is theirs alone", () => {
  const { imported } = fixture("older");
  expect(imported.servers).toEqual([
    { name: "EX10", fqdn: "ex10.corp.example", role: "Mailbox", site: "North" },
    { name: "EX13", fqdn: "ex13.corp.example", role: "Mailbox", site: "North" },
  ]);
  expect(imported.connectors).toMatchObject([
    { server: "EX10", properties: { MaxAcknowledgementDelay: "00:00:30" } },
    { name: "Out", properties: { RequireOorg: false, SmartHosts: ["192.0.2.60"] } },
  ]);
  const { setAside, unknown, ambiguous } = imported.report;
  expect(setAside.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      "Server EX10M, Exchange 2010 without the role that carries mail",
      "LiveCredentialEnabled",
      "HomeMTA",
    ]),
  );
  expect(unknown.map(({ what }) => what)).toEqual([
    "ExtendedProtectionTlsTerminatedAtProxy",
    "Shiny",
  ]);
  expect(ambiguous.map(({ what }) => what.slice(0, 23))).toEqual([
    "EX10 runs Exchange 2010",
    "EX13 runs Exchange 2013",
  ]);
});

it("comes back from what import writes", () => {
  for (const name of ["estate", "older"]) {
    const { imported } = fixture(name);
    const bytes = new TextEncoder().encode(writeImportJson(imported));
    const again = readInput({ name: "i.json", bytes });
    expect(again).toMatchObject({ ok: true, imported });
    expect(JSON.parse(writeImportJson(imported)).servers[0]).toMatchObject({ role: "Mailbox" });
  }
});

it("says of a server what Get-ExchangeServer says, whichever file comes first", () => {
  const listed = fixture("estate").imported;
  const guessed = {
    ...listed,
    servers: [{ name: "ex01", fqdn: "ex01.other.example" }],
    namedOnly: ["servers"] as const,
  };
  for (const both of [
    [guessed, listed],
    [listed, guessed],
  ]) {
    const merged = mergeImported(both);
    expect(merged.servers[0]).toMatchObject({ name: "EX01", fqdn: "ex01.corp.example" });
    expect(merged).not.toHaveProperty("namedOnly");
  }
});
