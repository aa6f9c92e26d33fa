import { describe, expect, it } from "vitest";
import { answersOf, askedSession, stepsOf } from "../../../testing/askedSession";
import { plain } from "../../finding";

/** Scenario partner-domain-security of design/scenarios.json. */
const bank = {
  PermissionGroups: ["Partners"],
  AuthMechanism: ["Tls"],
  DomainSecureEnabled: true,
};
const listed = { transportConfig: { TLSReceiveDomainSecureList: ["Bank.example"] } };
const from = { mailFrom: "x@bank.example", tls: true };
const ask = (
  properties: Parameters<typeof askedSession>[0],
  question: Parameters<typeof askedSession>[1] = {},
) => askedSession({ ...bank, ...properties }, { ...from, ...question }, listed).reply?.id;

describe("domain security (R74)", () => {
  it("makes a client a partner by the certificate of its domain", () => {
    const run = askedSession(bank, { ...from, clientCert: "bank.example" }, listed);
    expect([run.verdict, run.identity?.kind]).toEqual(["accepted", "partner"]);
    expect(stepsOf(run)).toContain("passed: x@bank.example is of the partner's own domain.");
  });

  it("refuses in its order: switched off, no TLS, none offered, no certificate, another one", () => {
    expect(ask({ DomainSecureEnabled: false })).toBe("domain-secure-off");
    expect(ask({}, { tls: false })).toBe("not-authenticated");
    expect(ask({ AuthMechanism: ["None"] })).toBe("auth-temp");
    expect(ask({})).toBe("not-authenticated");
    expect(ask({}, { clientCert: "else.example" })).toBe("client-cert-invalid");
    expect(ask({ RequireTLS: true }, { tls: false })).toBe("tls-required");
  });

  it("ends the session where the certificate fails", () => {
    const run = askedSession(bank, { ...from, clientCert: "else.example" }, listed);
    expect(answersOf(run).at(-1)).toBe("454 4.7.5 Certificate validation failure");
  });

  it("leaves other domains and the empty sender what they are", () => {
    expect(ask({}, { mailFrom: "a@else.example" })).toBe("anonymous-refused");
    expect(ask({}, { mailFrom: "" })).toBe("anonymous-refused");
  });

  it("does not touch clients that are trusted or signed in", () => {
    const trusting = {
      AuthMechanism: ["ExternalAuthoritative"],
      PermissionGroups: ["ExchangeServers"],
    };
    expect(ask(trusting, { tls: false })).toBe("queued");
  });

  it("cannot tell where the list was not read and partners alone may submit", () => {
    const run = askedSession(bank, { ...from, clientCert: "bank.example" });
    expect(run.reply?.id).toBe("anonymous-refused");
    expect(run.missing.map(({ fact, what }) => [fact, plain(what)])).toEqual([
      [
        "secureDomains",
        "Whether bank.example is in TLSReceiveDomainSecureList: Get-TransportConfig was not read.",
      ],
    ]);
    // Default Frontend has it on, and takes strangers whoever they are.
    expect(askedSession({ DomainSecureEnabled: true }).missing).toEqual([]);
  });
});
