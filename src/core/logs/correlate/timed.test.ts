import { expect, it } from "vitest";
import { type SessionFacts, timedOf } from "./timed";

const session: SessionFacts = {
  id: "A",
  connector: "Internet",
  direction: "out",
  start: "2026-05-12T06:00:00.000Z",
  end: "2026-05-12T06:00:21.000Z",
  local: "",
  remote: "192.0.2.10:25",
  verdict: "failed",
  cause: "conn-timeout-10060",
};

it("knows who connects, and what never came further than trying", () => {
  const host = { ...session, id: "B", local: "10.0.0.11:51234" };
  const came = { ...session, id: "C", direction: "in" as const, local: "10.0.0.11:25" };
  expect(
    timedOf([session, host, came]).map(({ id, client, server, isFailedConnect }) => [
      ...[id, client?.port, server?.port, isFailedConnect],
    ]),
  ).toEqual([
    ["A", undefined, 25, true],
    ["B", 51_234, 25, false],
    ["C", 25, 25, false],
  ]);
  expect(timedOf([{ ...session, verdict: "delivered" }])[0]?.isFailedConnect).toBe(false);
  expect(timedOf([{ ...session, remote: "" }])[0]?.isFailedConnect).toBe(false);
});

it("leaves out what has no time at either end, and puts the rest in order of time", () => {
  const times = ["2026-05-12T06:00:02.000Z", "2026-05-12T06:00:01.000Z"];
  const late = { ...session, id: "L", start: times[0] as string };
  const early = { ...session, id: "E", start: times[1] as string };
  const same = { ...early, id: "D" };
  expect(timedOf([late, early, same]).map(({ id }) => id)).toEqual(["D", "E", "L"]);
  expect(timedOf([{ ...session, start: "soon" }])).toEqual([]);
  expect(timedOf([{ ...session, end: "" }])).toEqual([]);
});
