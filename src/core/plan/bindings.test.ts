import { expect, it } from "vitest";
import type { Server } from "../model";
import { addressesOf, bindingsIn, bindingsMeet, exactRows, parkedRow } from "./bindings";

const server: Server = {
  ...{ id: "EX01", name: "EX01", role: "Mailbox" },
  addresses: ["10.0.0.11", "10.0.0.21", "2001:db8::11", "?"],
};

it("reads the addresses of a family", () => {
  expect(addressesOf(server, 4)).toHaveLength(2);
  expect(addressesOf(undefined, 4)).toEqual([]);
});

it("knows bindings that claim a socket in common", () => {
  const meet = (a: string, b: string) => {
    const [one, two] = bindingsIn([a, b]);
    return one && two && bindingsMeet(one, two);
  };
  expect(meet("0.0.0.0:25", "10.0.0.11:25")).toBe(true);
  expect(meet("10.0.0.11:25", "10.0.0.21:25")).toBe(false);
  expect(meet("0.0.0.0:25", "0.0.0.0:26")).toBe(false);
  expect(meet("0.0.0.0:25", "[::]:25")).toBe(false);
});

it("turns a wildcard into every known address, and says where none is known", () => {
  expect(exactRows(["0.0.0.0:25", "10.0.0.9:26"], server)).toEqual([
    "10.0.0.11:25",
    "10.0.0.21:25",
    "10.0.0.9:26",
  ]);
  expect(exactRows(["10.0.0.11:25"], server)).toBeUndefined();
  expect(exactRows(["0.0.0.0:25"], { ...server, addresses: [] })).toBeUndefined();
});

it("parks on a port that nobody uses", () => {
  expect(parkedRow(new Set([49_152, 25]))).toBe("127.0.0.1:49153");
});
