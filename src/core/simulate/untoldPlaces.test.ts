import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { parseAddress, parseBinding } from "../values";
import { receiversOf } from "./receiver";
import { mayListenAt, mayTake, untoldPlaces } from "./untoldPlaces";

const listen = parseBinding("10.0.0.11:25");
const from = parseAddress("10.1.5.20");
if (!listen.ok || !from.ok) throw new Error("The addresses of this test cannot be read.");

const made = (explicit: Parameters<typeof receiver>[1]) => {
  const of = organisation([server("EX01")], [receiver("C", explicit)]);
  const [only] = receiversOf(of, Object.values(of.servers)[0]!);
  return only!;
};

it.each([
  // Nothing is open of what was shown whole, whether it takes the client or not.
  [{ Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.1.5.20"] }, [], false, false],
  [{ Bindings: [], RemoteIPRanges: ["10.1.5.20"] }, ["Bindings"], true, true],
  [{ Bindings: [], RemoteIPRanges: ["10.1.5.0/24"] }, ["Bindings"], true, true],
  // A larger range than that of the winner, and one that does not hold the client.
  [{ Bindings: [], RemoteIPRanges: ["10.1.0.0/16"] }, ["Bindings"], false, true],
  [{ Bindings: [], RemoteIPRanges: ["10.1.6.0/24"] }, ["Bindings"], false, false],
  [{ Bindings: ["0.0.0.0:25"], RemoteIPRanges: [] }, ["RemoteIPRanges"], true, true],
  [{ Bindings: ["10.0.0.11:25"], RemoteIPRanges: [] }, ["RemoteIPRanges"], true, true],
  [{ Bindings: ["10.0.0.12:25"], RemoteIPRanges: [] }, ["RemoteIPRanges"], false, false],
  [{ Bindings: ["[::]:25", "0.0.0.0:26"], RemoteIPRanges: [] }, ["RemoteIPRanges"], false, false],
  [{ Bindings: [], RemoteIPRanges: [] }, ["Bindings", "RemoteIPRanges"], true, true],
  [{ Bindings: [], RemoteIPRanges: [], Enabled: false }, ["Bindings"], false, false],
] as const)("%j without %j", (explicit, unknown, before, alone) => {
  const each = made({ explicit, unknown });
  expect(mayTake(each, listen.value, from.value, 256n)).toBe(before);
  expect(mayTake(each, listen.value, from.value, undefined)).toBe(alone);
});

it("names the lists that were not shown, of an enabled connector", () => {
  const lists = { explicit: { Bindings: [] }, unknown: ["RemoteIPRanges", "Banner", "Bindings"] };
  expect(untoldPlaces(made(lists))).toEqual(["Bindings", "RemoteIPRanges"]);
  expect(mayListenAt(made(lists), listen.value)).toBe(true);
  const off = { ...lists, explicit: { Bindings: [], Enabled: false } };
  expect(untoldPlaces(made(off))).toEqual([]);
});
