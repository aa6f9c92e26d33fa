import { expect, it } from "vitest";
import { parameter, type Side } from "../../catalogue";
import { oneTextFault } from "./oneText";

const fault = (side: Side, name: string, raw: string | readonly string[]) => {
  const kind = parameter(side, name)?.kind;
  return kind && oneTextFault(raw, kind);
};

it.each([
  ["receive", "RemoteIPRanges", "10.0.0.1, 10.0.1.0/24", "'10.0.0.1', '10.0.1.0/24'"],
  ["receive", "Bindings", "0.0.0.0:25,[::]:25", "'0.0.0.0:25', '[::]:25'"],
  ["send", "SmartHosts", "mx.a.example;10.0.0.1", "'mx.a.example', '10.0.0.1'"],
  ["send", "SourceTransportServers", "EX01 EX02", "'EX01', 'EX02'"],
  ["send", "AddressSpaces", "SMTP:a.example;5,b.example", "'SMTP:a.example;5', 'b.example'"],
] as const)("offers the list of %s %s that stands in one text (P16)", (side, name, text, list) => {
  expect(fault(side, name, text)).toContain(`Write ${list}.`);
  expect(fault(side, name, [text])).toContain(`Write ${list}.`);
});

it("offers none where a part is no value, or there is one alone", () => {
  expect(fault("receive", "RemoteIPRanges", "10.0.0.1 - 10.0.0.9")).toBeUndefined();
  expect(fault("receive", "RemoteIPRanges", ["10.0.0.1", "10.0.0.999"])).toBeUndefined();
  expect(fault("receive", "Comment", "10.0.0.1, 10.0.0.2")).toBeUndefined();
});

it("knows an address with its mask", () => {
  expect(fault("receive", "RemoteIPRanges", "10.0.0.0 255.255.255.0")).toContain(
    "Write 10.0.0.0/24.",
  );
  expect(fault("receive", "RemoteIPRanges", "10.0.0.0 255.0.255.0")).toContain("'255.0.255.0'.");
});
