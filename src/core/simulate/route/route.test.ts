import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { plain } from "../../finding";
import type { OutboundQuestion, RemoteHost } from "../../model";
import { outboundAnswer, replyBegins } from "./outboundAnswer";
import { route } from "./route";

type Connector = NonNullable<CaseOrganisation["send"]>[number];
const base: CaseOrganisation = {
  servers: [
    { name: "EX1", fqdn: "ex1.corp.example", site: "A" },
    { name: "EX2", fqdn: "ex2.corp.example", site: "A" },
    { name: "EX3", fqdn: "ex3.corp.example", site: "B" },
    { name: "EDGE1", fqdn: "edge1.corp.example", site: "A", role: "Edge" },
  ],
  acceptedDomains: [{ name: "c", domain: "corp.example", type: "Authoritative" }],
};
const out = (more: Connector = {}): Connector => ({
  Name: "Out",
  AddressSpaces: ["SMTP:*;1"],
  SourceTransportServers: ["EX1"],
  ...more,
});
const host = (more: Connector = {}): Connector =>
  out({ SmartHosts: ["relay.example"], DNSRoutingEnabled: false, ...more });
const ask = (
  send: Connector | readonly Connector[],
  question: Partial<OutboundQuestion> = {},
  change: CaseOrganisation = {},
) =>
  route(
    caseOrganisation({
      ...base,
      ...change,
      send: Array.isArray(send) ? send : [send as Connector],
    }),
    { rcptTo: "a@far.example", ...question },
  );
const facing = (send: Connector, remote: RemoteHost) => ask(send, { remote });
const words = (run: ReturnType<typeof ask>) =>
  run.lines.flatMap(({ from, text }) => (from === "client" ? [text.split(/[ :]/)[0]] : []));
const texts = (run: ReturnType<typeof ask>) => run.steps.map(({ text }) => plain(text)).join("\n");

describe("the recipient", () => {
  it.each([
    ["no-at-sign", "550 5.1.2 ROUTING.InvalidAddress"],
    ["a@", "550 5.1.2 ROUTING.InvalidAddress"],
    ["a@far..example", "550 5.1.2 ROUTING.InvalidAddress"],
    ["a b@far.example", "550 5.1.2 ROUTING.InvalidAddress"],
    ["a@far.example\r\nDATA", "550 5.1.2 ROUTING.InvalidAddress"],
    ["FAX:+1 555", "550 5.4.4 ROUTING.NoConnectorForAddressType"],
  ])("%j bounces with %s", (rcptTo, reply) => {
    const run = ask(out(), { rcptTo });
    expect([run.outcome, run.connector, run.lines]).toEqual(["ndr", null, []]);
    expect(replyBegins(run, reply)).toBe(true);
  });

  it("is read with its type or in brackets, whatever the case of the domain", () => {
    for (const rcptTo of ["smtp:a@FAR.example", "<a@far.Example>", '"a b"@far.example'])
      expect(ask(out(), { rcptTo }).outcome).toBe("delivered");
  });

  it("of a contact goes on by its external address (S4)", () => {
    const run = ask(out(), { known: true });
    expect([run.connector?.name, run.steps[0]?.cites]).toEqual(["Out", ["S4"]]);
  });

  it("is taken to be outside where accepted domains are not known, and that is said", () => {
    const { acceptedDomains: _, ...unknown } = base;
    const organisation = caseOrganisation({ ...unknown, send: [out()] });
    const run = route(organisation, { rcptTo: "a@corp.example" });
    expect([run.connector?.name, run.steps[0]?.verdict]).toEqual(["Out", "unknown"]);
  });

  it("meets the organisation's limit before any connector (S144)", () => {
    const change = { transportConfig: { MaxSendSize: 1000 } };
    const run = ask(out(), { size: 1001 }, change);
    expect([run.outcome, run.connector]).toEqual(["ndr", null]);
    expect(replyBegins(run, "550 5.2.3 RESOLVER.RST.SendSizeLimit.Org")).toBe(true);
    expect(ask(out(), { size: 1000 }, change).outcome).toBe("delivered");
  });
});

describe("the way to the sending server", () => {
  const queues = (run: ReturnType<typeof ask>) =>
    run.queues.map(({ server, deliveryType, nextHopDomain }) => [
      server?.name,
      deliveryType,
      nextHopDomain,
    ]);

  it("goes by a source server, in the same site where there is one (S53)", () => {
    const run = ask(out({ SourceTransportServers: ["EX3", "EX2"] }), { server: "EX1" });
    expect(queues(run)).toEqual([
      ["EX1", "SmtpRelayToConnectorSourceServers", "Out"],
      ["EX2", "DnsConnectorDelivery", "far.example"],
    ]);
    expect(outboundAnswer(run).queue).toBe("SmtpRelayToConnectorSourceServers");
    expect(run.lines.find(({ text }) => text.startsWith("EHLO"))?.text).toBe(
      "EHLO ex2.corp.example",
    );
  });

  it("goes to Edge in the own site, and to the site of Edge elsewhere (S56)", () => {
    const edge = out({ SourceTransportServers: ["EDGE1"] });
    expect(queues(ask(edge, { server: "EX1" }))[0]).toEqual([
      "EX1",
      "SmtpRelayWithinAdSiteToEdge",
      "Out",
    ]);
    expect(queues(ask(edge, { server: "EX3" }))).toEqual([
      ["EX3", "SmtpRelayToRemoteActiveDirectorySite", "A"],
      ["EDGE1", "DnsConnectorDelivery", "far.example"],
    ]);
    expect(queues(ask(edge))[0]?.[1]).toBe("SmtpRelayWithinAdSiteToEdge");
  });

  it("has longer pauses on Edge (section 7)", () => {
    const edge = out({ SourceTransportServers: ["EDGE1"] });
    const waits = facing(edge, { port: "refused" });
    expect(waits.retries?.attempts.slice(0, 6)).toEqual([1, 2, 3, 4, 14, 24]);
    expect(facing(out(), { port: "refused" }).retries?.attempts).toEqual([
      1, 2, 3, 4, 9, 14, 19, 24, 29, 34, 44, 54,
    ]);
  });

  it("says where another server would take another connector", () => {
    const run = ask([
      out({ AddressSpaces: ["SMTP:*;5"] }),
      out({ Name: "B", SourceTransportServers: ["EX3"], IsScopedConnector: true }),
    ]);
    expect(run.connector?.name).toBe("B");
    expect(texts(run)).toMatch(/At EX1 it is Out, and 1 more servers differ/);
  });

  it("answers for any server where the one that was asked is not known", () => {
    const run = ask(out(), { server: "EX9" });
    expect([run.server, run.outcome, run.steps[0]?.verdict]).toEqual([
      undefined,
      "delivered",
      "unknown",
    ]);
  });
});

describe("the next hop", () => {
  it("is the list of smart hosts in its order, addresses in brackets in the queue (S86, S88)", () => {
    const run = ask(
      host({ SmartHosts: ["192.0.2.60", "relay.example", "2001:db8::1"], Port: 587 }),
    );
    expect(run.nextHop).toEqual(["192.0.2.60", "relay.example", "2001:db8::1"]);
    expect(run.queues[0]).toMatchObject({
      deliveryType: "SmartHostConnectorDelivery",
      nextHopDomain: "[192.0.2.60],relay.example,[2001:db8::1]",
    });
  });

  it("of a name that does not exist waits, of an address needs no DNS (S84)", () => {
    const waits = facing(host(), { dns: "nxdomain" });
    expect(waits.outcome).toBe("retry");
    expect(
      replyBegins(
        waits,
        "451 4.4.0 DNS query failed. The error was: SMTPSEND.DNS.NonExistentDomain",
      ),
    ).toBe(true);
    expect(facing(host({ SmartHosts: ["192.0.2.60"] }), { dns: "nxdomain" }).outcome).toBe(
      "delivered",
    );
    const fails = facing(out(), { dns: "fails" });
    expect([fails.outcome, replyBegins(fails, "451 4.4.0 DNS query failed")]).toEqual([
      "retry",
      true,
    ]);
  });

  it.each([
    ["refused", 10061, "SocketConnectionRefused"],
    ["silent", 10060, "SocketTimedout"],
  ] as const)("whose port is %s shows %d in the queue", (port, code, word) => {
    const run = facing(host({ SmartHosts: ["relay.example", "192.0.2.60"], Port: 587 }), { port });
    const [queue] = run.queues;
    expect([run.outcome, queue?.status, words(run)]).toEqual(["retry", "Retry", []]);
    expect(queue?.lastError).toBe(
      `451 4.4.397 Error communicating with target host. -> 421 4.2.1 Unable to connect -> ${word}: Socket error code ${code}`,
    );
    expect(queue?.otherForms[0]).toMatch(
      new RegExp(
        `^441 4\\.4\\.1 .*Winsock error code: ${code},.*endpoint attempted was 192\\.0\\.2\\.60:587$`,
      ),
    );
  });

  it("does not step aside for a dearer connector (S35)", () => {
    const run = ask([out(), host({ Name: "Backup", AddressSpaces: ["SMTP:*;50"] })], {
      remote: { port: "silent" },
    });
    expect(run.steps.at(-1)).toMatchObject({ cites: ["S35"], standing: "disputed" });
  });

  it("on port 465 waits for a banner that never comes (S92)", () => {
    const run = ask(host({ Port: 465 }));
    expect([run.outcome, words(run)]).toEqual(["retry", []]);
    expect(run.steps.at(-1)?.decidedBy?.parameter).toBe("Port");
    expect(ask(out({ Port: 465 })).outcome).toBe("delivered");
  });
});

describe("the message", () => {
  it.each([
    ["mail", "550 5.7.1 No", "ndr", "Ready"],
    ["rcpt", "450 4.2.0 Later", "retry", "Ready"],
    ["data", "554 5.7.1 Spam", "ndr", "Ready"],
    ["banner", "554 5.7.1 Go away", "retry", "Retry"],
    ["ehlo", "421 4.3.2 Busy", "retry", "Retry"],
  ] as const)("whose %s is answered %s: %s (S151)", (command, reply, outcome, status) => {
    const run = facing(out(), { replies: { [command]: reply } });
    expect([run.outcome, run.queues[0]?.status]).toEqual([outcome, status]);
    expect(replyBegins(run, reply)).toBe(true);
  });

  it("meets an answer that is none: the session is lost, and no such line is shown", () => {
    for (const reply of ["hello", "99", "250-more\r\n250 x", "550\u0000", "x".repeat(600)]) {
      const run = facing(out(), { replies: { rcpt: reply } });
      expect([run.outcome, replyBegins(run, "421 4.4.0 Remote server response")]).toEqual([
        "retry",
        true,
      ]);
      expect(run.lines.some(({ from, text }) => from === "server" && text === reply)).toBe(false);
    }
  });

  it("that is larger than SIZE allows is not even begun (S143)", () => {
    const run = ask(out(), { size: 1001, remote: { maxSize: 1000 } });
    expect([run.outcome, words(run)]).toEqual(["ndr", ["EHLO", "STARTTLS", "EHLO", "QUIT"]]);
    expect(replyBegins(run, "550 5.3.4 SMTPSEND.OverAdvertisedSize")).toBe(true);
    expect(ask(out(), { size: 1000, remote: { maxSize: 1000 } }).outcome).toBe("delivered");
    expect(ask(out(), { size: 1000, remote: { maxSize: 0 } }).outcome).toBe("delivered");
  });

  it("goes by DATA where CHUNKING is not offered (S146)", () => {
    const run = facing(out(), { extensions: [] });
    expect(words(run).slice(-3)).toEqual(["DATA", ".", "QUIT"]);
  });

  it("for an address beyond ASCII needs SMTPUTF8 (S149)", () => {
    const rcptTo = "jürgen@far.example";
    expect(ask(out(), { rcptTo }).outcome).toBe("delivered");
    const run = ask(out(), { rcptTo, remote: { extensions: ["CHUNKING"] } });
    expect([run.outcome, replyBegins(run, "550 5.1.8 SMTPSEND.Utf8")]).toEqual(["ndr", true]);
  });

  it("has the empty sender, one of our own, or the one that was said", () => {
    const mail = (mailFrom?: string) =>
      ask(out(), mailFrom === undefined ? {} : { mailFrom }).lines.find(({ text }) =>
        text.startsWith("MAIL"),
      )?.text;
    expect(mail("")).toBe("MAIL FROM:<> SIZE=10000");
    expect(mail()).toBe("MAIL FROM:<sender@corp.example> SIZE=10000");
    expect(mail("x@y.example")).toBe("MAIL FROM:<x@y.example> SIZE=10000");
    expect(mail("x\r\nDATA")).toBe("MAIL FROM:<> SIZE=10000");
  });
});

it("speaks of site links only where their cost could change the choice (S26, S27)", () => {
  const at = (name: string, space: string, source: string) =>
    out({ Name: name, AddressSpaces: [`SMTP:${space}`], SourceTransportServers: [source] });
  const told = (...send: Connector[]) => texts(ask(send, { server: "EX1" })).includes("site links");
  expect(told(at("Near", "*;5", "EX1"), at("Far", "*;1", "EX3"))).toBe(true);
  expect(told(at("Near", "*;1", "EX1"), at("Far", "*;5", "EX3"))).toBe(false);
  expect(told(at("Near", "*;1", "EX1"), at("Far", "far.example;5", "EX3"))).toBe(false);
  expect(told(at("Near", "far.example;5", "EX2"), at("Far", "*;1", "EX3"))).toBe(false);
});
