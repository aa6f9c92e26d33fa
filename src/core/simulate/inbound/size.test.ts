import { describe, expect, it } from "vitest";
import { answersOf, askedSession, commandsOf, stepsOf } from "../../../testing/askedSession";

const id = (...asked: Parameters<typeof askedSession>) => askedSession(...asked).reply?.id;

describe("size", () => {
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

  it("does not bind a session that may bypass the limit, and says so", () => {
    const trusting = {
      MaxMessageSize: 1_048_576,
      AuthMechanism: ["ExternalAuthoritative"],
      PermissionGroups: ["ExchangeServers"],
    };
    const run = askedSession(trusting, { size: 5_000_000 });
    expect(run.verdict).toBe("accepted");
    expect(stepsOf(run).join("\n")).toContain(
      "the session may pass its limit: ExchangeServers gives it",
    );
  });

  it("without a limit binds nobody", () => {
    expect(id({ MaxMessageSize: "Unlimited" }, { size: 9_000_000_000 })).toBe("queued");
  });
});
