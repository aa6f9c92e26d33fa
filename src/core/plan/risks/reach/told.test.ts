import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { app, relayRight, scanners, together } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { isTold } from "./told";

/** Whether the cells of a change are told by another risk. */
const told = (...ends: Parameters<typeof groundOf>): readonly boolean[] => {
  const change = changeOf(groundOf(...ends));
  return change.cells.map((cell) => isTold(change, cell));
};

it("is so for rights, TLS and size, and not for limits", () => {
  const half = { RemoteIPRanges: ["10.20.4.0/25"] };
  const beside = (properties: object) =>
    told(scanners(), together([scanners(), scanners({ ...half, ...properties }, "Half")]));
  expect(beside({ MaxMessageSize: 1048576 })).toEqual([true]);
  expect(beside({ RequireTLS: true })).toEqual([true]);
  expect(beside({ PermissionGroups: ["ExchangeUsers"] })).toEqual([true]);
  expect(beside({ TarpitInterval: "00:00:10" })).toEqual([false]);
  const right = [relayRight("Half")];
  expect(told(scanners(), together([scanners(), scanners(half, "Half")], right))).toEqual([true]);
});

it("is so for sign-in outside only where all addresses are public", () => {
  const open = (range: string) => app({ RemoteIPRanges: ["10.2.0.0/16", range] });
  // The first cell is the range of before, where the connector is another object and nothing else.
  expect(told(app(), open("198.51.100.0/24"))).toEqual([false, true]);
  expect(told(app(), open("10.0.0.0/7"))).toEqual([false, false]);
});
