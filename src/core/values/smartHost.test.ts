import { expect, it } from "vitest";
import { parseSmartHost } from "./smartHost";

it.each([
  ["[192.0.2.25]", "192.0.2.25"],
  ["192.0.2.60", "192.0.2.60"],
  ["[2001:DB8::25]", "2001:db8::25"],
  ["2001:db8::25", "2001:db8::25"],
  ["mx.provider.example", "mx.provider.example"],
  ["RELAY", "RELAY"],
  ["--", "--"],
])("%s is %s", (text, canonical) => {
  expect(parseSmartHost(text)).toEqual({ ok: true, value: canonical });
});

it.each([
  ["mx.provider.example:587", "host-port", "mx.provider.example"],
  ["[192.0.2.25]:25", "host-port", "192.0.2.25"],
  ["192.0.2.300", "ip-part-too-large", undefined],
  ["192.0.2.025", "ip-leading-zero", "192.0.2.25"],
  ["192.0.2", "ip-part-count", undefined],
  ["mx.provider.example.", "name-dots", "mx.provider.example"],
  ["[mx.provider.example]", "ip-none", undefined],
  ["*.provider.example", "name-character", undefined],
  ["", "name-missing", undefined],
])("%s is refused: %s", (text, code, instead) => {
  const read = parseSmartHost(text);
  expect(read.ok ? undefined : read.complaint.code).toBe(code);
  expect(read.ok ? undefined : read.complaint.instead).toBe(instead);
});
