import { describe, expect, it } from "vitest";
import {
  answersOf,
  askedSession,
  commandsOf,
  notesOf,
  stepsOf,
} from "../../../testing/askedSession";
import { plain } from "../../finding";

const to = (...rcptTo: string[]) => ({ rcptTo });
const id = (...asked: Parameters<typeof askedSession>) => askedSession(...asked).reply?.id;

describe("recipients (R80 to R83)", () => {
  it("pass in accepted domains of every type, with their subdomains where those are meant", () => {
    for (const each of [
      "b@corp.example",
      "b@APP.example",
      "b@sister.example",
      "b@x.y.sister.example",
    ])
      expect(askedSession({}, to(each)).verdict).toBe("accepted");
    for (const each of ["b@x.corp.example", "b@far.example", "b@xsister.example"])
      expect(id({}, to(each))).toBe("relay-denied");
  });

  it("are refused one by one: the rest is taken, and the first refusal decides", () => {
    const run = askedSession({}, to("b@corp.example", "c@far.example", "d@corp.example"));
    expect([run.verdict, run.reply?.id]).toEqual(["refused", "relay-denied"]);
    expect(answersOf(run).filter((text) => /2\.1\.5|5\.7\.54|2\.6\.0/.test(text))).toHaveLength(4);
    expect(notesOf(run)).toContain("taken for 2 of the 3 recipients");
  });

  it("that cannot be read are invalid; without a domain they get DefaultDomain", () => {
    expect(id({}, to("b@"))).toBe("rcpt-invalid");
    expect(id({}, to("b"))).toBe("rcpt-invalid");
    const run = askedSession({ DefaultDomain: "corp" }, to("b"));
    expect(run.verdict).toBe("accepted");
    expect(stepsOf(run)).toContain("passed: b came without a domain and got corp.example.");
  });

  it("may come as people write them, in angle brackets or with SMTP: before them, and so may the sender", () => {
    for (const each of ["<b@corp.example>", "smtp:b@corp.example", " <b@corp.example> "]) {
      const run = askedSession({}, { mailFrom: "<a@else.example>", ...to(each) });
      expect(run.verdict).toBe("accepted");
      expect(commandsOf(run)).toContain("RCPT TO:<b@corp.example>");
      expect(commandsOf(run)).toContain("MAIL FROM:<a@else.example>");
    }
    expect(commandsOf(askedSession({}, { mailFrom: "<>", ...to("b@corp.example") }))).toContain(
      "MAIL FROM:<>",
    );
    expect(id({}, to("<>"))).toBe("rcpt-invalid");
    expect(id({}, to("<b@corp.example"))).toBe("rcpt-invalid");
  });

  it("beyond ASCII need SMTPUTF8, declared with the sender", () => {
    const run = askedSession({}, to("ü@corp.example"));
    expect(run.verdict).toBe("accepted");
    expect(commandsOf(run)).toContain("MAIL FROM:<a@else.example> SMTPUTF8");
    expect(id({ SmtpUtf8Enabled: false }, to("ü@corp.example"))).toBe("rcpt-invalid");
  });

  it("of names that the connector refuses are told with the standing of that reply", () => {
    const run = askedSession(
      {
        RejectSingleLabelRecipientDomains: true,
        AuthMechanism: ["ExternalAuthoritative"],
        PermissionGroups: ["ExchangeServers"],
      },
      to("b@single"),
    );
    expect(run.reply).toMatchObject({ id: "rcpt-invalid", standing: "inferred" });
    expect(notesOf(run)).toContain("is not documented");
    expect(id({ RejectReservedTopLevelRecipientDomains: true })).toBe("rcpt-invalid");
    expect(id({ RejectReservedSecondLevelRecipientDomains: true })).toBe("queued");
  });

  it("are counted against the limit, which does not bind who may bypass it", () => {
    const limited = { MaxRecipientsPerMessage: 3 };
    expect(id(limited, { rcptCount: 3 })).toBe("queued");
    expect(id(limited, { rcptCount: 4 })).toBe("too-many-rcpt");
    const trusting = {
      ...limited,
      AuthMechanism: ["ExternalAuthoritative"],
      PermissionGroups: ["ExchangeServers"],
    };
    expect(id(trusting, { rcptCount: 4 })).toBe("queued");
    // A recipient that is refused takes no place.
    expect(
      id(limited, to("x@far.example", ...["1", "2", "3"].map((n) => `${n}@corp.example`))),
    ).toBe("relay-denied");
  });

  it("by the thousand are judged to the last and not all written down", () => {
    const wide = { MaxRecipientsPerMessage: 5000 };
    for (const [rcptCount, reply] of [
      [5000, "queued"],
      [5001, "too-many-rcpt"],
      [2_000_000_000, "too-many-rcpt"],
    ] as const) {
      const run = askedSession(wide, { rcptCount });
      expect(run.reply?.id).toBe(reply);
      expect(run.transcript.length).toBeLessThan(2100);
      expect(notesOf(run)).toContain("the conversation shows 1,000");
    }
  });

  it("of a domain that nobody told are not refused for certain", () => {
    const run = askedSession({}, to("b@far.example"), { acceptedDomains: undefined } as never);
    expect(run.reply?.id).toBe("relay-denied");
    expect(run.missing.map(({ what }) => plain(what))).toEqual([
      "Whether far.example is an accepted domain: the accepted domains were not read.",
    ]);
    expect(run.steps.at(-1)?.outcome).toBe("open");
  });

  it("that are none leave the session at its sender", () => {
    expect(id({}, { rcptTo: [] })).toBe("mail-ok");
    expect(id({}, { rcptCount: 0 })).toBe("mail-ok");
  });
});
