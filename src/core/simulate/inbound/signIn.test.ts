import { describe, expect, it } from "vitest";
import {
  answersOf,
  askedSession,
  commandsOf,
  notesOf,
  stepsOf,
} from "../../../testing/askedSession";

const id = (...asked: Parameters<typeof askedSession>) => askedSession(...asked).reply?.id;
const client = {
  PermissionGroups: ["ExchangeUsers"],
  AuthMechanism: ["Tls", "BasicAuth"],
};

describe("sign-in", () => {
  const signed = { auth: "basic", tls: true, mailFrom: "u@corp.example" } as const;

  it("by NTLM asks one question, and tells that a real one asks two", () => {
    const run = askedSession(
      { ...client, AuthMechanism: ["Integrated"] },
      { ...signed, auth: "ntlm" },
    );
    expect(answersOf(run)).toContain("334 NTLM supported");
    expect(commandsOf(run)).toContain("AUTH NTLM");
    expect(notesOf(run)).toContain("a challenge between two of them");
  });

  it("by an account of another domain is that of user@ the default domain", () => {
    const run = askedSession(client, { ...signed, mailFrom: "x@app.example" });
    expect(commandsOf(run)).toContain(btoa("user@corp.example"));
    const fallback = askedSession(client, { ...signed, mailFrom: "" }, { acceptedDomains: [] });
    expect(commandsOf(fallback)).toContain(btoa("user@corp.example"));
  });

  it("leaves aside what single accounts were given, and says so", () => {
    const permissions = [
      {
        connector: "EX01\\C",
        user: "CORP\\svc-scan",
        rights: ["ms-Exch-SMTP-Accept-Any-Sender"],
        deny: false,
      },
      { connector: "EX01\\C", user: "NT AUTHORITY\\ANONYMOUS LOGON", rights: [], deny: false },
    ];
    const run = askedSession(client, signed, { permissions });
    expect(notesOf(run)).toContain(
      "Rights given to CORP\\svc-scan count for that account or its members",
    );
  });

  it("gives an account what was given to itself, in any case, and what is denied to it (R48, R62, R65)", () => {
    const given = (user: string, rights: string[], deny = false) => ({
      connector: "EX01\\C",
      user,
      rights,
      deny,
    });
    const scan = given("CORP\\svc-scan", ["ms-Exch-SMTP-Submit", "ms-Exch-SMTP-Accept-Any-Sender"]);
    const asked = (account: string, permissions: ReturnType<typeof given>[]) =>
      askedSession(
        { ...client, PermissionGroups: ["None"] },
        { ...signed, mailFrom: "a@else.example", rcptTo: ["b@corp.example"] },
        { permissions },
        { account },
      );
    const own = asked("corp\\SVC-scan", [scan]);
    expect([own.reply?.id, own.missing]).toEqual(["queued", []]);
    expect(stepsOf(own).join()).toContain("Add-ADPermission gives it to svc-scan");
    const other = asked("CORP\\other", [scan]);
    expect(other.reply?.id).toBe("auth-failed");
    expect(other.missing.map(({ fact }) => fact)).toEqual(["members"]);
    const denied = asked("CORP\\svc-scan", [scan, given("CORP\\svc-scan", scan.rights, true)]);
    expect([denied.reply?.id, denied.missing]).toEqual(["auth-failed", []]);
  });

  it("fails where the account may not submit, and may be unknown (R48, R66)", () => {
    const custom = { ...client, PermissionGroups: ["AnonymousUsers", "Custom"] };
    const run = askedSession(custom, signed);
    expect(run.reply?.id).toBe("auth-failed");
    expect(run.missing.map(({ fact }) => fact)).toEqual(["permissions"]);
    expect(run.identity?.kind).toBe("stranger");
  });

  it("on an Edge server fails for accounts of the organisation", () => {
    const run = askedSession(
      client,
      { auth: "basic", tls: true },
      { servers: [{ name: "EX01", role: "Edge" }] },
    );
    expect(run.reply?.id).toBe("auth-failed");
    expect(stepsOf(run).at(-1)).toContain("Edge server cannot sign in accounts");
  });

  it("takes the rights of the stranger away (R62)", () => {
    const both = { ...client, PermissionGroups: ["AnonymousUsers", "ExchangeUsers"] };
    const signed = { auth: "basic", tls: true, mailFrom: "x@else.example" } as const;
    expect(id(both, { ...signed })).toBe("sendas-denied");
    expect(id(both, { mailFrom: "x@else.example" })).toBe("queued");
  });
});
