import { describe, expect, it } from "vitest";
import { answersOf, askedSession, commandsOf } from "../../../testing/askedSession";

const first = (properties: Parameters<typeof askedSession>[0], today?: string) =>
  answersOf(askedSession(properties, {}, {}, today === undefined ? {} : { today }))[0];

describe("the banner", () => {
  it("has the name of the connector, else of the server, and an example of a date", () => {
    expect(first({ Fqdn: "mail.corp.example" }, "2026-03-12")).toBe(
      "220 mail.corp.example Microsoft ESMTP MAIL Service ready at Thu, 12 Mar 2026 09:00:00 +0000",
    );
    expect(first({})).toMatch(/^220 ex01\.corp\.example Microsoft ESMTP MAIL Service ready at /);
    const day = new Date(Date.UTC(2024, 1, 29)).toUTCString().slice(0, 16).replace(" 0", " ");
    expect(first({}, "2024-02-29")).toContain(day);
  });

  it("is the connector's own where one is set, on as many lines as it has", () => {
    expect(first({ Banner: "220 Corp mail" })).toBe("220 Corp mail");
    const lines = answersOf(askedSession({ Banner: "220-mail.corp.example\r\n220 Nö spam" }));
    expect(lines.slice(0, 2)).toEqual(["220-mail.corp.example", "220 N? spam"]);
    expect(first({ Banner: "220" })).toBe("220");
  });
});

describe("EHLO", () => {
  it("answers with the name and the client's address (R42)", () => {
    expect(answersOf(askedSession({}))[1]).toBe("250-ex01.corp.example Hello [203.0.113.9]");
    const run = askedSession(
      { Bindings: ["[::]:25"], RemoteIPRanges: ["::/0"] },
      { listen: "[2001:db8::11]:25", from: "2001:db8:70::25" },
    );
    expect(commandsOf(run)[0]).toBe("EHLO [IPv6:2001:db8:70::25]");
    expect(answersOf(run)[1]).toBe("250-ex01.corp.example Hello [2001:db8:70::25]");
  });

  it("without a name is refused only where one is required (R49)", () => {
    expect(askedSession({}, { ehlo: "" }).verdict).toBe("accepted");
    const run = askedSession({ RequireEHLODomain: true }, { ehlo: "" });
    expect([run.verdict, run.reply?.id]).toEqual(["refused", "ehlo-domain-required"]);
    expect(answersOf(run)).toContain("501 5.0.0 EHLO requires domain address");
    expect(commandsOf(run)).toEqual(["EHLO", "QUIT"]);
  });

  it("with what is no name is refused, and never ends a line early", () => {
    const run = askedSession({}, { ehlo: "a b\r\nMAIL FROM:<x@y>" });
    expect(run.reply?.id).toBe("helo-domain-invalid");
    expect(commandsOf(run)).toEqual(["EHLO a b??MAIL FROM:<x@y>", "QUIT"]);
  });
});
