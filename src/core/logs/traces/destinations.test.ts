import { describe, expect, it } from "vitest";
import type { Attempt } from "./attempts";
import { Destinations } from "./destinations";

const attempt = (
  more: Partial<Attempt> & { readonly dst?: string; readonly port?: number } = {},
) => {
  const { dst = "203.0.113.25", port = 25, ...rest } = more;
  return {
    ...{ from: { address: "10.0.0.5", port: 50_001 }, to: { address: dst, port } },
    ...{ protocol: "tcp", first: 0, last: 0, packets: 3, dropped: 0, action: "seen" },
    ...{ isAnswered: false, isRefused: false, isSilent: false },
    ...rest,
  } as Attempt;
};
const of = (...attempts: readonly Attempt[]): Destinations => {
  const all = new Destinations();
  for (const each of attempts) all.add(each);
  return all;
};

describe("attempts without an answer", () => {
  it.each<[string, Partial<Attempt>, boolean]>([
    ["seen by a capture", {}, true],
    ["answered", { isAnswered: true }, false],
    ["refused", { isRefused: true }, false],
    ["of another protocol", { protocol: "udp" }, false],
    ["let through once", { action: "allowed" }, false],
    ["let through, and come again", { action: "allowed", last: 1 }, true],
    ["that the device calls silent, whatever else", { isSilent: true, isAnswered: true }, true],
    ["to nowhere that is told", { isSilent: true, to: { address: "", port: 0 } }, false],
    ["dropped", { dropped: 1 }, false],
  ])("%s", (_, more, expected) => {
    expect(of(attempt(more)).unanswered()).toHaveLength(expected ? 1 : 0);
  });

  it("have their packets, but where a device counts none", () => {
    const passed = { action: "allowed", last: 1 } as const;
    const row = { dst: "203.0.113.25", port: 25 };
    expect(of(attempt({ packets: 1 })).unanswered()).toEqual([{ ...row, packets: 1, attempts: 1 }]);
    expect(of(attempt({ ...passed, packets: 2 })).unanswered()).toEqual([
      { ...row, packets: 2, attempts: 1 },
    ]);
    expect(
      of(attempt({ ...passed, packets: 1 }), attempt({ ...passed, packets: 2 })).unanswered(),
    ).toEqual([{ ...row, attempts: 2 }]);
  });
});

it("adds up what was dropped by where it went: TCP first, then by address and port", () => {
  const all = of(
    attempt({ dropped: 1, protocol: "udp", dst: "192.0.2.1", packets: 9 }),
    attempt({ dropped: 2, dst: "203.0.113.25", port: 587 }),
    attempt({ dropped: 1, dst: "203.0.113.25" }),
    attempt({ dropped: 3, dst: "203.0.113.25" }),
    attempt({ dropped: 1, dst: "192.0.2.9", port: 587 }),
  );
  expect(
    all.dropped().map(({ dst, port, packets, attempts }) => [dst, port, packets, attempts]),
  ).toEqual([
    ["192.0.2.9", 587, 1, 1],
    ["203.0.113.25", 25, 4, 2],
    ["203.0.113.25", 587, 2, 1],
    ["192.0.2.1", 25, 1, 1],
  ]);
  expect(all.unanswered()).toEqual([]);
});
