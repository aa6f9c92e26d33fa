import fc from "fast-check";
import { expect, it } from "vitest";
import { oneSession } from "../../../testing/logText";
import type { Session } from "../sessions/session";
import { coverOf } from "./cover";
import { SessionGroups } from "./groups";
import { usageOf } from "./usage";

const base = oneSession("Receive", ["+ ", "> 220 x", "- | Local"]);
const session: fc.Arbitrary<Session> = fc
  .record({
    direction: fc.constantFrom("in" as const, "in" as const, "out" as const),
    connector: fc.constantFrom("EX01\\Relay", "ex01\\relay", "EX01\\Default", "Internet"),
    local: fc.constantFrom("10.0.0.11:25", "10.0.0.11:587", "[::1]:25", ""),
    remote: fc.constantFrom(
      "10.0.0.9:1",
      "10.0.0.9:2",
      "[::ffff:10.0.0.9]:3",
      "[fe80::1%4]:9",
      "x",
      "",
    ),
    verdict: fc.constantFrom("delivered" as const, "rejected" as const),
    day: fc.nat({ max: 9 }),
    to: fc.array(fc.constantFrom("a@corp.example", "b@far.example", "c@FAR.example", "nobody"), {
      maxLength: 3,
    }),
    accepted: fc.boolean(),
  })
  .map(({ day, to, accepted, ...rest }) => ({
    ...base,
    ...rest,
    start: `2026-05-1${day}T06:00:00.000Z`,
    messages:
      to.length === 0 ? [] : [{ from: "s@corp.example", to, id: null, size: null, accepted }],
  }));
const corp = { id: "d1", name: "corp", domain: "corp.example", type: "Authoritative" } as const;

const told = (sessions: readonly Session[]) => {
  const groups = new SessionGroups();
  for (const each of sessions) groups.add(each);
  return {
    uses: usageOf(groups.all(), { acceptedDomains: { d1: corp } }),
    cover: coverOf(groups.all(), "EX01\\Relay"),
  };
};
/** Without what hangs on which session came first. */
const plainly = ({ uses, cover }: ReturnType<typeof told>) => ({
  cover,
  uses: uses
    .map((use) => ({ ...use, connector: use.connector.toLowerCase() }))
    .sort((a, b) => (a.connector + a.remote < b.connector + b.remote ? -1 : 1)),
});

it("counts each session and each message that was taken once, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 25 }), (sessions) => {
      const result = told(sessions);
      const came = sessions.filter(({ direction }) => direction === "in");
      const sum = (of: "sessions" | "messages") =>
        result.uses.reduce((total, use) => total + use[of], 0);
      expect(sum("sessions")).toBe(came.length);
      expect(sum("messages")).toBe(
        came.flatMap(({ messages }) => messages).filter(({ accepted }) => accepted).length,
      );
      for (const verdict of ["delivered", "rejected"] as const)
        expect(result.uses.reduce((total, use) => total + (use.verdicts[verdict] ?? 0), 0)).toBe(
          came.filter((each) => each.verdict === verdict).length,
        );
      for (const {
        verdicts,
        sessions: count,
        first,
        last,
        days,
        relayed,
        domains,
      } of result.uses) {
        expect(Object.values(verdicts).reduce((a, b) => a + b, 0)).toBe(count);
        expect(first).toBeLessThanOrEqual(last);
        expect(days).toBeGreaterThan(0);
        expect(relayed).toBe(domains.some(({ domain }) => domain === "far.example"));
      }
      expect(plainly(told([...sessions].reverse()))).toEqual(plainly(result));
    }),
    { numRuns: 300 },
  );
});
