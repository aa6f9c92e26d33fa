import { describe, expect, it } from "vitest";
import { providerData } from "../../catalogue";
import { causeOf } from "./causeOf";
import { failure } from "./failures";
import { causeBy, partyOfDomain, partyOfHost } from "./party";

const parties = [...providerData.providers, ...providerData.receivers];
/** Round brackets around all of it: a description, no text of the wire (providers.json, legend). */
const isLiteral = (match: string): boolean =>
  /^\d{3}[ -]/.test(match) && !/ \/ | - |\.\.\./.test(match);

describe("what a party alone says", () => {
  const own = parties.flatMap((party) =>
    party.refusals.flatMap((refusal) => (refusal.textRegex ? [[party.id, refusal] as const] : [])),
  );
  it("is a good number of texts", () => expect(own.length).toBeGreaterThan(15));

  it.each(own.map(([id, refusal]) => [id, refusal.match, refusal] as const))(
    "%s: %s",
    (id, match, { failure: cause, meaning }) => {
      const party = parties.find((each) => each.id === id);
      if (!party) throw new Error(id);
      expect(failure(cause)).toBeDefined();
      expect(causeBy(party, match)).toMatchObject({
        failure: { id: cause },
        ...{ party: party.name, meaning, asOf: "2026-11" },
      });
    },
  );

  it("says nothing elsewhere", () => {
    const google = partyOfHost("smtp-relay.gmail.com");
    const gun = partyOfHost("smtp.mailgun.org");
    if (!google || !gun) throw new Error("A provider is missing.");
    expect(causeBy(gun, "535 no")?.failure.id).toBe("auth-535-exchange");
    expect(causeBy(google, "535 no")).toBeUndefined();
    expect(causeOf("535 no")?.id).toMatch(/^fallback/);
  });
});

it("gives every other literal text of a party its class, with the party's meaning", () => {
  let told = 0;
  for (const party of parties)
    for (const { match, textRegex, failure: cause, meaning } of party.refusals) {
      expect(failure(cause), `${party.id}: ${cause}`).toBeDefined();
      if (textRegex || !isLiteral(match)) continue;
      const found = causeBy(party, match);
      if (found?.failure.id !== cause) continue;
      expect(found.meaning, `${party.id}: ${match}`).toBe(meaning);
      told += 1;
    }
  expect(told).toBeGreaterThan(20);
});

it("tells several meanings of one class apart by their words, and none where none is said", () => {
  const ses = partyOfHost("email-smtp.eu-west-1.amazonaws.com");
  if (!ses) throw new Error("SES is missing.");
  const meaning = (reply: string) => causeBy(ses, reply)?.meaning;
  expect(meaning("454 Throttling failure: Daily message quota exceeded.")).toBe(
    "24 hour limit: the queue stands",
  );
  expect(meaning("454 Throttling failure: Maximum sending rate exceeded.")).toMatch(/^per second/);
  expect(meaning("454 Throttling failure: something new.")).toBeUndefined();
  expect(meaning("250 ok")).toBeUndefined();
});

it("is known by host or by domain, never by address", () => {
  expect(partyOfHost("gmail-smtp-in.l.google.com.")?.id).toBe("rx-gmail");
  expect(partyOfHost("corp-example.mail.protection.outlook.com")?.id).toBe("m365-relay");
  expect(partyOfHost("203.0.113.25")).toBeUndefined();
  expect(partyOfHost("mail.partner.example")).toBeUndefined();
  expect(partyOfDomain("Gmail.com")?.id).toBe("rx-gmail");
  expect(partyOfDomain("partner.example")).toBeUndefined();
});
