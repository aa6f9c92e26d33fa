import { describe, expect, it } from "vitest";
import { answersOf, askedSession, commandsOf, stepsOf } from "../../../testing/askedSession";

describe("STARTTLS (R43)", () => {
  it("is used where it is asked for and offered, with EHLO again", () => {
    const run = askedSession({}, { tls: true, ehlo: "mx.else.example" });
    expect(commandsOf(run).slice(0, 3)).toEqual([
      "EHLO mx.else.example",
      "STARTTLS",
      "EHLO mx.else.example",
    ]);
    expect(answersOf(run)).toContain("220 2.0.0 SMTP server ready");
    expect(run.transcript.at(-1)?.secure).toBe(true);
  });

  it("is told when it is not used, and is a warning when it was asked for in vain", () => {
    expect(stepsOf(askedSession({}))).toContain("passed: STARTTLS was offered and not used.");
    const vain = askedSession({ AuthMechanism: ["None"] }, { tls: true });
    expect(
      stepsOf(vain).filter((each) => each.startsWith("warned: STARTTLS was not offered: Tls")),
    ).toHaveLength(1);
    expect(commandsOf(vain)).not.toContain("STARTTLS");
    expect(vain.transcript.some(({ secure }) => secure)).toBe(false);
  });

  it("tells what the certificate of the client gives, and that it gives nothing", () => {
    expect(stepsOf(askedSession({}, { tls: true, clientCert: "mx.else.example" }))).toContain(
      "passed: The client's certificate mx.else.example gives nothing by itself here.",
    );
    expect(stepsOf(askedSession({}, { clientCert: "mx.else.example" })).join()).not.toContain(
      "certificate",
    );
  });
});
