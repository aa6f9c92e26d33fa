import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { plain } from "../../finding";
import type { OutboundQuestion, RemoteHost } from "../../model";
import { replyBegins } from "./outboundAnswer";
import { route } from "./route";

/** The worked cases of send-semantics.md 11, by number. Case 5 (site link costs) is in candidates.test.ts. */
const MB = 1024 * 1024;
const base: CaseOrganisation = {
  servers: [
    { name: "EX1", fqdn: "ex1.corp.example", site: "A" },
    { name: "EX2", fqdn: "ex2.corp.example", site: "A" },
    { name: "EX3", fqdn: "ex3.corp.example", site: "B" },
  ],
  acceptedDomains: [
    { name: "c", domain: "corp.example", type: "Authoritative" },
    { name: "s", domain: "shared.example", type: "InternalRelay" },
  ],
};
type Connector = NonNullable<CaseOrganisation["send"]>[number];
const connector = (Name: string, space: string, more: Connector = {}): Connector => ({
  Name,
  AddressSpaces: [`SMTP:${space}`],
  SourceTransportServers: ["EX1"],
  ...more,
});
const ask = (send: readonly Connector[], rcptTo: string, more: Partial<OutboundQuestion> = {}) =>
  route(caseOrganisation({ ...base, send }), { rcptTo, server: "EX1", ...more });
const remote = (said: RemoteHost) => ({ remote: said });
const said = (run: ReturnType<typeof ask>) =>
  run.lines.flatMap(({ from, text }) => (from === "client" ? [text.split(/[ :]/)[0]] : []));
const wins = (send: readonly Connector[], rcptTo: string, more: Partial<OutboundQuestion> = {}) =>
  ask(send, rcptTo, more).connector?.name ?? null;

it("case 1: by MX, encrypted because offered, nobody authenticated", () => {
  const run = ask([connector("C1", "*;1")], "a@partner.example", { size: MB });
  expect(run.outcome).toBe("delivered");
  expect(run.nextHop).toBe("dns");
  expect(run.queues).toMatchObject([
    { deliveryType: "DnsConnectorDelivery", nextHopDomain: "partner.example" },
  ]);
  expect(said(run)).toEqual(["EHLO", "STARTTLS", "EHLO", "MAIL", "RCPT", "BDAT", "QUIT"]);
});

it("case 2: exact, then *.domain, then *", () => {
  const send = [
    connector("C1", "*;1"),
    connector("C2", "*.partner.example;1"),
    connector("C3", "partner.example;1"),
  ];
  expect(wins(send, "a@partner.example")).toBe("C3");
  expect(wins(send, "b@eu.partner.example")).toBe("C2");
  expect(wins(send, "c@other.example")).toBe("C1");
});

it("case 3: space before cost", () => {
  expect(
    wins([connector("C1", "*;1"), connector("C2", "partner.example;100")], "a@partner.example"),
  ).toBe("C2");
});

it("case 4: of two equal ones the first by name, always", () => {
  const run = ask([connector("Beta", "*;5"), connector("Alpha", "*;5")], "a@other.example");
  expect(run.connector?.name).toBe("Alpha");
  expect(run.tie.map((each) => each.connector.name)).toEqual(["Alpha", "Beta"]);
  expect(run.steps.find(({ verdict }) => verdict === "worry")?.cites).toContain("S260");
});

it("case 6: the local server beats the same site", () => {
  const send = [connector("Z", "*;5"), connector("A", "*;5", { SourceTransportServers: ["EX2"] })];
  expect(wins(send, "a@other.example")).toBe("Z");
  expect(wins(send, "a@other.example", { server: "EX2" })).toBe("A");
});

it("case 7: scoped to another site: unreachable, no bounce yet", () => {
  const send = [
    connector("C1", "*;1", { SourceTransportServers: ["EX3"], IsScopedConnector: true }),
  ];
  const run = ask(send, "a@other.example");
  expect([run.connector, run.outcome]).toEqual([null, "no-connector"]);
  expect(run.queues).toMatchObject([
    {
      deliveryType: "Unreachable",
      nextHopDomain: "Unreachable Domain",
      lastError: "A matching connector cannot be found to route the external recipient",
    },
  ]);
  expect(run.retries?.attempts).toEqual([]);
});

it("case 8: too large for the specific one: it leaves by *, TLS policy and all passed by", () => {
  const send = [
    connector("C1", "partner.example;1", { MaxMessageSize: 10 * MB, RequireTLS: true }),
    connector("C2", "*;1", { MaxMessageSize: 35 * MB }),
  ];
  const run = ask(send, "a@partner.example", { size: 20 * MB, ...remote({ starttls: false }) });
  expect([run.connector?.name, run.outcome]).toEqual(["C2", "delivered-clear"]);
  expect(run.steps.some(({ cites }) => cites.includes("S271"))).toBe(true);
});

it("case 9: too large for all: a bounce at once", () => {
  const run = ask([connector("C1", "*;1", { MaxMessageSize: 35 * MB })], "a@x.example", {
    size: 40 * MB,
  });
  expect([run.connector, run.outcome]).toEqual([null, "too-large"]);
  expect(replyBegins(run, "550 5.3.4 ROUTING.SizeLimit")).toBe(true);
  expect(run.queues).toEqual([]);
});

it("case 10: unknown in an authoritative domain: no connector is tried", () => {
  const run = ask([connector("C1", "*;1")], "unknown@corp.example");
  expect([run.connector, run.outcome, run.candidates]).toEqual([null, "ndr", []]);
  expect([replyBegins(run, "550 5.1.1 "), replyBegins(run, "550 5.1.10 ")]).toEqual([true, true]);
});

it("case 11: known of an internal relay domain stays, unknown goes on", () => {
  const send = [
    connector("C1", "*;1"),
    connector("C2", "shared.example;1", { SmartHosts: ["192.0.2.60"], DNSRoutingEnabled: false }),
  ];
  const known = ask(send, "known@shared.example", { known: true });
  expect([known.connector, known.outcome, known.nextHop]).toEqual([null, "delivered", undefined]);
  expect(known.queues).toMatchObject([{ deliveryType: "SmtpDeliveryToMailbox" }]);
  const unknown = ask(send, "unknown@shared.example");
  expect([unknown.connector?.name, unknown.nextHop]).toEqual(["C2", ["192.0.2.60"]]);
  expect(unknown.queues).toMatchObject([
    { deliveryType: "SmartHostConnectorDelivery", nextHopDomain: "[192.0.2.60]" },
  ]);
});

it("case 12: a relay domain by * whose MX is ours loops", () => {
  const run = ask([connector("C1", "*;1")], "unknown@shared.example", remote({ dns: "loopback" }));
  expect([run.connector?.name, run.outcome]).toEqual(["C1", "ndr"]);
  expect(replyBegins(run, "554 5.4.4 SMTPSEND.DNS.MxLoopback")).toBe(true);
  expect(run.steps.some(({ cites }) => cites.includes("S9"))).toBe(true);
});

it("case 13: a domain that does not exist bounces at once, unless that is downgraded", () => {
  const nxdomain = remote({ dns: "nxdomain" });
  const run = ask([connector("C1", "*;1")], "user@typo-domain.example", nxdomain);
  expect(run.outcome).toBe("ndr");
  expect(replyBegins(run, "554 5.4.4 SMTPSEND.DNS.NonExistentDomain")).toBe(true);
  const downgraded = ask(
    [connector("C1", "*;1", { ErrorPolicies: ["DowngradeDnsFailures"] })],
    "user@typo-domain.example",
    nxdomain,
  );
  expect(downgraded.outcome).toBe("retry");
  expect(replyBegins(downgraded, "451 4.4.0 DNS query failed.")).toBe(true);
  expect(downgraded.retries).toMatchObject({ delayNoticeHours: 4, expiresDays: 2 });
});

const relay = connector("C1", "*;1", {
  SmartHosts: ["relay.isp.example"],
  DNSRoutingEnabled: false,
  Port: 587,
  SmartHostAuthMechanism: "BasicAuthRequireTLS",
});

it("case 14: signs in with AUTH LOGIN under TLS", () => {
  const run = ask([relay], "a@other.example", remote({ auth: ["PLAIN", "LOGIN"] }));
  expect(run.outcome).toBe("delivered");
  const words = said(run);
  expect(words.slice(0, 4)).toEqual(["EHLO", "STARTTLS", "EHLO", "AUTH"]);
  expect(run.lines.find(({ text }) => text === "AUTH LOGIN")?.secure).toBe(true);
  expect(run.lines.some(({ text }) => text.startsWith("235 "))).toBe(true);
});

it("case 15: no LOGIN offered: retry, and no bounce before two days", () => {
  const run = ask([relay], "a@other.example", remote({ auth: ["PLAIN", "XOAUTH2"] }));
  expect(run.outcome).toBe("retry");
  expect(replyBegins(run, "451 5.7.3 Require basic authentication")).toBe(true);
  expect(run.retries?.expiresDays).toBe(2);
});

it("case 16: TLS demanded and not offered: EHLO, QUIT", () => {
  const run = ask(
    [connector("C1", "partner.example;1", { RequireTLS: true })],
    "a@partner.example",
    remote({ starttls: false }),
  );
  expect([run.outcome, said(run)]).toEqual(["retry", ["EHLO", "QUIT"]]);
  expect(replyBegins(run, "451 5.7.3 STARTTLS is required to send mail")).toBe(true);
  expect(run.queues[0]?.status).toBe("Retry");
});

it("case 17: no common cipher and nothing demanded: a second session in clear text", () => {
  const run = ask([connector("C1", "*;1")], "a@other.example", remote({ handshake: "fails" }));
  expect(run.outcome).toBe("delivered-clear");
  expect(new Set(run.lines.map(({ session }) => session))).toEqual(new Set([1, 2]));
  expect(run.lines.some(({ text }) => text === "TLS negotiation failed")).toBe(true);
  const second = run.lines.filter(({ session }) => session === 2);
  expect(second.some(({ from, text }) => from === "client" && text === "STARTTLS")).toBe(false);
  expect(second.every(({ secure }) => !secure)).toBe(true);
});

it("case 18: the name in the certificate has to fit TlsDomain", () => {
  const partner = (TlsDomain: string) =>
    connector("C1", "*;1", { RequireTLS: true, TlsAuthLevel: "DomainValidation", TlsDomain });
  const hoster = remote({ certificate: { names: ["mx.hoster.example"] } });
  const run = ask([partner("*.partner.example")], "a@partner.example", hoster);
  expect(run.outcome).toBe("retry");
  expect(run.lines.some(({ text }) => text === "ChainValidityStatus = SubjectMismatch")).toBe(true);
  expect(replyBegins(run, "454 4.7.5 Certificate validation failure")).toBe(true);
  expect(ask([partner("mx.hoster.example")], "a@partner.example", hoster).outcome).toBe(
    "delivered",
  );
});

it("case 19: a certificate of another issuer: no session until the connector names it", () => {
  const organisation = (TlsCertificateName: string) =>
    caseOrganisation({
      ...base,
      certificates: [
        {
          Server: "EX1",
          Issuer: "CN=CA 2",
          Subject: "CN=mail.corp.example",
          Services: ["SMTP"],
          CertificateDomains: ["mail.corp.example"],
        },
      ],
      send: [connector("C1", "*;1", { RequireTLS: true, TlsCertificateName })],
    });
  const question = { rcptTo: "a@tenant.example", server: "EX1" };
  const old = route(organisation("<I>CN=CA 1<S>CN=mail.corp.example"), question);
  expect([old.outcome, old.lines]).toEqual(["retry", []]);
  expect(replyBegins(old, "454 4.7.5 The certificate specified in TlsCertificateName")).toBe(true);
  const renewed = route(organisation("<I>CN=CA 2<S>CN=mail.corp.example"), question);
  expect(renewed.outcome).toBe("delivered");
});

it("case 20: through the front end: every server of the site has to get out", () => {
  const send = [connector("C1", "*;1", { FrontendProxyEnabled: true })];
  const run = ask(send, "a@other.example", remote({ port: "silent" }));
  expect(run.outcome).toBe("retry");
  expect(run.queues[0]?.lastError).toMatch(
    /^450 4\.7\.0 Proxy session setup failed on Frontend with '.*10060/,
  );
  expect(run.steps.map(({ text }) => plain(text)).join(" ")).toMatch(/port 717.*EX1, EX2/);
});
