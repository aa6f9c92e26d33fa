import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { parameter, replies } from "../../catalogue";
import type { InboundQuestion } from "../../model";
import { rightNames } from "../rightNames";
import { smtpFaults } from "../smtpGrammar";
import { simulateInbound } from "./simulateInbound";

const some = <T>(list: readonly T[]) => fc.subarray([...list]);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const boolean = fc.boolean();

const connector = fc.record(
  {
    Bindings: fc.constantFrom(["0.0.0.0:25"], ["10.0.0.11:25", "[::]:25"], ["0.0.0.0:2525"]),
    RemoteIPRanges: some(["0.0.0.0/0", "10.1.0.0/16", "10.1.5.0/24", "::/0", "10.0.0.11"]),
    TransportRole: fc.constantFrom("FrontendTransport", "FrontendTransport", "HubTransport"),
    AuthMechanism: some([
      ...["Tls", "Integrated", "BasicAuth", "BasicAuthRequireTLS", "ExchangeServer"],
      "ExternalAuthoritative",
    ]),
    PermissionGroups: some([
      ...["AnonymousUsers", "ExchangeUsers", "ExchangeServers", "Partners", "Custom"],
    ]),
    EnableAuthGSSAPI: boolean,
    RequireTLS: boolean,
    RequireEHLODomain: boolean,
    DomainSecureEnabled: boolean,
    EnhancedStatusCodesEnabled: boolean,
    ChunkingEnabled: boolean,
    SmtpUtf8Enabled: boolean,
    BareLinefeedRejectionEnabled: boolean,
    RejectSingleLabelRecipientDomains: boolean,
    RejectReservedTopLevelRecipientDomains: boolean,
    SizeEnabled: fc.constantFrom("Enabled", "Disabled", "EnabledwithoutValue"),
    MaxMessageSize: fc.constantFrom(65_536, 10_485_760),
    MaxRecipientsPerMessage: fc.constantFrom(1, 3, 200),
    TarpitInterval: fc.constantFrom("00:00:00", "00:00:05"),
    TlsDomainCapabilities: some([
      "mail.cloud.example:AcceptCloudServicesMail",
      "NO-TLS:AcceptCloudServicesMail",
    ]),
    Banner: fc.constantFrom("", "", "220 Corp mail", "220-mail.corp.example\r\n220 No spam"),
    Fqdn: fc.constantFrom(null, "mail.corp.example"),
    DefaultDomain: fc.constantFrom(null, "corp.example"),
  },
  { requiredKeys: ["Bindings", "RemoteIPRanges", "TransportRole"] },
);

const permission = fc.record({
  connector: fc.constantFrom("EX01\\C0", "EX01\\C1"),
  user: fc.constantFrom("NT AUTHORITY\\ANONYMOUS LOGON", "S-1-5-11", "CORP\\svc"),
  rights: some(Object.values(rightNames)),
  deny: boolean,
});

const organisation = fc
  .record({
    connectors: fc.array(connector, { minLength: 1, maxLength: 4 }),
    permissions: perhaps(fc.array(permission, { maxLength: 4 })),
    domains: boolean,
    certificates: fc.constantFrom(undefined, ["mail.corp.example"], ["other.example"]),
    secure: perhaps(some(["bank.example", "corp.example"])),
    whole: boolean,
    role: fc.constantFrom("Mailbox" as const, "Mailbox" as const, "Edge" as const),
  })
  .map(({ connectors, permissions, domains, certificates, secure, whole, role }) =>
    caseOrganisation({
      servers: [
        {
          name: "EX01",
          fqdn: "ex01.corp.example",
          role,
          addresses: ["10.0.0.11", "2001:db8::11"],
        },
      ],
      ...(whole && { whole: ["receive"] }),
      ...(permissions && { permissions }),
      ...(domains && {
        acceptedDomains: [
          { name: "corp", domain: "corp.example", type: "Authoritative" },
          { name: "app", domain: "*.app.example", type: "InternalRelay" },
          { name: "single", domain: "single", type: "ExternalRelay" },
        ],
      }),
      ...(certificates && {
        certificates: [
          { Server: "EX01", CertificateDomains: certificates, Services: ["SMTP"], Thumbprint: "A" },
        ],
      }),
      ...(secure && { transportConfig: { TLSReceiveDomainSecureList: secure } }),
      connectors: connectors.map((each, index) => ({
        Name: `C${index}`,
        Server: "EX01",
        ...each,
      })),
    } as unknown as CaseOrganisation),
  );

const address = fc.constantFrom(
  ...["u@corp.example", "a@far.example", "x@bank.example", "y@sub.app.example", "z@single"],
  ...['"a b"@corp.example', "b@[10.0.0.1]", "c@[IPv6:2001:db8::1]", "ü@corp.example"],
);
const question = fc.record(
  {
    server: fc.constant("EX01"),
    listen: fc.constantFrom("10.0.0.11:25", "10.0.0.11:25", "[2001:db8::11]:25", "0.0.0.0:2525"),
    from: fc.constantFrom("10.1.5.9", "10.1.2.3", "203.0.113.9", "2001:db8::9", "10.0.0.11"),
    tls: boolean,
    clientCert: fc.constantFrom("mail.cloud.example", "bank.example", "else.example"),
    auth: fc.constantFrom("basic" as const, "ntlm" as const),
    ehlo: fc.constantFrom("host.example", "scanner-2f", "[10.0.0.1]"),
    mailFrom: fc.oneof(address, fc.constantFrom("", "z")),
    rcptTo: fc.array(address, { maxLength: 5 }),
    rcptCount: fc.constantFrom(0, 1, 4, 201),
    size: fc.constantFrom(0, 100, 70_000, 20_000_000),
    bdat: boolean,
    bareLf: boolean,
  },
  { requiredKeys: ["server", "listen", "from"] },
);

const runs = { numRuns: 300 };
/** `z` has no domain: what the client says there is no SMTP, and Exchange still answers it. */
const isSmtp = ({ mailFrom }: InboundQuestion): boolean => mailFrom !== "z";

describe("every session of every organisation", () => {
  it("is SMTP line by line, and in its order", () => {
    fc.assert(
      fc.property(organisation, question, (of, asked) => {
        const { transcript } = simulateInbound(of, asked as InboundQuestion);
        if (isSmtp(asked as InboundQuestion)) expect(smtpFaults(transcript)).toEqual([]);
        for (const each of transcript)
          expect(each.from === "server").toBe(each.reply !== undefined);
      }),
      runs,
    );
  });

  it("tells replies of the catalogue, on parameters that there are, of the connector that was selected", () => {
    fc.assert(
      fc.property(organisation, question, (of, asked) => {
        const run = simulateInbound(of, asked as InboundQuestion);
        const places = [...run.transcript, ...run.steps].flatMap((each) => each.decidedBy ?? []);
        for (const { connector: id, parameter: named } of places) {
          expect(id).toBe(run.connector?.id);
          expect(parameter("receive", named)?.name).toBe(named);
        }
        for (const { text, reply } of run.transcript)
          if (reply) expect(text.slice(0, 3)).toBe(replies[reply].code);
        for (const { line } of run.steps)
          if (line !== undefined) expect(run.transcript[line]).toBeDefined();
      }),
      runs,
    );
  });

  it("ends as its lines say: accepted means taken for all, and the deciding reply was told", () => {
    fc.assert(
      fc.property(organisation, question, (of, asked) => {
        const {
          verdict,
          reply,
          transcript,
          connector: taken,
          proxy,
        } = simulateInbound(of, asked as InboundQuestion);
        const told = transcript.flatMap((each) => each.reply ?? []);
        expect(reply === null).toBe(taken === null);
        expect(verdict === "accepted" || verdict === "refused").toBe(taken !== null);
        if (!reply) return;
        expect(told).toContain(reply.id);
        const failing = told.filter((id) => /^[45]/.test(replies[id].code));
        expect(verdict === "refused").toBe(failing.length > 0);
        if (verdict === "refused") expect(failing[0]).toBe(reply.id);
        if (proxy?.outcome === "failed") expect(reply.id).toBe("proxy-failed");
        const ended = told.findIndex((id) => replies[id].disconnects);
        expect(ended).toBe(told.length - 1);
      }),
      runs,
    );
  });

  it("lets strangers relay if and only if they hold Submit and Any-Recipient", () => {
    fc.assert(
      fc.property(organisation, question, (of, asked) => {
        const plainly = { server: "EX01", listen: asked.listen, from: asked.from };
        const run = simulateInbound(of, {
          ...plainly,
          tls: true,
          mailFrom: "a@far.example",
          rcptTo: ["b@far.example"],
        });
        if (run.identity?.kind !== "stranger") return;
        const may = [rightNames.submit, rightNames.anySender, rightNames.anyRecipient].every(
          (right) => run.identity?.holds(right) === true,
        );
        const other = ["tls-required", "proxy-failed", "domain-secure-off", "rcpt-invalid"];
        if (other.includes(run.reply?.id ?? "")) return;
        expect(run.verdict === "accepted").toBe(may);
      }),
      runs,
    );
  });

  it("says the same each time", () => {
    fc.assert(
      fc.property(organisation, question, (of, asked) => {
        const told = () => JSON.stringify(simulateInbound(of, asked as InboundQuestion).transcript);
        expect(told()).toBe(told());
      }),
      { numRuns: 300 },
    );
  });

  it("is taken by the connector that selection names", () => {
    fc.assert(
      fc.property(organisation, question, (of, asked) => {
        const run = simulateInbound(of, asked as InboundQuestion);
        if (!run.selection) expect(run.impossible).toBeDefined();
        expect(run.connector).toBe(run.selection?.winner?.connector ?? null);
        expect(run.considered.filter(({ won }) => won)).toHaveLength(run.connector ? 1 : 0);
      }),
      runs,
    );
  });
});

it("takes texts from outside as they are: no line ends early, and nothing throws", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom("a@b\r\nRCPT TO:<x@y>", "a\n", "\0", "\ud800@b", "<>", "__proto__", "@", "a@"),
  );
  fc.assert(
    fc.property(
      organisation,
      fc.record(
        {
          server: fc.oneof({ weight: 9, arbitrary: fc.constant("EX01") }, hostile),
          listen: fc.oneof({ weight: 9, arbitrary: fc.constant("10.0.0.11:25") }, hostile),
          from: fc.oneof({ weight: 9, arbitrary: fc.constant("10.1.5.9") }, hostile),
          tls: boolean,
          clientCert: hostile,
          auth: fc.constantFrom("basic" as const, "ntlm" as const),
          ehlo: hostile,
          mailFrom: hostile,
          rcptTo: fc.array(hostile, { maxLength: 3 }),
        },
        { requiredKeys: ["server", "listen", "from"] },
      ),
      hostile,
      (of, asked, account) => {
        const { transcript } = simulateInbound(of, asked as InboundQuestion, { account });
        for (const { text, from } of transcript) {
          expect(text).not.toMatch(/[\r\n\0\u2028\u2029]/);
          if (from === "server") expect(text).toMatch(/^[2-5]\d\d(?:[ -][\t\x20-\x7e]*)?$/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
