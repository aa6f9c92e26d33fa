import { expect, it } from "vitest";
import { smtpFaults } from "./smtpGrammar";

/** `C: …` and `S: …`, one line each. */
const spoken = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .map((line) => ({
      from: line.startsWith("C") ? ("client" as const) : ("server" as const),
      text: line.slice(3),
    }));

/** The example of RFC 5321, D.1, with BDAT of RFC 3030 and AUTH of RFC 4954. */
const sound = `
S: 220 foo.com Simple Mail Transfer Service Ready
C: EHLO bar.com
S: 250-foo.com greets bar.com
S: 250-8BITMIME
S: 250-SIZE
S: 250-AUTH GSSAPI NTLM
S: 250 CHUNKING
C: STARTTLS
S: 220 Go ahead
C: EHLO [IPv6:2001:db8::1]
S: 250 foo.com
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: dUBjb3JwLmV4YW1wbGU=
S: 334 UGFzc3dvcmQ6
C: KioqKioqKio=
S: 235 2.7.0 Authentication successful
C: MAIL FROM:<Smith@bar.com> SIZE=100
S: 250 OK
C: RCPT TO:<"Jones Q"@foo.com>
S: 250 OK
C: RCPT TO:<Green@[10.0.0.1]>
S: 550 No such user here
C: DATA
S: 354 Start mail input; end with <CRLF>.<CRLF>
C: Blah blah blah...
C: ..etc.
C: .
S: 250 OK
C: MAIL FROM:<>
S: 250 OK
C: RCPT TO:<a@b>
S: 250 OK
C: BDAT 5 LAST
C: Blah.
S: 250 OK
C: QUIT
S: 221 foo.com Service closing transmission channel`;

it("finds nothing in a sound conversation", () => {
  expect(smtpFaults(spoken(sound))).toEqual([]);
  expect(smtpFaults(spoken("S: 421 4.3.2 Service not active"))).toEqual([]);
});

it.each([
  ["MAIL FROM:<Smith@bar.com>", "MAIL FROM: <Smith@bar.com>", "malformed command"],
  ["MAIL FROM:<Smith@bar.com>", "MAIL FROM:Smith@bar.com", "malformed command"],
  ["<Smith@bar.com>", "<Smith@>", "malformed command"],
  ["<Smith@bar.com>", "<Sm ith@bar.com>", "malformed command"],
  ["SIZE=100", "SIZE=", "malformed command"],
  ["EHLO bar.com", "EHLO", "malformed command"],
  ["EHLO bar.com", "EHLO -bar.com", "malformed command"],
  ["EHLO [IPv6:2001:db8::1]", "EHLO [2001:db8::1]", "malformed command"],
  ["C: EHLO bar.com", "C: HOLA bar.com", "no command"],
  ["250-SIZE", "250-SI_ZE", "malformed EHLO reply"],
  ["250-SIZE", "550-SIZE", "another code within a reply"],
  ["250 CHUNKING", "250-CHUNKING", "the client speaks within a reply"],
  ["220 foo.com Simple", "220foo.com Simple", "no reply"],
  ["220 foo.com Simple", "250 foo.com Simple", "a greeting that is none"],
  ["235 2.7.0", "260 2.7.0", "no reply"],
  ["235 2.7.0 Authentication", "235 2.7.0 Authenticatión", "no reply"],
  ["KioqKioqKio=", "********", "no base64"],
  ["C: ..etc.", "C: .etc.", "not doubled"],
  ["C: .\nS: 250 OK", "S: 250 OK", "a reply to nothing"],
  ['S: 250 OK\nC: RCPT TO:<"Jones Q"', 'C: RCPT TO:<"Jones Q"', "before the reply"],
  ["C: MAIL FROM:<>\nS: 250 OK\n", "", "out of order"],
  ["C: STARTTLS", "C: STARTTLS now", "malformed command"],
  ["C: STARTTLS", "C: DATA", "8: out of order: DATA"],
  ["C: EHLO bar.com", "C: DATA", "2: out of order: DATA"],
  ["BDAT 5 LAST", "BDAT five LAST", "malformed command"],
  ["354 Start", "250 Start", "no command"],
  ["C: QUIT\n", "", "a reply to nothing"],
])("finds what is wrong where %j is %j", (right, wrong, fault) => {
  expect(sound).toContain(right);
  expect(smtpFaults(spoken(sound.replace(right, () => wrong))).join("\n")).toContain(fault);
});

it("finds line ends within a line, lines after the end, and a reply without end", () => {
  expect(smtpFaults([{ from: "server", text: "220 a\r\n250 b" }])[0]).toContain("line end");
  expect(smtpFaults(spoken(`${sound}\nC: QUIT`))[0]).toContain("after the end");
  expect(smtpFaults(spoken("S: 220-a"))).toEqual(["the last reply is not ended"]);
  expect(smtpFaults([{ from: "server", text: `220 ${"a".repeat(600)}` }])[0]).toContain("512");
});

it("lets commands and replies have 512 octets with their end, and lines of a message 1,000", () => {
  const faults = (right: string, wrong: string) =>
    smtpFaults(spoken(sound.replace(right, () => wrong)));
  const name = (length: number) => `EHLO ${"a".repeat(length - 5)}`;
  expect(faults("EHLO bar.com", name(510))).toEqual([]);
  expect(faults("EHLO bar.com", name(511)).join()).toContain("512");
  expect(faults("Blah blah blah...", "x".repeat(998))).toEqual([]);
  expect(faults("Blah blah blah...", "x".repeat(999)).join()).toContain("998");
  const said = (length: number) => `220 ${"a".repeat(length - 4)}`;
  expect(faults("220 Go ahead", said(510))).toEqual([]);
  expect(faults("220 Go ahead", said(511)).join()).toContain("512");
});

it("takes a session for ended by 421, and by 221 to QUIT alone (RFC 5321, 3.8)", () => {
  const begun = "S: 220 foo.com ready\nC: EHLO bar.com\nS: 250 foo.com";
  const after = "C: NOOP\nS: 250 OK";
  const ends = (text: string) =>
    smtpFaults(spoken(`${begun}\n${text}\n${after}`)).some((each) => /after the end/.test(each));
  expect(ends("C: QUIT\nS: 221 bye")).toBe(true);
  expect(ends("C: NOOP\nS: 421 closing")).toBe(true);
  expect(ends("C: QUIT\nS: 500 no")).toBe(false);
  expect(ends("C: NOOP\nS: 221 odd")).toBe(false);
  expect(ends("C: NOOP\nS: 250 OK")).toBe(false);
});
