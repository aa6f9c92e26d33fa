import { expect, it } from "vitest";
import { type Attempt, eachAttempt } from "./attempts";
import { Destinations } from "./destinations";
import type { TraceEvent } from "./event";
import { EventTable } from "./eventTable";

const syn = (seconds: number, port = 7, more: Partial<TraceEvent> = {}): TraceEvent => ({
  ...{
    line: 1,
    time: seconds * 1000,
    protocol: "tcp",
    action: "dropped",
    sign: "open",
    packets: 1,
  },
  ...{ from: { address: "10.0.0.5", port }, to: { address: "203.0.113.25", port: 25 } },
  ...more,
});

function attempts(...events: readonly TraceEvent[]): readonly Attempt[] {
  const found: Attempt[] = [];
  eachAttempt(events, (attempt) => found.push(attempt));
  return found.sort((one, other) => one.first - other.first);
}

it("three packets of one source port are one attempt, also where the newest line stands first", () => {
  for (const events of [
    [syn(0), syn(3), syn(9), syn(100)],
    [syn(100), syn(9), syn(3), syn(0)],
  ])
    expect(attempts(...events).map(({ first, packets }) => [first, packets])).toEqual([
      [0, 3],
      [100_000, 1],
    ]);
  expect(attempts(syn(0, 7), syn(0, 8))).toHaveLength(2);
});

it("an answer and a refusal are of the other way; what the device says of silence counts", () => {
  const back = { from: syn(0).to, to: syn(0).from, action: "seen" } as const;
  const seen = { action: "seen" } as const;
  const [answered] = attempts(
    syn(0, 7, seen),
    syn(1, 7, { ...back, sign: "answer" }),
    syn(2, 7, { ...back, sign: "refusal" }),
  );
  expect(answered).toMatchObject({ isAnswered: true, isRefused: false });
  expect(attempts(syn(0, 7, seen), syn(1, 7, { ...back, sign: "refusal" }))[0]?.isRefused).toBe(
    true,
  );
  const silent = attempts(
    syn(0, 7, { action: "allowed" }),
    syn(30, 7, { action: "allowed", sign: "later", packets: 0, unanswered: true }),
  );
  const destinations = new Destinations();
  for (const each of silent) destinations.add(each);
  expect(destinations.unanswered()).toEqual([{ dst: "203.0.113.25", port: 25, attempts: 1 }]);
});

it("a table of events gives them back as they were", () => {
  const events = [
    syn(0),
    syn(1.5, 65_535, { protocol: "udp", direction: "out", packets: 3 }),
    syn(2, 0, { protocol: "other", action: "seen", sign: "refusal", direction: "in", line: 9 }),
    syn(3, 1, { action: "allowed", sign: "later", unanswered: true, to: { address: "", port: 0 } }),
  ];
  const table = new EventTable();
  for (const each of events) table.add(each);
  expect(table.length).toBe(4);
  expect([...table]).toEqual(events);
});
