import { describe, expect, it } from "vitest";
import { oneSession } from "../../../testing/logText";
import { joinedReply } from "./judge";
import { verdictOf } from "./verdict";

const greeted = ["+ ", "> 220 ready", "< EHLO a", "> 250  host Hello [192.0.2.7] SIZE 1"];
const mail = ["< MAIL FROM:<a@b.example>", "> 250 2.1.0 Sender OK"];
const rcpt = ["< RCPT TO:<c@d.example>", "> 250 2.1.5 Recipient OK"];
const data = ["< DATA", "> 354 go on", "> 250 2.6.0 Queued mail for delivery"];
const quit = ["< QUIT", "> 221 bye", "- | Local"];
const refused = [
  "< RCPT TO:<x@y.example>",
  "> 550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
];

const received = (...said: readonly (readonly string[])[]) => {
  const { verdict, cause, lastReply, evidence } = oneSession("Receive", said.flat());
  return [verdict, cause, lastReply.slice(0, 12), evidence ? evidence.line - 6 : null];
};
const sent = (...said: readonly (readonly string[])[]) => {
  const { verdict, cause, lastReply, evidence } = oneSession("Send", said.flat());
  return [verdict, cause, lastReply.slice(0, 12), evidence ? evidence.line - 6 : null];
};

describe("a receive session", () => {
  it.each([
    ["delivered", [greeted, mail, rcpt, data, quit], ["delivered", "none", "250 2.6.0 Qu", null]],
    [
      "two messages",
      [greeted, mail, rcpt, data, mail, rcpt, data, quit],
      ["delivered", "none", "250 2.6.0 Qu", null],
    ],
    [
      "a recipient refused",
      [greeted, mail, refused, rcpt, data, quit],
      ["partial", "relay-5754", "250 2.6.0 Qu", 7],
    ],
    [
      "a later message refused",
      [greeted, mail, rcpt, data, mail, refused, quit],
      ["partial", "relay-5754", "550 5.7.54 S", 14],
    ],
    ["all refused", [greeted, mail, refused, quit], ["rejected", "relay-5754", "550 5.7.54 S", 7]],
    [
      "the last refusal decides",
      [
        greeted,
        mail,
        refused,
        ["< RCPT TO:<q@d.example>", "> 452 4.3.1 Insufficient system resources"],
        quit,
      ],
      ["deferred", "bp-452", "452 4.3.1 In", 9],
    ],
    ["no message", [greeted, quit], ["probe", "none", "", null]],
    [
      "only connected",
      [["+ ", "> 220 ready", "- | Remote(ConnectionReset)"]],
      ["probe", "none", "", null],
    ],
    [
      "broken off",
      [greeted, mail, rcpt, ["- | Remote(ConnectionReset)"]],
      ["aborted", "client-abort", "250 2.1.5 Re", 8],
    ],
    ["broken off here", [greeted, mail, ["- | Local"]], ["aborted", "none", "250 2.1.0 Se", 6]],
    [
      "broken off at sign-in",
      [greeted, ["< AUTH LOGIN", "> 334 x", "- | Remote"]],
      ["aborted", "client-abort", "", 6],
    ],
    ["goes on", [greeted, mail], ["open", "none", "250 2.1.0 Se", null]],
    [
      "goes on after a refusal",
      [greeted, mail, refused],
      ["open", "relay-5754", "550 5.7.54 S", 7],
    ],
    [
      "turned away",
      [
        [
          "+ ",
          "> 421 4.3.2 The maximum number of concurrent connections has exceeded a limit",
          "- | Local",
        ],
      ],
      ["failed", "rate-inbound-conn", "421 4.3.2 Th", 1],
    ],
    [
      "sign-in refused",
      [
        greeted,
        [
          "< AUTH LOGIN",
          "> 334 x",
          "* | Inbound AUTH LOGIN failed because of LogonDenied",
          "> 535 5.7.3 Authentication unsuccessful",
          "- | Remote",
        ],
      ],
      ["failed", "auth-535-exchange", "535 5.7.3 Au", 7],
    ],
    [
      "sign-in refused, then delivered",
      [
        greeted,
        ["< AUTH LOGIN", "> 504 5.7.4 Unrecognized authentication type"],
        mail,
        rcpt,
        data,
        quit,
      ],
      ["delivered", "none", "250 2.6.0 Qu", null],
    ],
    [
      "credentials in clear",
      [
        greeted,
        [
          "< AUTH LOGIN",
          "> 504 5.7.4 Unrecognized authentication type",
          "< UGFwZXItVHJheS03",
          "> 500 5.3.3 Unrecognized command",
        ],
        quit,
      ],
      ["failed", "auth-504", "500 5.3.3 Un", 5],
    ],
    [
      "a stranger's words",
      [["+ ", "> 220 ready", "< GET / HTTP/1.1", "> 500 5.3.3 Unrecognized command", "- | Remote"]],
      ["rejected", "proto-533", "500 5.3.3 Un", 3],
    ],
    [
      "handshake failed",
      [
        greeted,
        [
          "< STARTTLS",
          "> 220 ready",
          "* | TLS negotiation failed with error SocketError",
          "- | Remote",
        ],
      ],
      ["failed", "tls-socketerror", "", 6],
    ],
    [
      "idle after delivery",
      [greeted, mail, rcpt, data, ["> 421 4.4.1 Connection timed out", "- | Local"]],
      ["delivered", "none", "421 4.4.1 Co", null],
    ],
    [
      "idle before a message",
      [greeted, ["> 451 4.7.0 Timeout waiting for client input", "- | Local"]],
      ["deferred", "proto-timeout-input", "451 4.7.0 Ti", 4],
    ],
    [
      "chunks",
      [
        greeted,
        mail,
        rcpt,
        [
          "< BDAT 10",
          "> 250 2.6.0 CHUNK received OK, 10 octets",
          "< BDAT 5 LAST",
          "> 552 5.3.4 Message size exceeds fixed maximum message size",
        ],
        quit,
      ],
      ["rejected", "size-552", "552 5.3.4 Me", 11],
    ],
    [
      "a sign-in alone, ended by QUIT",
      [greeted, ["< AUTH NTLM", "> 334 x", "> 235 2.7.0 Authentication successful"], quit],
      ["probe", "none", "235 2.7.0 Au", null],
    ],
    [
      "a sign-in alone, broken off",
      [greeted, ["< AUTH NTLM", "> 334 x", "> 235 2.7.0 Authentication successful", "- | Remote"]],
      ["aborted", "client-abort", "235 2.7.0 Au", 7],
    ],
    [
      "a message taken back",
      [greeted, mail, rcpt, ["< RSET", "> 250 2.0.0 Resetting"], quit],
      ["aborted", "none", "250 2.0.0 Re", 12],
    ],
  ])("%s", (_, said, expected) => {
    expect(received(...said)).toEqual(expected);
  });
});

const attempt = ["* SendRoutingHeaders | Set Session Permissions", "* | attempting to connect"];
const connected = [...attempt, "+ ", "< 220 mx ready", "> EHLO me", "< 250 mx PIPELINING SIZE 1"];

describe("a send session", () => {
  it.each([
    [
      "never connected",
      [attempt, ["* | Failed to connect. Winsock error code: 10061, Win32 error code: 10061"]],
      ["failed", "conn-refused-10061", "", 2],
    ],
    [
      "blocked here",
      [attempt, ["* | Failed to connect. Winsock error code: 10013, Win32 error code: 10013"]],
      ["failed", "local-block-10013", "", 2],
    ],
    ["attempt without an end", [attempt], ["open", "none", "", null]],
    [
      "commands ahead of replies",
      [
        connected,
        [
          "> MAIL FROM:<a@b.example> SIZE=5",
          "> RCPT TO:<c@d.example>",
          "> RCPT TO:<e@d.example>",
          "< 250 2.1.0 Ok",
          "< 550 5.1.1 User unknown",
          "< 250 2.1.5 Ok",
          "> BDAT 5 LAST",
          "< 250 2.0.0 Ok: queued",
          "> QUIT",
          "< 221 bye",
          "- | Local",
        ],
      ],
      ["partial", "rcpt-generic", "250 2.0.0 Ok", 10],
    ],
    [
      "refused with the data",
      [
        connected,
        [
          "> MAIL FROM:<a@b.example>",
          "> RCPT TO:<c@d.example>",
          "> DATA",
          "< 250 Ok",
          "< 250 Ok",
          "< 354 go on",
          "< 554 5.7.1 blocked using zen.spamhaus.org",
          "- | Local",
        ],
      ],
      ["rejected", "rep-spamhaus", "554 5.7.1 bl", 12],
    ],
    [
      "closed while sending",
      [connected, ["> MAIL FROM:<a@b.example>", "< 250 Ok", "- | Remote(ConnectionReset)"]],
      ["aborted", "remote-abort", "250 Ok", 8],
    ],
    [
      "shut down in the middle",
      [
        connected,
        [
          "> MAIL FROM:<a@b.example>",
          "< 421 4.7.28 unusual rate of unsolicited mail",
          "- | Remote",
        ],
      ],
      ["deferred", "rate-google-4728", "421 4.7.28 u", 7],
    ],
    [
      "no TLS offered",
      [
        connected,
        [
          "* | Connector is configured to send mail only over TLS connections and remote doesn't support TLS",
          "> QUIT",
          "< 221 bye",
          "- | Local",
        ],
      ],
      ["failed", "tls-log-only-over-tls", "", 6],
    ],
    [
      "certificate refused",
      [
        connected,
        [
          "* | outbound TLS authentication failed for the session due to certificate validation error. ChainValidityStatus = UntrustedRoot.",
          "- | Local",
        ],
      ],
      ["failed", "tls-untrustedroot", "", 6],
    ],
    [
      "front end failed",
      [
        connected,
        [
          "> XPROXYTO SID=1",
          "< 450 4.7.0 Proxy session setup failed on Frontend with '451 4.4.0 DNS query failed. The error was: DNS query failed with error ErrorRetry'",
          "> QUIT",
          "< 221 bye",
          "- | Local",
        ],
      ],
      ["failed", "dns-errorretry", "450 4.7.0 Pr", 7],
    ],
    [
      "EHLO refused, HELO taken",
      [
        [...attempt, "+ ", "< 220 mx", "> EHLO me", "< 502 what", "> HELO me", "< 250 mx"],
        [
          "> MAIL FROM:<a@b.example>",
          "< 250 Ok",
          "> RCPT TO:<c@d.example>",
          "< 250 Ok",
          "> DATA",
          "< 354 go",
          "< 250 queued",
          "- | Local",
        ],
      ],
      ["delivered", "none", "250 queued", null],
    ],
    [
      "a refusal over several lines",
      [
        connected,
        [
          "> MAIL FROM:<a@b.example>",
          "< 550-5.7.26 This message is",
          "< 550-5.7.26 unauthenticated email from b.example is not accepted due to domain's",
          "< 550 5.7.26 DMARC policy. gsmtp",
          "- | Local",
        ],
      ],
      ["rejected", "auth-google-5726", "550 5.7.26 T", 9],
    ],
    [
      "features that came late",
      [
        connected,
        [
          "> STARTTLS",
          "< 220 go",
          "> EHLO me",
          "* | TLS protocol SP_PROT_TLS1_2_CLIENT negotiation succeeded",
          "< 250-mx",
          "< 250 SIZE",
          "> QUIT",
          "< 221 bye",
          "- | Local",
        ],
      ],
      ["probe", "none", "", null],
    ],
  ])("%s", (_, said, expected) => {
    expect(sent(...said)).toEqual(expected);
  });
});

it("joins the lines of a reply, and says once what each repeats", () => {
  expect(joinedReply(["550-5.7.26 a", "550-5.7.26 b", "550 5.7.26 c"])).toBe("550 5.7.26 a b c");
  expect(joinedReply(["452-no", "452 more"])).toBe("452 no more");
  expect(joinedReply([])).toBe("");
});

it("judges by what was seen", () => {
  const seen = {
    ended: true,
    began: false,
    signedIn: false,
    accepted: 0,
    stop: -1,
    refusal: -1,
    refusalCode: 0,
    close: 9,
  };
  expect(verdictOf(seen)).toEqual({ verdict: "probe", place: -1 });
  expect(verdictOf({ ...seen, began: true, stop: 2 })).toEqual({ verdict: "aborted", place: 9 });
  expect(verdictOf({ ...seen, ended: false, stop: 2 })).toEqual({ verdict: "open", place: 2 });
});
