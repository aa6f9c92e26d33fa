import { expect, it } from "vitest";
import { plain } from "../finding";
import type { NamedNetwork } from "../model";
import { fullSet, ipSet, parseRange, subtract } from "../values";
import { wordsOf } from "./words";

const ranges = (texts: readonly string[]) =>
  texts.flatMap((text) => {
    const range = parseRange(text);
    return range.ok ? [range.value] : [];
  });
const network = (name: string, ...texts: readonly string[]): NamedNetwork => ({
  id: name,
  name,
  ranges: texts,
});
const networks = Object.fromEntries(
  [
    network("Scanners", "10.20.4.0/24", "10.20.5.0/24"),
    network("Floor 4", "10.20.4.0/24"),
    network("Fax", "10.40.0.9", "10.40.0.10"),
    network("Lab", "2001:db8:9::/64"),
  ].map((each) => [each.id, each]),
);

const told = (texts: readonly string[], without: readonly string[] = [], most?: number) => {
  const all = ranges(texts);
  const set = subtract(
    ipSet(all[0]?.family ?? 4, all),
    ipSet(all[0]?.family ?? 4, ranges(without)),
  );
  return plain(wordsOf(set, networks, most));
};

it.each<[string, readonly string[], readonly string[], string]>([
  ["nobody", [], [], "no address"],
  ["everybody", ["0.0.0.0/0"], [], "any IPv4 address"],
  ["everybody in IPv6", ["::/0"], [], "any IPv6 address"],
  [
    "everybody but one network",
    ["0.0.0.0/0"],
    ["10.0.0.0/8"],
    "any IPv4 address without 10.0.0.0/8",
  ],
  ["a network", ["10.20.4.0/23"], [], "Scanners"],
  ["the smaller network alone", ["10.20.4.0/24"], [], "Floor 4"],
  ["networks and the rest", ["10.20.4.0/23", "10.40.0.8/29"], [], "Scanners, Fax, 10.40.0.8/29"],
  ["a network in IPv6", ["2001:db8:9::/64"], [], "Lab"],
  ["a network without a host", ["10.20.4.0/23"], ["10.20.4.7"], "Scanners without 10.20.4.7"],
  ["the rest of W29", ["10.1.0.0/16"], ["10.1.5.20"], "10.1.0.0/16 without 10.1.5.20"],
  ["half a network is not the network", ["10.20.4.0/25"], [], "10.20.4.0/25"],
  ["part of the hosts", ["10.40.0.9"], [], "10.40.0.9"],
])("%s", (_, texts, without, words) => {
  expect(told(texts, without)).toBe(words);
});

it("tells so many pieces, and how many are left", () => {
  const hosts = Array.from({ length: 9 }, (_, at) => `10.9.${at}.1`);
  expect(told(hosts, [], 3)).toBe("10.9.0.1, 10.9.1.1, 10.9.2.1 and 6 more ranges");
  expect(told([...hosts.slice(0, 2), "10.20.4.0/23"], [], 2)).toBe(
    "Scanners, 10.9.0.1 and 1 more range",
  );
  expect(told(["10.20.4.0/23", "10.40.0.9-10.40.0.10"], [], 1)).toBe("Scanners and 1 more range");
});

it("sets names and values apart", () => {
  expect(wordsOf(fullSet(4), {})).toEqual(["any IPv4 address"]);
  expect(wordsOf(ipSet(4, ranges(["10.40.0.9-10.40.0.10"])), networks)).toEqual([
    { as: "name", text: "Fax" },
  ]);
});
