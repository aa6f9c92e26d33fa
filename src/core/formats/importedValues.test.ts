import { expect, it } from "vitest";
import type { RefusedPart, SetAside } from "./adopt";
import { changeOf, readValues } from "./importedValues";

const losses = () => ({ refused: [] as RefusedPart[], unknown: [] as SetAside[] });
const place = { file: "a.json", connector: "EX01\\Relay" };

it("takes canonical values as they are, and others by what they mean", () => {
  const lost = losses();
  const values = {
    Comment: "one\r\ntwo",
    MaxMessageSize: "36 MB",
    RemoteIPRanges: ["10.1.5.0-10.1.5.255"],
    RequireTLS: true,
  };
  expect(readValues("receive", values, place, lost)).toEqual({
    Comment: "one\ntwo",
    MaxMessageSize: 37_748_736,
    RemoteIPRanges: ["10.1.5.0/24"],
    RequireTLS: true,
  });
  expect(lost).toEqual(losses());
});

it("tells what no cmdlet has, and why a value cannot be read", () => {
  const lost = losses();
  expect(
    readValues("receive", { Flavour: "mint", MaxMessageSize: "36 furlongs" }, place, lost),
  ).toEqual({});
  expect(lost.unknown).toEqual([{ what: "Flavour", file: "a.json" }]);
  expect(lost.refused).toMatchObject([{ ...place, property: "MaxMessageSize" }]);
  expect(lost.refused[0]?.reason).toContain("36 furlongs");
});

it("reads a change with its new name, and what it adds to lists and takes from them", () => {
  const lost = losses();
  const change = {
    cmdlet: "Set-SendConnector",
    identity: "Out",
    set: { Name: "Out 2", Port: 26 },
    add: { AddressSpaces: ["SMTP:a.example;1"] },
    remove: { SmartHosts: ["mx.example"] },
    line: 3,
  };
  expect(changeOf(change, "a.json", lost)).toEqual({ ...change, file: "a.json" });
  expect(lost).toEqual(losses());
});
