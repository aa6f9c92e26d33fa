import { expect, it } from "vitest";
import type { Organisation } from "../model";
import { parseRange, printRange } from "../values";
import { addresses, namedNetworks, networkOf, readRanges } from "./networks";

const none = namedNetworks({});
const network = (id: string, name: string, ...ranges: string[]) => ({ id, name, ranges });
const named = (...all: readonly ReturnType<typeof network>[]): Organisation["networks"] =>
  Object.fromEntries(all.map((each) => [each.id, each]));
const count = (...texts: string[]) => addresses(readRanges(texts));

it("reads ranges in one order, each once: IPv4 first, by first address, wider first", () => {
  const texts = ["::/0", "10.1.0.0/16", "10.0.0.0/8", "10.0.0.0/24", "10.1.0.0/16", "no range"];
  const order = ["10.0.0.0/8", "10.0.0.0/24", "10.1.0.0/16", "::/0"];
  expect(readRanges(texts).map(printRange)).toEqual(order);
  expect(readRanges(texts.reverse()).map(printRange)).toEqual(order);
});

it("takes ranges that begin alike for two, and those that end alike", () => {
  expect(readRanges(["10.0.0.0-10.0.0.5", "10.0.0.0-10.0.0.6", "10.0.0.1-10.0.0.6"])).toHaveLength(
    3,
  );
  expect(readRanges(["0.0.0.1", "::1"])).toHaveLength(2);
});

it("counts each address once, however ranges overlap, touch or lie in one another", () => {
  expect(count("10.0.0.0/24")).toBe(256n);
  expect(count("10.0.0.0-10.0.0.9", "10.0.0.5-10.0.0.14")).toBe(15n);
  expect(count("10.0.0.0-10.0.0.9", "10.0.0.9-10.0.0.9")).toBe(10n);
  expect(count("10.0.0.0-10.0.0.9", "10.0.0.10-10.0.0.19")).toBe(20n);
  expect(count("10.0.0.0/24", "10.0.0.8", "10.0.0.255-10.0.1.0")).toBe(257n);
  expect(count("0.0.0.0", "0.0.0.0-0.0.0.1")).toBe(2n);
});

it("counts the two families apart, though their numbers are the same", () => {
  expect(count("0.0.0.0-0.0.0.9", "::5-::14")).toBe(26n);
  const first = parseRange("255.255.255.255");
  const second = parseRange("::1");
  if (!first.ok || !second.ok) throw new Error("Both are ranges.");
  expect(addresses([first.value, second.value])).toBe(2n);
  expect(addresses([])).toBe(0n);
});

it.each([
  [["0.0.0.0-255.255.255.255", "::/0"], "Any address", true],
  [["0.0.0.0/0"], "Any IPv4 address", true],
  [["::/0"], "Any IPv6 address", true],
  [["10.0.0.0/24"], "10.0.0.0/24", false],
  [["10.0.0.0/24", "10.9.0.1"], "2 ranges", false],
] as const)("calls %j %s", (ranges, name, any) => {
  expect(networkOf(ranges, none)).toMatchObject({ name, any, named: false });
});

it("is one node for a set of ranges in whatever order, and none for nobody", () => {
  const one = networkOf(["10.9.0.1", "10.0.0.0/24"], none);
  expect(one).toEqual(networkOf(["10.0.0.0/24", "10.9.0.1", "10.9.0.1"], none));
  expect(one).toEqual({
    ...{ kind: "network", id: "network:10.0.0.0/24 10.9.0.1", name: "2 ranges" },
    ...{ any: false, named: false, ranges: ["10.0.0.0/24", "10.9.0.1"], addresses: 257n },
  });
  expect(networkOf([], none)).toBeUndefined();
  expect(networkOf(["no range"], none)).toBeUndefined();
});

it("has the name of the network that holds just its ranges, the first by name", () => {
  const known = namedNetworks(
    named(
      network("1", "Scanners", "10.0.0.0/24"),
      network("2", "Printers", "10.0.0.0/24"),
      network("3", "Office", "10.0.0.0/24", "10.0.1.0/24"),
      network("4", "Empty"),
    ),
  );
  expect(networkOf(["10.0.0.0-10.0.0.255"], known)).toMatchObject({
    name: "Printers",
    named: true,
  });
  expect(networkOf(["10.0.1.0/24", "10.0.0.0/24"], known)).toMatchObject({ name: "Office" });
  expect(networkOf(["10.0.1.0/24"], known)).toMatchObject({ named: false });
  expect(known.size).toBe(2);
});

it("works named networks out once", () => {
  const networks = named(network("1", "Scanners", "10.0.0.0/24"));
  expect(namedNetworks(networks)).toBe(namedNetworks(networks));
  expect(namedNetworks({ ...networks })).not.toBe(namedNetworks(networks));
});
