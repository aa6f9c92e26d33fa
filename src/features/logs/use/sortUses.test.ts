import { expect, it } from "vitest";
import type { Use } from "../../../core/logs";
import { sortUses, usesWith } from "./sortUses";

const use = (remote: string, change: Partial<Use> = {}): Use => ({
  ...{ connector: "EX01\\Relay", remote, sessions: 1, messages: 1, first: 0, last: 0, days: 1 },
  ...{ verdicts: {}, names: [], relayed: false, domains: [] },
  ...change,
});
const uses = [
  use("10.0.0.10", { messages: 5, relayed: "unknown", names: ["scanner-a"] }),
  use("10.0.0.9", { messages: 9, relayed: true }),
  use("2001:db8::1", {
    messages: 1,
    domains: [{ domain: "far.example", messages: 1, outside: true }],
  }),
];
const order = (by: Parameters<typeof sortUses>[1]["by"], down = false) =>
  sortUses(uses, { by, down }).map(({ remote }) => remote);

it("orders addresses by their numbers, and the rest by figures", () => {
  expect(order("remote")).toEqual(["10.0.0.9", "10.0.0.10", "2001:db8::1"]);
  expect(order("messages", true)).toEqual(["10.0.0.9", "10.0.0.10", "2001:db8::1"]);
  expect(order("relayed", true)).toEqual(["10.0.0.9", "10.0.0.10", "2001:db8::1"]);
});

it("finds by address, name and domain", () => {
  const found = (text: string) => usesWith(uses, text).map(({ remote }) => remote);
  expect(found("10.0.0.1")).toEqual(["10.0.0.10"]);
  expect(found(" SCANNER")).toEqual(["10.0.0.10"]);
  expect(found("far.ex")).toEqual(["2001:db8::1"]);
  expect(found("nothing")).toEqual([]);
  expect(usesWith(uses, " ")).toBe(uses);
});
