import fc from "fast-check";
import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import type { OutboundQuestion, RemoteHost } from "../../model";
import { smtpFaults } from "../smtpGrammar";
import { outboundAnswer } from "./outboundAnswer";
import { route } from "./route";

type Connector = NonNullable<CaseOrganisation["send"]>[number];
const flag = fc.boolean();
/** The first value nearly always, so that most messages come far; the others now and then. */
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const named = fc.constantFrom("mx.far.example", "*.far.example", "far.example", "x.hoster.example");

const connector = fc
  .record({
    Name: fc.constantFrom("A", "B", "C"),
    AddressSpaces: fc.constantFrom(["SMTP:*;1"], ["SMTP:far.example;2"], ["SMTP:*.example;1"]),
    SourceTransportServers: fc.constantFrom(["EX1"], ["EX2", "EX1"], ["EDGE1"], ["EX3"], []),
    MaxMessageSize: mostly<number | string>("Unlimited", 5000, 50_000),
    SmartHosts: fc.constantFrom<string[]>([], ["relay.example"], ["192.0.2.1", "r.example"]),
    Port: mostly(25, 587, 465),
    RequireTLS: flag,
    TlsAuthLevel: fc.constantFrom(
      null,
      "EncryptionOnly",
      "CertificateValidation",
      "DomainValidation",
    ),
    TlsDomain: fc.constantFrom(null, "mx.far.example", "*.hoster.example"),
    IgnoreSTARTTLS: mostly(false, true),
    ForceHELO: mostly(false, true),
    FrontendProxyEnabled: flag,
    RequireOorg: mostly(false, true),
    DomainSecureEnabled: flag,
    TlsCertificateName: mostly<string | null>(null, "<I>CN=CA<S>CN=a", "<I>CN=CA<S>CN=b"),
    SmartHostAuthMechanism: fc.constantFrom(
      "None",
      "BasicAuth",
      "BasicAuthRequireTLS",
      "ExchangeServer",
      "ExternalAuthoritative",
    ),
    ErrorPolicies: fc.constantFrom(["Default"], ["DowngradeDnsFailures"]),
    Fqdn: fc.constantFrom(null, "mail.corp.example"),
  })
  .map((each): Connector => ({ ...each, DNSRoutingEnabled: each.SmartHosts.length === 0 }));

const seldom = mostly<string | undefined>(
  undefined,
  "250 OK",
  "250 2.1.0 Fine",
  "450 4.2.0 Later",
  "550 5.7.1 No",
  "no reply",
);
const remote: fc.Arbitrary<RemoteHost> = fc
  .record({
    dns: mostly("ok", "nxdomain", "loopback", "fails"),
    port: mostly("open", "refused", "silent"),
    starttls: maybe(flag),
    handshake: maybe(fc.constantFrom("ok", "fails")),
    certificate: maybe(
      fc.record({
        names: fc.array(named, { maxLength: 2 }),
        trusted: mostly(true, false),
        expired: mostly(false, true),
      }),
    ),
    auth: maybe(fc.subarray(["PLAIN", "LOGIN", "XOAUTH2", "we ird", ""])),
    signIn: maybe(fc.constantFrom("ok", "refused")),
    maxSize: maybe(fc.constantFrom(0, 1000, 1_000_000)),
    extensions: maybe(fc.subarray(["CHUNKING", "X-ANONYMOUSTLS", "X-EXPS", "XOORG", "SMTPUTF8"])),
    replies: maybe(
      fc.record({
        banner: mostly<string | undefined>(
          undefined,
          "220 hi ESMTP",
          "554 5.3.2 No",
          "421 4.3.2 Busy",
          "oops",
        ),
        ehlo: seldom,
        mail: seldom,
        rcpt: seldom,
        data: seldom,
      }),
    ),
  })
  .map((each) => JSON.parse(JSON.stringify(each)) as RemoteHost);

const question = fc
  .record({
    rcptTo: mostly("a@far.example", "b@Corp.example", "c@eu.far.example", "ü@far.example", "x"),
    mailFrom: fc.constantFrom("", "x@corp.example", undefined),
    known: mostly(false, true),
    size: fc.constantFrom(undefined, 0, 4000, 20_000, 100_000),
    server: fc.constantFrom(undefined, "EX1", "EX3", "EDGE1", "EX9"),
    remote: maybe(remote),
  })
  .map((each) => JSON.parse(JSON.stringify(each)) as OutboundQuestion);

const world = fc
  .uniqueArray(connector, { minLength: 1, maxLength: 3, selector: (each) => each.Name })
  .map(
    (send): CaseOrganisation => ({
      servers: [
        { name: "EX1", fqdn: "ex1.corp.example", site: "A" },
        { name: "EX2", fqdn: "ex2.corp.example", site: "A" },
        { name: "EX3", site: "B" },
        { name: "EDGE1", fqdn: "edge1.corp.example", site: "A", role: "Edge" },
      ],
      acceptedDomains: [
        { name: "c", domain: "corp.example", type: "Authoritative" },
        { name: "f", domain: "*.far.example", type: "InternalRelay" },
      ],
      certificates: [{ Server: "EX1", Issuer: "CN=CA", Subject: "CN=a", Services: ["SMTP"] }],
      send,
    }),
  );

const runs = (
  numRuns: number,
  law: (run: ReturnType<typeof route>, asked: OutboundQuestion) => void,
) =>
  fc.assert(
    fc.property(world, question, (given, asked) =>
      law(route(caseOrganisation(given), asked), asked),
    ),
    { numRuns },
  );

it("says nothing but SMTP, in its order, in each connection", () => {
  runs(600, ({ lines }) => {
    for (const number of new Set(lines.map(({ session }) => session))) {
      const spoken = lines.flatMap(({ from, text, session }) =>
        session === number && from !== "event" ? [{ from, text }] : [],
      );
      expect(smtpFaults(spoken)).toEqual([]);
    }
  });
});

it("sends no message without what the connector demands", () => {
  runs(600, ({ winner, lines, outcome, question: asked }) => {
    const sender = winner?.sender;
    const mail = lines.filter(({ text }) => text.startsWith("MAIL FROM"));
    const isExchange =
      sender?.smartHosts.length && sender.value("SmartHostAuthMechanism") === "ExchangeServer";
    if (sender?.value("RequireTLS") === true && !isExchange)
      for (const { secure } of mail) expect(secure).toBe(true);
    if (sender?.value("SmartHostAuthMechanism") === "BasicAuthRequireTLS")
      for (const { text, secure } of lines) if (text === "AUTH LOGIN") expect(secure).toBe(true);
    const level = sender?.value("TlsAuthLevel");
    const { trusted = true, expired = false } = asked.remote?.certificate ?? {};
    if ((level === "CertificateValidation" || level === "DomainValidation") && !isExchange)
      if (!trusted || expired) expect(mail).toEqual([]);
    if (outcome === "delivered-clear") expect(mail.at(-1)?.secure).toBe(false);
    if (outcome === "delivered" && mail.length > 0) expect(mail.at(-1)?.secure).toBe(true);
  });
});

it("ends in one of six ways, each with what belongs to it", () => {
  runs(600, (run) => {
    const { outcome, reply, retries, connector, queues, steps } = run;
    expect(steps.length).toBeGreaterThan(0);
    const isDelivered = outcome === "delivered" || outcome === "delivered-clear";
    expect(reply === undefined).toBe(isDelivered);
    expect(retries !== undefined).toBe(outcome === "retry" || outcome === "no-connector");
    if (outcome === "ndr" || outcome === "too-large") expect(reply?.code[0]).toBe("5");
    if (outcome === "too-large" || outcome === "no-connector") expect(connector).toBeNull();
    expect(queues.some(({ lastError }) => lastError !== undefined)).toBe(retries !== undefined);
    if (!isDelivered) expect(steps.some(({ verdict }) => verdict === "fail")).toBe(true);
    for (const step of steps)
      expect(step.standing).toMatch(/^(documented|observed|inferred|disputed)$/);
  });
});

it("answers the same again, in whatever case the recipient is written, and beside others", () => {
  fc.assert(
    fc.property(world, question, question, (given, asked, other) => {
      const organisation = caseOrganisation(given);
      const first = outboundAnswer(route(organisation, asked));
      route(organisation, other);
      expect(outboundAnswer(route(organisation, asked))).toEqual(first);
      const { reply: _, ...loud } = outboundAnswer(
        route(organisation, { ...asked, rcptTo: asked.rcptTo.toUpperCase() }),
      );
      const { reply: __, ...said } = first;
      expect(loud).toEqual(said);
    }),
    { numRuns: 300 },
  );
});

it("never throws, whatever the recipient, sender and replies are", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (rcptTo, mailFrom, text) => {
      const organisation = caseOrganisation({ send: [{ Name: "A", AddressSpaces: ["SMTP:*;1"] }] });
      const run = route(organisation, {
        rcptTo: `${rcptTo}@far.example`,
        mailFrom,
        remote: { replies: { rcpt: text } },
      });
      const spoken = run.lines.flatMap(({ from, text }) =>
        from === "event" ? [] : [{ from, text }],
      );
      expect(smtpFaults(spoken)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
