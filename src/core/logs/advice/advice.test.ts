import { describe, expect, it } from "vitest";
import { oneSession, type Talk } from "../../../testing/logText";
import { failures } from "../causes/failures";
import { partyOfHost } from "../causes/party";
import type { Session } from "../sessions/session";
import { adviceOf } from "./advice";
import { families } from "./families";
import { signsOf } from "./signs";

const connector = "To relay";
const failed = (number: number, talk: Talk): Session =>
  oneSession("Send", [`* | Failed to connect. Winsock error code: ${number}`], {
    connector,
    local: "",
    ...talk,
  });
const refused = (reply: string, said: readonly string[] = [], talk: Talk = {}): Session =>
  oneSession(
    "Receive",
    [
      "+ ",
      "> 220 ready",
      "< EHLO a",
      "> 250  x Hello [1]",
      ...said,
      "< MAIL FROM:<a@b.example>",
      "> 250 ok",
      "< RCPT TO:<c@d.example>",
      `> ${reply}`,
      "- | Local",
    ],
    talk,
  );

const first = (session: Session): string | undefined => adviceOf(session)?.causes[0];

describe("the likeliest cause", () => {
  it("of a time-out follows the address", () => {
    expect(first(failed(10060, { remote: "203.0.113.25:25" }))).toMatch(/^Outbound TCP 25 blocked/);
    expect(first(failed(10060, { remote: "[2001:db8::25]:25" }))).toMatch(/^An IPv6 address/);
    expect(first(failed(10060, { remote: "10.20.9.40:25" }))).toMatch(/^The address in DNS/);
  });

  it("of a refused connection follows the address and the port", () => {
    expect(first(failed(10061, { remote: "203.0.113.25:587" }))).toMatch(
      /^The Port of the connector/,
    );
    expect(first(failed(10061, { remote: "203.0.113.25:25" }))).toMatch(/whitelist/);
  });

  it("of a relay that was denied follows the connector and the client", () => {
    const reply = "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain";
    expect(first(refused(reply, [], { remote: "10.20.30.17:50907" }))).toMatch(
      /^The session landed/,
    );
    expect(first(refused(reply))).toMatch(/without a login/);
  });

  it("of a sign-in that failed follows the mechanism and TLS", () => {
    const auth = (mechanism: string): Session =>
      oneSession("Receive", [
        "+ ",
        "> 220 x",
        "< EHLO a",
        "> 250 a",
        `< AUTH ${mechanism}`,
        "> 504 5.7.4 Unrecognized authentication type",
        "- | Remote",
      ]);
    expect(first(auth("PLAIN"))).toMatch(/^Device wants PLAIN/);
    expect(first(auth("LOGIN"))).toMatch(/^BasicAuthRequireTLS/);
  });

  it("of a handshake follows the word", () => {
    const tls = (word: string): Session =>
      oneSession("Send", [
        "+ ",
        "< 220 x",
        `* | TLS negotiation failed with error ${word}`,
        "- | Local",
      ]);
    expect(first(tls("CertUnknown"))).toMatch(/^Peer rejects/);
    expect(first(tls("InvalidToken"))).toMatch(/^Not TLS at all/);
  });
});

it("fills steps with what the session knows, and leaves the rest open", () => {
  const advice = adviceOf(failed(10060, { remote: "203.0.113.25:2525" }));
  expect(advice?.steps).toContainEqual({
    text: "On every server in SourceTransportServers: Test-NetConnection <next hop> -Port <Port of the connector>",
    values: { "next hop": "203.0.113.25", "Port of the connector": "2525" },
    fields: [
      { parameter: "SourceTransportServers", of: "own" },
      { parameter: "Port", of: "own" },
    ],
  });
  expect(advice?.steps.find(({ text }) => text.includes("<relay>"))?.values).toEqual({
    name: connector,
  });
  const unknown = adviceOf(refused("550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found"));
  expect(unknown?.steps.map(({ values }) => values)).toEqual([
    { address: "c@d.example" },
    { domain: "d.example" },
    {},
  ]);
  const large = adviceOf(refused("552 5.3.4 Message size exceeds fixed maximum message size"));
  expect(large?.causes[0]).toMatch(/^Receive connector limit/);
  expect(large?.steps.map(({ text }) => text).join()).not.toContain("Outbound: ");
});

it("sends nobody to a send connector for a session that came in", () => {
  const auth = ["< AUTH LOGIN", "> 535 5.7.3 Authentication unsuccessful"];
  const begun = (session: Session) =>
    adviceOf(session)?.steps.map(({ text }) => text.split(" ")[0]);
  const came = oneSession("Receive", [
    "+ ",
    "> 220 x",
    "< EHLO a",
    "> 250 a",
    ...auth,
    "- | Remote",
  ]);
  expect(came.cause).toBe("auth-535-exchange");
  expect(begun(came)).toEqual(["Inbound:", "Get-ReceiveConnector"]);
  const went = oneSession("Send", [
    ...["+ ", "< 220 x", "> EHLO a", "< 250 a", "> AUTH LOGIN"],
    ...["< 535 5.7.3 Authentication unsuccessful", "- | Remote"],
  ]);
  expect(begun(went)).toEqual(["Set-SendConnector", "Get-ReceiveConnector"]);
});

it("loses no cause and makes none up, whatever the class and the session", () => {
  for (const { id, class: family, likelyCauses } of failures)
    for (const session of [refused("550 no"), failed(10060, { remote: "[fe80::1%4]:465" })]) {
      const advice = adviceOf({ ...session, cause: id });
      expect([...(advice?.causes ?? [])].sort(), id).toEqual([...likelyCauses].sort());
      expect(advice?.steps.length, id).toBeGreaterThan(0);
      if (family !== "other") expect(families[family], family).toBeTypeOf("function");
    }
});

it("knows more where it is known who said it", () => {
  const session = oneSession(
    "Send",
    [
      ...["+ ", "< 220 smtp.mailgun.org ready", "> EHLO a", "< 250 x", "> AUTH LOGIN"],
      ...["< 535 no such key", "- | Remote"],
    ],
    { connector, remote: "192.0.2.9:587" },
  );
  expect(adviceOf(session)?.failure.class).toBe("other");
  expect(adviceOf(session, partyOfHost("smtp.mailgun.org"))).toMatchObject({
    failure: { id: "auth-535-exchange" },
    toldBy: {
      party: "Mailgun",
      meaning: "credential of another domain or region",
      asOf: "2026-11",
    },
  });
  expect(adviceOf(session, partyOfHost("smtp-relay.gmail.com"))?.toldBy).toBeUndefined();
  const came = refused("535 no");
  expect(adviceOf(came, partyOfHost("smtp.mailgun.org"))?.toldBy).toBeUndefined();
});

it("speaks of what a session shows, and only of that", () => {
  const session = refused("450 4.7.0 too many");
  const signs = signsOf(session);
  const spoken = (family: string, more: Partial<typeof signs>) =>
    families[family]?.({ ...signs, ...more }).map((each) => each !== false);
  const many = Array.from({ length: 51 }, (_, at) => `r${at}@d.example`);
  expect(spoken("rate-limit", {})).toEqual([false, false, false]);
  expect(spoken("rate-limit", { recipients: many })).toEqual([true, false, false]);
  const [message] = session.messages;
  const burst = { ...session, messages: Array.from({ length: 11 }, () => message as never) };
  expect(spoken("rate-limit", { session: burst })).toEqual([false, true, false]);
});

it("has nothing to say about what went well", () => {
  const session = refused("250 ok");
  expect(adviceOf({ ...session, cause: "none" })).toBeUndefined();
  expect(adviceOf({ ...session, cause: "client-abort" })).toBeUndefined();
});

it("reads the signs of a session", () => {
  const signs = signsOf(
    refused("550 no", [], { connector: "EX01\\Client Frontend EX01", remote: "[fe80::1%4]:9" }),
  );
  expect(signs).toMatchObject({
    address: "fe80::1%4",
    port: "9",
    isV6: true,
    isPrivate: true,
    isDefaultFrontend: true,
  });
});
