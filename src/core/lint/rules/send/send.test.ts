import { describe, expect, it } from "vitest";
import { asking, by, edge, sender, server, told } from "../../../../testing/askRules";
import { type CaseOrganisation, caseOrganisation } from "../../../../testing/caseOrganisation";
import fixtures from "../../fixtures/rules.json";
import { hasInput } from "../inputs";
import { send } from "./list";

const { ask, hits, lacked } = asking(send, hasInput);
const one = [server("EX01")];

describe("one connector", () => {
  const fires = (code: string, more: object, space = "SMTP:*;1") =>
    hits(`send/${code}`, { servers: one, connectors: [sender("C", space, more)] }).length > 0;

  it("is silent while it is disabled", () => {
    for (const rule of send)
      for (const example of (
        fixtures as unknown as Record<string, { organisation: CaseOrganisation }[]>
      )[rule.code] ?? []) {
        const connectors = (example.organisation.connectors ?? []).map((each) => ({
          ...each,
          Enabled: false,
        }));
        expect(
          ask(rule, caseOrganisation({ ...example.organisation, connectors, acceptedDomains: [] }))
            .hits,
          rule.code,
        ).toEqual([]);
      }
  });

  it("compares hosts without their case and as whole names", () => {
    const basic = { SmartHostAuthMechanism: "BasicAuth", AuthenticationCredential: "credential" };
    expect(fires("provider-basic-ends", { ...by("SMTP.Office365.com"), ...basic })).toBe(true);
    expect(fires("provider-basic-ends", { ...by("x.smtp.office365.com"), ...basic })).toBe(false);
    expect(fires("submission-host-without-auth", by("email-smtp.eu-west-1.amazonaws.com"))).toBe(
      true,
    );
    expect(fires("submission-host-without-auth", by("email-smtp.a.b.amazonaws.com"))).toBe(false);
    expect(
      fires("microsoft-relay-settings", { ...by("Corp.Mail.Protection.Outlook.com"), Port: 26 }),
    ).toBe(true);
    expect(
      fires("tlsdomain-other-host", {
        ...by("MX.Partner.example"),
        RequireTLS: true,
        TlsAuthLevel: "DomainValidation",
        TlsDomain: "*.partner.example",
      }),
    ).toBe(false);
    expect(
      fires("tlsdomain-other-host", {
        ...by("mx.otherpartner.example"),
        RequireTLS: true,
        TlsAuthLevel: "DomainValidation",
        TlsDomain: "partner.example",
      }),
    ).toBe(true);
  });

  it("knows private addresses of both families, and that one public host is enough", () => {
    expect(fires("ignore-starttls", { ...by("10.1.2.3", "fd00::1"), IgnoreSTARTTLS: true })).toBe(
      false,
    );
    expect(
      fires("ignore-starttls", { ...by("10.1.2.3", "100.64.0.1"), IgnoreSTARTTLS: true }),
    ).toBe(true);
    expect(fires("force-helo", { ...by("10.1.2.3", "fax.corp.example"), ForceHELO: true })).toBe(
      true,
    );
    const secured = { SmartHostAuthMechanism: "ExternalAuthoritative" };
    expect(fires("externally-secured-public", { ...by("2001:db8::1"), ...secured })).toBe(true);
    expect(fires("externally-secured-public", { ...by("fe80::1", "mx.example"), ...secured })).toBe(
      false,
    );
  });

  it("reads an internal name by its last label", () => {
    const outside = { UseExternalDNSServersEnabled: true };
    for (const host of ["gw", "gw.corp.LOCAL", "gw.home"])
      expect(fires("external-dns-internal-name", { ...by(host), ...outside }), host).toBe(true);
    for (const host of ["gw.local.example", "local.corp.example", "--"])
      expect(fires("external-dns-internal-name", { ...by(host), ...outside }), host).toBe(false);
  });

  it("says the name of a source server after EHLO, and that it is unknown where it is", () => {
    const connectors = [sender("Internet", "SMTP:*;1")];
    const inside = [server("EX01", "A", { fqdn: "ex01.corp.local" })];
    expect(told(hits("send/ehlo-internal-name", { servers: inside, connectors })[0])).toEqual({
      name: "ex01.corp.local",
    });
    expect(lacked("send/ehlo-internal-name", { connectors })).toEqual(["servers with FQDN"]);
    expect(told(hits("send/ehlo-default-name", { connectors })[0])).toEqual({
      name: "the server's name",
    });
    expect(fires("ehlo-default-name", by("SMTP-Relay.gmail.com"), "SMTP:partner.example;1")).toBe(
      true,
    );
  });

  it("counts a source server that nobody knows as a Mailbox server", () => {
    const given = (...sources: string[]) => ({
      servers: [edge("EDGE1")],
      connectors: [
        sender("C", "SMTP:*;1", {
          SourceIPAddress: "203.0.113.7",
          SourceTransportServers: sources,
        }),
      ],
    });
    expect(hits("send/source-address-ignored", given("EDGE1"))).toEqual([]);
    expect(hits("send/source-address-ignored", given("EDGE1", "EX09"))).toHaveLength(1);
  });

  it("names all front ends that send too", () => {
    const servers = [
      server("EX01", "a"),
      server("EX02"),
      server("EX03"),
      server("EX04", "B"),
      edge("EDGE1"),
    ];
    const connectors = [sender("Internet", "SMTP:*;1", { FrontendProxyEnabled: true })];
    expect(told(hits("send/proxy-addresses", { servers, connectors })[0])).toEqual({
      server: "EX02, EX03",
    });
  });

  it("puts TLS rules of the Internet and of partners side by side without a gap", () => {
    const tls = { RequireTLS: true };
    const levels = [undefined, "EncryptionOnly", "CertificateValidation", "DomainValidation"];
    const wide = ["require-tls-internet", "validation-internet", "tlsdomain-internet"];
    for (const level of levels)
      for (const TlsDomain of [undefined, "*.partner.example"]) {
        const more = {
          ...tls,
          ...(level && { TlsAuthLevel: level }),
          ...(TlsDomain && { TlsDomain }),
        };
        expect(
          wide.filter((code) => fires(code, more)),
          level,
        ).toHaveLength(1);
      }
  });
});
