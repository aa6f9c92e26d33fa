import { describe, expect, it } from "vitest";
import { nearest, parseNamed } from "./named";
import { trimmed } from "./place";

const names = ["None", "ExchangeUsers", "ExchangeServers", "ExchangeLegacyServers", "Partners"];
const read = (text: string) => parseNamed(trimmed(text), names, "permission group");

describe("a name of a closed list", () => {
  it.each([
    ["exchangeservers", "ExchangeServers"],
    ["Partner", "Partners"],
    ["ExchangeL", "ExchangeLegacyServers"],
    [" none ", "None"],
  ])("%s is %s", (text, name) => expect(read(text)).toEqual({ ok: true, value: name }));

  it.each([
    ["Exchange", "name-ambiguous", undefined],
    ["Partnrs", "name-unknown", "Partners"],
    ["Exchange Users", "name-unknown", "ExchangeUsers"],
    ["Administrators", "name-unknown", undefined],
    ["", "name-unknown", undefined],
  ])("%s is refused: %s", (text, code, instead) => {
    const found = read(text);
    expect(found.ok ? undefined : found.complaint.code).toBe(code);
    expect(found.ok ? undefined : found.complaint.instead).toBe(instead);
  });
});

it("finds the parameter that a mistyped one was meant to be", () => {
  expect(nearest("MaxMesageSize", ["MaxMessageSize", "MaxHeaderSize"])).toBe("MaxMessageSize");
  expect(nearest("Colour", ["MaxMessageSize", "Port"])).toBeUndefined();
});
