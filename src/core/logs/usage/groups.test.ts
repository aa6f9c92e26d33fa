import { expect, it } from "vitest";
import { oneSession } from "../../../testing/logText";
import type { Session, SessionMessage } from "../sessions/session";
import { SessionGroups } from "./groups";

const base = oneSession("Receive", ["+ ", "> 220 x", "- | Local"]);
const message = (to: readonly string[], more: Partial<SessionMessage> = {}): SessionMessage => ({
  ...{ from: "s@corp.example", to, id: null, size: null, accepted: true },
  ...more,
});
const session = (more: Partial<Session>): Session => ({
  ...{ ...base, verdict: "delivered", cause: "none", messages: [message(["a@corp.example"])] },
  ...more,
});
const gathered = (...sessions: readonly Partial<Session>[]) => {
  const groups = new SessionGroups();
  for (const [number, each] of sessions.entries()) groups.add(session(each), number);
  return groups.all();
};

it("counts what one connector at one address has with one other, and from when to when", () => {
  const [group, ...others] = gathered(
    { start: "2026-05-12T06:00:00.000Z" },
    { start: "2026-05-11T06:00:00.000Z", remote: "192.0.2.7:9", verdict: "rejected", cause: "x" },
    { start: "2026-05-12T23:59:59.999Z", ehlo: "HOST" },
  );
  expect(others).toEqual([]);
  expect(group).toMatchObject({ sessions: 3, messages: 3, session: base.id, remote: "192.0.2.7" });
  expect(group?.first).toBe(Date.parse("2026-05-11T06:00:00.000Z"));
  expect(group?.last).toBe(Date.parse("2026-05-12T23:59:59.999Z"));
  expect([...(group?.days ?? [])].map((day) => new Date(day * 86_400_000).toISOString())).toEqual([
    "2026-05-12T00:00:00.000Z",
    "2026-05-11T00:00:00.000Z",
  ]);
  expect([...(group?.names ?? [])]).toEqual(["host"]);
  expect(group?.verdicts.reduce((sum, each) => sum + each)).toBe(3);
});

it("tells groups apart by connector, direction, either end; of a send connector by the other end's port", () => {
  expect(
    gathered(
      ...[{}, { connector: "EX01\\Other" }, { local: "10.20.1.11:587" }, { remote: "192.0.2.8:1" }],
      ...[{ direction: "out" as const }, { connector: base.connector.toUpperCase() }],
    ).map(({ sessions }) => sessions),
  ).toEqual([2, 1, 1, 1, 1]);
  const out = (remote: string) => ({ direction: "out" as const, remote });
  expect(gathered(out("192.0.2.7:25"), out("192.0.2.7:587"))).toHaveLength(2);
  expect(
    gathered(out("192.0.2.7:25"), { ...out("192.0.2.7:25"), local: "10.20.1.11:9" }),
  ).toHaveLength(1);
});

it("counts messages that were taken, once a domain, and the largest whether it was taken or not", () => {
  const [group] = gathered({
    messages: [
      message(["a@corp.example", "b@CORP.example", "c@far.example"], { size: 10 }),
      message(["a@corp.example"], { accepted: false, size: 30 }),
      message(["d@corp.example"], { size: 20 }),
    ],
  });
  expect(group).toMatchObject({ messages: 2, largest: 30, moreDomains: false });
  expect([...(group?.domains ?? [])]).toEqual([
    ["corp.example", 2],
    ["far.example", 1],
  ]);
});

it("keeps four names, and five hundred domains, and says that there were more", () => {
  const named = Array.from({ length: 6 }, (_, at) => ({ ehlo: `host${at % 5}` }));
  expect([...(gathered(...named)[0]?.names ?? [])]).toEqual(["host0", "host1", "host2", "host3"]);
  const sent = (count: number) =>
    gathered({
      messages: [message(Array.from({ length: count }, (_, at) => `a@d${at}.example`))],
    })[0];
  expect(sent(500)).toMatchObject({ moreDomains: false });
  expect(sent(501)).toMatchObject({ moreDomains: true });
  expect(sent(501)?.domains.size).toBe(500);
  const again = gathered(
    { messages: [message(Array.from({ length: 500 }, (_, at) => `a@d${at}.example`))] },
    { messages: [message(["b@d7.example"])] },
  )[0];
  expect(again?.domains.get("d7.example")).toBe(2);
  expect(again?.moreDomains).toBe(false);
});

it("keeps the first session of those that went alike, to be asked for: by cause, or where mail was taken by domain", () => {
  const rejected = { verdict: "rejected" as const, cause: "relay-denied" };
  const [group] = gathered(
    {},
    rejected,
    {},
    { messages: [message(["x@far.example", "y@corp.example"])] },
    { ...rejected, messages: [message(["x@far.example"])] },
    { messages: [] },
  );
  expect([...(group?.samples ?? [])]).toEqual([
    ["@corp.example", { taken: "corp.example", number: 0, sessions: 2 }],
    ["relay-denied", { number: 1, sessions: 2 }],
    ["@far.example", { taken: "far.example", number: 3, sessions: 1 }],
  ]);
});

it("keeps eight kinds, counts those on, and keeps none of what is sent or has no number", () => {
  const to = (at: number) => ({ messages: [message([`a@d${at}.example`])] });
  const many = Array.from({ length: 10 }, (_, at) => to(at));
  const [group] = gathered(...many, to(7), to(9));
  expect(group?.samples.size).toBe(8);
  expect(group?.samples.get("@d7.example")).toMatchObject({ number: 7, sessions: 2 });
  expect(gathered({ direction: "out" })[0]?.samples.size).toBe(0);
  const groups = new SessionGroups();
  groups.add(session({}));
  expect(groups.all()[0]?.samples.size).toBe(0);
});
