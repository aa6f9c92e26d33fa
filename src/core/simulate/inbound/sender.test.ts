import { describe, expect, it } from "vitest";
import { askedSession } from "../../../testing/askedSession";
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

describe("sender addresses", () => {
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

  it("of domains that nobody told are judged as outside ones, and said so where it matters", () => {
    const untold = { acceptedDomains: undefined, ...deny(rightNames.authoritativeSender) } as never;
    const run = askedSession({}, { mailFrom: "x@maybe.example", rcptTo: [] }, untold);
    expect(run.reply?.id).toBe("mail-ok");
    expect(run.missing.map(({ fact }) => fact)).toEqual(["acceptedDomains"]);
    const both = { acceptedDomains: undefined } as never;
    expect(askedSession({}, { rcptTo: [] }, both).missing).toEqual([]);
    const account = { auth: "basic" as const, tls: true, mailFrom: "u@maybe.example", rcptTo: [] };
    expect(askedSession(client, account, both).missing.map(({ fact }) => fact)).toEqual([
      "acceptedDomains",
    ]);
  });
});
