import { describe, expect, it } from "vitest";
import { answersOf, askedSession, commandsOf, stepsOf } from "../../../testing/askedSession";

const refusing = { BareLinefeedRejectionEnabled: true };
const id = (...asked: Parameters<typeof askedSession>) => askedSession(...asked).reply?.id;

describe("the message", () => {
  it("comes by DATA, ended by a dot, or by BDAT where that is offered (R41)", () => {
    expect(commandsOf(askedSession({}))).toContain("DATA");
    expect(askedSession({}).transcript.map(({ text }) => text)).toContain(".");
    const chunked = askedSession({}, { bdat: true, size: 5000 });
    expect(commandsOf(chunked)).toContain("BDAT 5000 LAST");
    expect(chunked.transcript.map(({ text }) => text)).not.toContain(".");
    expect(chunked.verdict).toBe("accepted");
    const refused = askedSession({ ChunkingEnabled: false }, { bdat: true });
    expect(answersOf(refused)).toContain("500 5.3.3 Unrecognized command");
    expect(refused.reply?.id).toBe("unknown-command");
  });

  it("with a bare line feed is refused in DATA where that is on, and not by BDAT (R85)", () => {
    expect(id(refusing, { bareLf: true })).toBe("bare-lf");
    expect(id(refusing)).toBe("queued");
    expect(id(refusing, { bareLf: true, bdat: true })).toBe("queued");
    expect(stepsOf(askedSession({}, { bareLf: true }))).toContain(
      "warned: The message held a bare line feed, and the connector takes such.",
    );
  });

  it("is queued with its size and the name of the server", () => {
    const run = askedSession({ Fqdn: "mail.corp.example" }, { size: 102_400 });
    expect(answersOf(run).at(-2)).toBe(
      "250 2.6.0 <1@mail.corp.example> [InternalId=1, Hostname=ex01.corp.example] 102400 bytes in 0.100, 1000.000 KB/sec Queued mail for delivery",
    );
  });
});
