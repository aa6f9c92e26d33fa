import { describe, expect, it } from "vitest";
import { answersOf, askedSession, commandsOf, stepsOf } from "../../../testing/askedSession";
import type { Permission } from "../../model";
import { rightNames } from "../rightNames";

const id = (...asked: Parameters<typeof askedSession>) => askedSession(...asked).reply?.id;
const deny = (right: string): { permissions: (Permission & { connector: string })[] } => ({
  permissions: [
    { connector: "EX01\\C", user: "NT AUTHORITY\\ANONYMOUS LOGON", rights: [right], deny: true },
  ],
});
const client = {
  PermissionGroups: ["ExchangeUsers"],
  AuthMechanism: ["Tls", "BasicAuth"],
};

describe("MAIL FROM, in the order of its checks", () => {
  it("asks for TLS before it asks who is there (R71, R75)", () => {
    expect(id({ RequireTLS: true, PermissionGroups: ["None"] })).toBe("tls-required");
    expect(id({ PermissionGroups: ["None"] })).toBe("anonymous-refused");
    expect(id({ RequireTLS: true }, { tls: true })).toBe("queued");
  });

  it("judges an own address by one right and all others by another (R76)", () => {
    const own = deny(rightNames.authoritativeSender);
    expect(id({}, { mailFrom: "x@corp.example" }, own)).toBe("anonymous-sendas-denied");
    expect(id({}, { mailFrom: "x@app.example" }, own)).toBe("anonymous-sendas-denied");
    expect(id({}, { mailFrom: "x@a.sister.example" }, own)).toBe("queued");
    expect(id({}, { mailFrom: "x@else.example" }, own)).toBe("queued");
    const outside = deny(rightNames.anySender);
    expect(id({}, { mailFrom: "" }, outside)).toBe("anonymous-sendas-denied");
    expect(id({}, { mailFrom: "x@corp.example" }, outside)).toBe("queued");
  });

  it("lets an account use its own address, whatever its case (R76)", () => {
    const signed = { auth: "basic" as const, tls: true };
    expect(id(client, { ...signed, mailFrom: "U@Corp.example" })).toBe("queued");
    expect(id(client, { ...signed, mailFrom: "x@app.example" })).toBe("sendas-denied");
    expect(id(client, { ...signed, mailFrom: "" })).toBe("sendas-denied");
  });

  it("calls an address that cannot be read invalid, after who is there", () => {
    expect(id({}, { mailFrom: "x@" })).toBe("sender-invalid");
    expect(id({ PermissionGroups: ["None"] }, { mailFrom: "x@" })).toBe("anonymous-refused");
    expect(id({ DefaultDomain: "corp.example" }, { mailFrom: "x" })).toBe("queued");
  });

  it("compares the size that is declared with the limit (R77)", () => {
    const small = { MaxMessageSize: 1_048_576 };
    expect(id(small, { size: 1_048_576 })).toBe("queued");
    expect(id(small, { size: 1_048_577 })).toBe("size-declared");
    expect(commandsOf(askedSession(small, { size: 5 }))).toContain(
      "MAIL FROM:<a@else.example> SIZE=5",
    );
    // Not offered, it is not declared, and seen at the end of the message (R86).
    const late = askedSession({ ...small, SizeEnabled: "Disabled" }, { size: 1_048_577 });
    expect(commandsOf(late)).toContain("MAIL FROM:<a@else.example>");
    expect(answersOf(late).filter((text) => text.startsWith("354"))).toHaveLength(1);
    expect(late.reply?.id).toBe("size-declared");
  });

  it("stops before MAIL FROM where no sender is asked", () => {
    const { mailFrom: _, ...question } = { mailFrom: "", server: "EX01" };
    const run = askedSession({}, { ...question, mailFrom: undefined } as never);
    expect([run.verdict, run.reply?.id]).toEqual(["accepted", "ehlo-ok"]);
    expect(commandsOf(run)).toEqual(["EHLO [203.0.113.9]", "QUIT"]);
  });
});

describe("sign-in", () => {
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
