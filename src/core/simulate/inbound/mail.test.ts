import { describe, expect, it } from "vitest";
import { askedSession, commandsOf, notesOf } from "../../../testing/askedSession";

const id = (...asked: Parameters<typeof askedSession>) => askedSession(...asked).reply?.id;
describe("MAIL FROM, in the order of its checks", () => {
  it("asks for TLS before it asks who is there (R71, R75)", () => {
    expect(id({ RequireTLS: true, PermissionGroups: ["None"] })).toBe("tls-required");
    expect(id({ PermissionGroups: ["None"] })).toBe("anonymous-refused");
    expect(id({ RequireTLS: true }, { tls: true })).toBe("queued");
  });

  it("calls an address that cannot be read invalid, after who is there", () => {
    expect(id({}, { mailFrom: "x@" })).toBe("sender-invalid");
    expect(id({ PermissionGroups: ["None"] }, { mailFrom: "x@" })).toBe("anonymous-refused");
    expect(id({ DefaultDomain: "corp.example" }, { mailFrom: "x" })).toBe("queued");
  });

  it("stops before MAIL FROM where no sender is asked", () => {
    const run = askedSession({}, { rcptTo: [], mailFrom: undefined } as never);
    expect([run.verdict, run.reply?.id]).toEqual(["accepted", "ehlo-ok"]);
    expect(commandsOf(run)).toEqual(["EHLO [203.0.113.9]", "QUIT"]);
    expect(notesOf(run)).toContain("stops before MAIL FROM");
  });
  it("takes a sender where recipients are asked and none is: the account, else the empty one", () => {
    const asked = { mailFrom: undefined, rcptTo: ["c@far.example"] };
    const stranger = askedSession({}, asked as never);
    expect([stranger.verdict, stranger.reply?.id]).toEqual(["refused", "relay-denied"]);
    expect(commandsOf(stranger)).toContain("MAIL FROM:<>");
    expect(notesOf(stranger)).toContain("no sender: <> is taken");
    const user = askedSession(
      { PermissionGroups: ["ExchangeUsers"], AuthMechanism: ["Integrated", "Tls"] },
      { ...asked, auth: "ntlm" } as never,
    );
    expect([user.verdict, user.reply?.id]).toEqual(["accepted", "queued"]);
    expect(commandsOf(user)).toContain("MAIL FROM:<user@corp.example>");
  });
});
