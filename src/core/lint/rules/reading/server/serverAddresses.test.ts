import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import type { Server } from "../../../../model";
import { ipSet, parseAddress, parseRange } from "../../../../values";
import { groupsOfServers } from "./groupOfServers";
import {
  addressesOf,
  allKnowAddresses,
  isLinkLocal,
  isLoopback,
  knowsAddresses,
  ownerOf,
} from "./serverAddresses";
import { ownedIn } from "./sortedAddresses";

const address = (text: string) => {
  const read = parseAddress(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const organisation = caseOrganisation({
  servers: [
    { name: "EX2", site: "A", addresses: ["10.0.0.12", "fe80::1%3", "no address"] },
    { name: "EX10", site: "a ", addresses: ["10.0.0.20", "2001:db8::20"] },
    { name: "EDGE", role: "Edge", site: "A", addresses: [] },
    { name: "EX3", addresses: ["10.0.0.13"] },
  ],
});
const { EX2, EX10, EDGE, EX3 } = organisation.servers as Record<string, Server>;

it("are read as far as they can be; an empty list is not known", () => {
  expect(addressesOf(EX2 as Server)).toHaveLength(2);
  expect(knowsAddresses(EDGE as Server)).toBe(false);
  expect(allKnowAddresses(organisation)).toBe(false);
  expect(ownerOf(organisation, address("2001:DB8:0::20"))).toBe(EX10);
  expect(ownerOf(organisation, address("10.0.0.99"))).toBeUndefined();
});

it("are of a kind", () => {
  const of = (is: typeof isLoopback) =>
    ["127.9.9.9", "::1", "fe80::1", "febf::1", "fec0::1", "169.254.0.1"].filter((each) =>
      is(address(each)),
    );
  expect(of(isLoopback)).toEqual(["127.9.9.9", "::1"]);
  expect(of(isLinkLocal)).toEqual(["fe80::1", "febf::1"]);
});

it("lie in a set, in order", () => {
  const set = ipSet(
    4,
    ["10.0.0.13-10.0.0.20", "10.0.0.0-10.0.0.12"].flatMap((each) => {
      const range = parseRange(each);
      return range.ok ? [range.value] : [];
    }),
  );
  expect([...ownedIn(organisation, set)].map(({ server }) => server)).toEqual([EX2, EX3, EX10]);
  expect([...ownedIn(organisation, ipSet(4, []))]).toEqual([]);
});

it("do not part groups: role and site do, by name", () => {
  expect(groupsOfServers(organisation).map((each) => each.map(({ name }) => name))).toEqual([
    ["EX2", "EX10"],
    ["EDGE"],
    ["EX3"],
  ]);
});
