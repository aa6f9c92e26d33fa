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
    const { mailFrom: _, ...question } = { mailFrom: "", server: "EX01" };
    const run = askedSession({}, { ...question, mailFrom: undefined } as never);
    expect([run.verdict, run.reply?.id]).toEqual(["accepted", "ehlo-ok"]);
    expect(commandsOf(run)).toEqual(["EHLO [203.0.113.9]", "QUIT"]);
    expect(notesOf(run)).toContain("stops before MAIL FROM");
  });
});
