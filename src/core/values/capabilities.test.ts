import { expect, it } from "vitest";
import { parseCapabilities, printCapabilities } from "./capabilities";

/** samples/scripts/05, and what cmdlets.json says of the domain. */
it.each([
  "cloud.example:AcceptCloudServicesMail",
  "old.example:AcceptOorgProtocol,AcceptCloudServicesMail",
  "NO-TLS:AcceptOorgProtocol",
  "*.partner.example:AcceptOorgProtocol",
  "*:AcceptOorgProtocol",
])("%s stays as written", (text) => {
  const read = parseCapabilities(text);
  expect(read.ok && printCapabilities(read.value)).toBe(text);
});

it("mends case and blanks, and takes each capability once", () => {
  expect(parseCapabilities("a.example: acceptoorgprotocol, ACCEPTOORGPROTOCOL")).toEqual({
    ok: true,
    value: { domain: "a.example", names: ["AcceptOorgProtocol"] },
  });
});

it.each([
  ["a.example", "capability-form", undefined],
  ["a.example:", "name-unknown", undefined],
  ["a.example:AceptOorgProtocol", "name-unknown", "a.example:AcceptOorgProtocol"],
  ["*a.example:AcceptOorgProtocol", "domain-star", "*.a.example:AcceptOorgProtocol"],
  ["a.example:Accept", "name-ambiguous", undefined],
])("%s is refused: %s", (text, code, instead) => {
  const read = parseCapabilities(text);
  expect(read.ok ? undefined : read.complaint.code).toBe(code);
  expect(read.ok ? undefined : read.complaint.instead).toBe(instead);
});
