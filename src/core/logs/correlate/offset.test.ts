import { describe, expect, it } from "vitest";
import type { Attempt } from "../traces/attempts";
import { clockOf, type Known } from "./offset";
import { SessionKeys } from "./sessionKeys";
import type { Timed } from "./timed";

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const noon = Date.UTC(2026, 4, 12, 12, 0, 0, 250);
const [inside, mx] = ["10.0.0.5", "203.0.113.25"];

const attempt = (first: number, port = 50_001, to = mx): Attempt => ({
  ...{ from: { address: inside, port }, to: { address: to, port: to === "" ? 0 : 25 } },
  ...{ protocol: "tcp", first, last: first, packets: 1, dropped: 0, action: "seen" },
  ...{ isAnswered: true, isRefused: false, isSilent: false },
});
const session = (start: number, port = 50_001, client = inside): Timed => ({
  ...{
    id: `${port}`,
    connector: "Out",
    direction: "out",
    start,
    end: start + second,
    cause: "none",
  },
  ...{ client: { address: client, port }, server: { address: mx, port: 25 } },
  isFailedConnect: false,
});
const failed = (start: number): Timed => ({
  ...{ ...session(start), client: undefined, isFailedConnect: true },
});
const unknown: Known = { missing: undefined, zone: undefined, set: undefined };
const clock = (
  attempts: readonly Attempt[],
  sessions: readonly Timed[],
  known: Partial<Known> = {},
) => clockOf(attempts, sessions, new SessionKeys(sessions, [], attempts), { ...unknown, ...known });

describe("a clock whose zone nobody said", () => {
  it.each([
    [0, 0],
    [2 * hour, 120],
    [-12 * hour, -720],
    [14 * hour, 840],
    [5 * hour + 45 * minute, 345],
    [2 * hour + 3 * second + 50, 120],
  ])("ahead by %i ms is found to be %i minutes ahead", (ahead, offsetMinutes) => {
    expect(clock([attempt(noon + ahead)], [session(noon)])).toMatchObject({
      ...{ offsetMinutes, from: "found", matches: 1, base: 0 },
    });
  });

  it.each([-12 * hour - 15 * minute, 14 * hour + 15 * minute, 2 * hour + 2 * minute])(
    "ahead by %i ms, as no zone is, is not known",
    (ahead) => {
      expect(clock([attempt(noon + ahead)], [session(noon)])).toBeUndefined();
    },
  );

  it("is what most matches say, and of equals what is nearer; the next best is told", () => {
    const [one, two, three] = [attempt(noon + hour), attempt(noon + 2 * hour, 2), attempt(noon, 3)];
    const sessions = [session(noon), session(noon, 2), session(noon - 2 * hour, 3)];
    expect(clock([one, two, three], sessions)).toMatchObject({
      ...{ offsetMinutes: 120, matches: 2, runnerUp: { offsetMinutes: 60, matches: 1 } },
    });
    expect(clock([one, two], sessions)).toMatchObject({
      ...{ offsetMinutes: 60, matches: 1, runnerUp: { offsetMinutes: 120, matches: 1 } },
    });
    expect(clock([one], sessions)).not.toHaveProperty("runnerUp");
    expect(clock([one, two, three], sessions, { zone: 120 })).not.toHaveProperty("runnerUp");
  });

  it("takes one 4-tuple for more than two connects that failed, and less than four", () => {
    const tuple = attempt(noon + hour, 7);
    const connects = (count: number) =>
      Array.from({ length: count }, (_, at) => attempt(noon + 9 * minute + 2 * hour, 100 + at));
    const sessions = [session(noon, 7), failed(noon + 9 * minute)];
    expect(clock([tuple, ...connects(2)], sessions)?.offsetMinutes).toBe(60);
    expect(clock([tuple, ...connects(4)], sessions)?.offsetMinutes).toBe(120);
  });
});

describe("connects that failed", () => {
  it.each([
    [-3_000, 1],
    [-3_001, 0],
    [25_000, 1],
    [25_001, 0],
  ])("match packets from 3 seconds before to 25 behind: %i ms, %i", (ahead, matches) => {
    expect(clock([attempt(noon + ahead)], [failed(noon)], { zone: 0 })?.matches).toBe(matches);
  });

  it("match by their server alone, and only where they failed", () => {
    expect(clock([attempt(noon, 1, "203.0.113.26")], [failed(noon)])).toBeUndefined();
    expect(clock([attempt(noon)], [{ ...failed(noon), isFailedConnect: false }])).toBeUndefined();
    expect(clock([attempt(noon)], [{ ...failed(noon), server: undefined }])).toBeUndefined();
  });
});

describe("sessions that came about", () => {
  it.each([
    [60_000, 1],
    [60_001, 0],
    [-60_000, 1],
    [-60_001, 0],
  ])("match within a minute: %i ms, %i", (ahead, matches) => {
    expect(clock([attempt(noon + ahead)], [session(noon)], { zone: 0 })?.matches).toBe(matches);
  });

  it("match by port and server behind a translation, by the port alone at a proxy that tells no more", () => {
    const translated = session(noon, 50_001, "192.168.7.7");
    expect(clock([attempt(noon)], [translated])?.matches).toBe(1);
    expect(clock([attempt(noon, 50_001, "")], [translated])?.matches).toBe(1);
    expect(clock([attempt(noon, 50_001, "203.0.113.26")], [translated])).toBeUndefined();
    // Where one matches in full, the others are not looked for by less.
    expect(
      clock([attempt(noon), attempt(noon, 9)], [session(noon), session(noon, 9, "x")]),
    ).toMatchObject({
      matches: 1,
    });
  });
});

describe("what is known of a clock", () => {
  it("counts, set by a person before what the lines say, also where nothing matches", () => {
    const said = { zone: 60, set: 120 };
    expect(clock([], [], said)).toMatchObject({ offsetMinutes: 120, from: "set", matches: 0 });
    expect(clock([], [], { zone: 60 })).toMatchObject({ offsetMinutes: 60, from: "line" });
    expect(clock([], [])).toBeUndefined();
    expect(clock([], [], { zone: 60, missing: "day" })).toBeUndefined();
  });

  it("lacks a day, a year or its start, which the sessions give", () => {
    const day = 24 * hour;
    const at = (first: number, missing: Known["missing"]) =>
      clock([attempt(first)], [session(noon)], { missing });
    expect(at(noon - 40 * day + hour, "day")).toMatchObject({ base: 40 * day, offsetMinutes: 60 });
    const plain = Date.UTC(2000, 4, 12, 13, 0, 0, 250);
    expect(at(plain, "year")).toMatchObject({ base: 26, offsetMinutes: 60 });
    expect(at(1_250, "start")).toMatchObject({ offsetMinutes: 0, matches: 1 });
  });
});

it("tells how far the clock goes wrong by the median, from a tenth of a second on; whole seconds leave the rest out", () => {
  const errors = (...all: readonly number[]) =>
    clock(
      all.map((each, at) => attempt(noon + each, at)),
      all.map((_, at) => session(noon, at)),
      { zone: 0 },
    )?.errorMs;
  expect(errors(99)).toBe(0);
  expect(errors(100)).toBe(100);
  expect(errors(-99)).toBe(0);
  expect(errors(-4_100)).toBe(-4_100);
  expect(errors(5_001, 301, 2_001)).toBe(2_001);
  expect(errors(5_001, 301)).toBe(301);
  expect(errors(-250)).toBe(0);
  expect(errors(1_750)).toBe(2_000);
});
