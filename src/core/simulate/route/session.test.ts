import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { plain } from "../../finding";
import {
  type Organisation,
  type OutboundQuestion,
  type RemoteHost,
  sendConnectors,
} from "../../model";
import { senderOf } from "../sender";
import { readAddress } from "./address";
import { replyBegins } from "./outboundAnswer";
import { hostOf } from "./remoteHost";
import { route } from "./route";
import { attempt } from "./session";
import { talkOf } from "./talk";
import { tlsPolicyOf } from "./tlsPolicy";
import { Trail } from "./trail";

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

describe("TLS", () => {
  it("is never used with IgnoreSTARTTLS or ForceHELO (S105, S101)", () => {
    const ignored = ask(out({ IgnoreSTARTTLS: true }));
    expect([ignored.outcome, words(ignored)[1]]).toEqual(["delivered-clear", "MAIL"]);
    const helo = ask(out({ ForceHELO: true }));
    expect([helo.outcome, words(helo)]).toEqual([
      "delivered-clear",
      ["HELO", "MAIL", "RCPT", "DATA", ".", "QUIT"],
    ]);
    const neither = ask(out({ ForceHELO: true, RequireTLS: true }));
    expect([neither.outcome, replyBegins(neither, "451 5.7.3 STARTTLS is required")]).toEqual([
      "retry",
      true,
    ]);
  });

  it("that is demanded and breaks shows hardly anything in the queue (S104)", () => {
    const run = facing(out({ RequireTLS: true }), { handshake: "fails" });
    expect(run.outcome).toBe("retry");
    expect(replyBegins(run, "421 4.2.1 Unable to connect")).toBe(true);
    expect(words(run)).toEqual(["EHLO", "STARTTLS"]);
  });

  const levels = (TlsAuthLevel: string | null, more: Connector = {}) =>
    out({ RequireTLS: true, TlsAuthLevel, ...more });
  it.each([
    [null, { trusted: false, expired: true, names: ["x.example"] }, "delivered"],
    ["EncryptionOnly", { trusted: false, expired: true, names: ["x.example"] }, "delivered"],
    ["CertificateValidation", { names: ["x.example"] }, "delivered"],
    ["CertificateValidation", { trusted: false }, "retry"],
    ["CertificateValidation", { expired: true }, "retry"],
    ["DomainValidation", { names: ["mx.far.example"] }, "delivered"],
    ["DomainValidation", { names: ["*.far.example"] }, "delivered"],
    ["DomainValidation", { names: ["notfar.example"] }, "retry"],
    ["DomainValidation", { names: ["mx.far.example"], trusted: false }, "retry"],
  ] as const)("at level %s with %j is %s (S110, S111)", (level, certificate, outcome) => {
    expect(facing(levels(level), { certificate }).outcome).toBe(outcome);
  });

  it.each([
    ["mx.hoster.example", "mx.hoster.example", true],
    ["MX.hoster.example", "*.hoster.example", true],
    ["hoster.example", "mx.hoster.example", false],
    ["*.hoster.example", "mx.hoster.example", true],
    ["*.hoster.example", "a.b.hoster.example", true],
    ["*.hoster.example", "*.hoster.example", true],
    ["*.hoster.example", "nothoster.example", false],
    ["a.b.hoster.example", "*.hoster.example", false],
  ])("TlsDomain %s and the name %s: %s (S113)", (TlsDomain, name, fits) => {
    const run = facing(levels("DomainValidation", { TlsDomain }), {
      certificate: { names: [name] },
    });
    expect(run.outcome).toBe(fits ? "delivered" : "retry");
  });

  it("looks at the name before the chain (S112)", () => {
    const run = facing(levels("DomainValidation"), {
      certificate: { names: ["x.example"], trusted: false, expired: true },
    });
    expect(run.lines.some(({ text }) => text.endsWith("SubjectMismatch"))).toBe(true);
  });

  it.each([
    [{}, { names: ["x.example"] }, "No name in the certificate is far.example", "TlsAuthLevel"],
    [
      { TlsDomain: "y.example" },
      { names: ["x.example"] },
      "No name in the certificate is y.example",
      "TlsDomain",
    ],
    [
      {},
      { names: ["mx.far.example"], trusted: false },
      "leads to no root that the server trusts",
      "TlsAuthLevel",
    ],
    [
      {},
      { names: ["mx.far.example"], expired: true },
      "The certificate has expired",
      "TlsAuthLevel",
    ],
  ] as const)("%j with %j tells what is wrong: %s", (more, certificate, said, parameter) => {
    const run = facing(levels("DomainValidation", more), { certificate });
    const [failed, ...others] = run.steps.filter(
      ({ verdict, text }) => verdict === "fail" && plain(text).includes("certificate"),
    );
    expect(others).toEqual([]);
    expect(failed && plain(failed.text)).toContain(said);
    expect(failed?.decidedBy).toMatchObject({ parameter });
  });

  const certificates = (Server: string, more: Connector = {}): Connector => ({
    Server,
    Issuer: "CN=CA",
    Subject: "CN=mail.corp.example",
    Services: ["SMTP"],
    ...more,
  });
  const named = { TlsCertificateName: "<I>CN=CA<S>CN=mail.corp.example" };
  it("with a named certificate without key or SMTP fails on our own side (S124)", () => {
    for (const fault of [{ HasPrivateKey: false }, { Services: ["IIS"] }]) {
      const change = { certificates: [certificates("EX1", fault as unknown as Connector)] };
      const run = ask(out({ ...named, RequireTLS: true }), { server: "EX1" }, change);
      expect([run.outcome, run.steps.some(({ cites }) => cites.includes("S124"))]).toEqual([
        "retry",
        true,
      ]);
    }
  });

  it("warns of a source server that lacks the named certificate (S121)", () => {
    const send = out({ ...named, SourceTransportServers: ["EX1", "EX2"] });
    const change = {
      certificates: [certificates("EX1"), certificates("EX2", { Issuer: "CN=Other" })],
    };
    expect(texts(ask(send, {}, change))).toMatch(/EX2 sends for this connector too/);
    expect(ask(send, { server: "EX2" }, change).outcome).toBe("retry");
    expect(ask(send, { server: "EX1" }, change).outcome).toBe("delivered");
    expect(ask(out(named)).steps.some(({ verdict }) => verdict === "unknown")).toBe(true);
  });
});

describe("Domain Security", () => {
  const secure = (
    send: Connector,
    list: readonly string[] | undefined,
    remote: RemoteHost = {},
  ) => {
    const organisation: Organisation = caseOrganisation({ ...base, send: [send] });
    const transportConfig = list && { tlsSendDomainSecureList: list };
    return route(
      {
        ...organisation,
        facts: { ...organisation.facts, ...(transportConfig && { transportConfig }) },
      },
      { rcptTo: "a@far.example", remote },
    );
  };
  const on = out({ DomainSecureEnabled: true });

  it("sends nothing to a listed domain by a connector without it (S126)", () => {
    const run = secure(out(), ["FAR.example"]);
    expect([run.outcome, replyBegins(run, "451 4.7.3 The admin")]).toEqual(["retry", true]);
  });

  it("demands TLS and a valid certificate of a listed domain, nothing of others (S125)", () => {
    expect(secure(on, ["far.example"]).outcome).toBe("delivered");
    expect(secure(on, ["far.example"], { starttls: false }).outcome).toBe("retry");
    expect(secure(on, ["far.example"], { certificate: { trusted: false } }).outcome).toBe("retry");
    expect(secure(on, ["other.example"], { starttls: false }).outcome).toBe("delivered-clear");
    const unknown = secure(on, undefined, { starttls: false });
    expect([unknown.outcome, unknown.steps.some(({ verdict }) => verdict === "unknown")]).toEqual([
      "delivered-clear",
      true,
    ]);
  });
});

describe("signing in", () => {
  const basic = (SmartHostAuthMechanism: string, more: Connector = {}) =>
    host({ SmartHostAuthMechanism, ...more });

  it("needs STARTTLS with BasicAuthRequireTLS (S163), not with BasicAuth (S162)", () => {
    const remote: RemoteHost = { starttls: false, auth: ["LOGIN"] };
    const needs = facing(basic("BasicAuthRequireTLS"), remote);
    expect([
      needs.outcome,
      replyBegins(needs, "451 5.7.3 Require STARTTLS to do basic authentication"),
    ]).toEqual(["retry", true]);
    expect(words(needs)).toEqual(["EHLO", "QUIT"]);
    const clear = facing(basic("BasicAuth"), remote);
    expect([clear.outcome, words(clear)[1]]).toEqual(["delivered-clear", "AUTH"]);
    expect(
      clear.steps.some(({ cites, verdict }) => cites.includes("S162") && verdict === "worry"),
    ).toBe(true);
  });

  it("has no way back to clear text with BasicAuthRequireTLS (S103)", () => {
    const run = facing(basic("BasicAuthRequireTLS"), { handshake: "fails" });
    expect([run.outcome, words(run)]).toEqual(["retry", ["EHLO", "STARTTLS"]]);
  });

  it("that is refused waits, though the reply begins with 5 (S167)", () => {
    const run = facing(basic("BasicAuthRequireTLS"), { signIn: "refused" });
    expect([run.outcome, run.reply?.code, run.queues[0]?.status]).toEqual([
      "retry",
      "535",
      "Retry",
    ]);
  });

  it("is not tried without LOGIN, with HELO, or by MX (S164, S101, S160)", () => {
    expect(facing(basic("BasicAuth"), { auth: [] }).outcome).toBe("retry");
    expect(ask(basic("BasicAuth", { ForceHELO: true })).outcome).toBe("retry");
    expect(words(ask(out({ SmartHostAuthMechanism: "BasicAuth" })))).not.toContain("AUTH");
  });

  it("at an Exchange server goes by X-ANONYMOUSTLS, else X-EXPS, else not (S168)", () => {
    const exchange = basic("ExchangeServer");
    expect(words(ask(exchange)).slice(0, 3)).toEqual(["EHLO", "X-ANONYMOUSTLS", "EHLO"]);
    expect(facing(exchange, { extensions: ["X-EXPS"] }).outcome).toBe("delivered");
    const not = facing(exchange, { extensions: ["CHUNKING"] });
    expect([
      not.outcome,
      replyBegins(not, "451 5.7.3 Cannot achieve Exchange Server authentication"),
    ]).toEqual(["retry", true]);
  });

  it("needs XOORG with RequireOorg (S130)", () => {
    expect(replyBegins(ask(out({ RequireOorg: true })), "451 5.7.3 Require XOORG")).toBe(true);
    expect(facing(out({ RequireOorg: true }), { extensions: ["XOORG"] }).outcome).toBe("delivered");
  });
});

describe("an attempt alone", () => {
  const tried = (remote: RemoteHost) => {
    const organisation = caseOrganisation({ ...base, send: [out()] });
    const [connector] = sendConnectors(organisation);
    const to = readAddress("a@far.example");
    if (!connector || !to) throw new Error("There is nothing to try.");
    const sender = senderOf(organisation, connector);
    const expected = {
      smartHost: undefined,
      domain: "far.example",
      signsIn: false,
      toExchange: false,
    };
    const trail = new Trail();
    const talk = talkOf({
      trail,
      sender,
      host: hostOf(remote, expected),
      domain: "far.example",
      ownFault: undefined,
      ehlo: "mail.corp.example",
    });
    return attempt(talk, {
      policy: tlsPolicyOf(sender, false, false),
      mechanism: "None",
      port: 25,
      endpoint: "192.0.2.1:25",
      envelope: { from: "", to, size: 10 },
    });
  };

  it("tells the queue that waits from the message that waits (S151)", () => {
    expect(tried({})).toEqual({ end: "delivered", secure: true });
    expect(tried({ port: "silent" })).toMatchObject({ end: "waits", early: true });
    expect(tried({ replies: { banner: "554 5.3.2 No" } })).toMatchObject({
      end: "waits",
      early: true,
    });
    expect(tried({ replies: { data: "451 4.3.0 Later" } })).toMatchObject({
      end: "waits",
      early: false,
    });
    expect(tried({ replies: { mail: "550 5.7.1 No" } })).toMatchObject({
      end: "bounces",
      reply: { id: "remote", code: "550", enhanced: "5.7.1", text: "No" },
    });
  });
});
