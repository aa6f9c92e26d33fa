import { expect, it } from "vitest";
import { parseAddressSpace, printAddressSpace } from "./addressSpace";

/** samples/scripts/04 and 05, and the forms of the reference. */
it.each([
  ["a.example", "SMTP:a.example;1"],
  ["*.b.example", "SMTP:*.b.example;1"],
  ["SMTP:c.example;20", "SMTP:c.example;20"],
  ["smtp:*.d.example;5", "SMTP:*.d.example;5"],
  ["*", "SMTP:*;1"],
  ["*.com", "SMTP:*.com;1"],
  ["--", "SMTP:--;1"],
  ["Corp.Example", "SMTP:Corp.Example;1"],
  ["X400:c=DE;a= ;p=CONTOSO;7", "X400:c=DE;a= ;p=CONTOSO;7"],
  ["x400:c=DE", "X400:c=DE;1"],
  ["FAX:+49 *;3", "FAX:+49 *;3"],
])("%s is %s", (text, canonical) => {
  const read = parseAddressSpace(text);
  expect(read.ok && printAddressSpace(read.value)).toBe(canonical);
  expect(read.ok && read.note).toBeUndefined();
});

it.each([
  ["*contoso.example", "domain-star", "SMTP:*.contoso.example;1"],
  ["@contoso.example;4", "name-at", "SMTP:contoso.example;4"],
  ["SMTP:*;700", "space-cost", undefined],
  ["*;0", "space-cost", undefined],
  ["*;", "space-cost", undefined],
  ["a.example;b.example", "space-cost", undefined],
  ["X400:c=DE;a= ;p=CONTOSO", "space-cost-missing", "X400:c=DE;a= ;p=CONTOSO;1"],
  ["X400:c=DE;101", "space-cost", undefined],
  ["X400:", "space-missing", undefined],
  ["X400:c=DE;a=\u0007", "space-cost-missing", undefined],
  ["corp.example:25", "space-type", undefined],
  [":corp.example", "space-type", undefined],
  ["", "name-missing", undefined],
])("%s is refused: %s", (text, code, instead) => {
  const read = parseAddressSpace(text);
  expect(read.ok ? undefined : read.complaint.code).toBe(code);
  expect(read.ok ? undefined : read.complaint.instead).toBe(instead);
});

it("reads Local: as the mark of the scope, and says so (S47)", () => {
  const read = parseAddressSpace("Local:SMTP:*;1");
  expect(read).toMatchObject({
    ok: true,
    value: { type: "SMTP", space: "*", cost: 1 },
    note: { code: "space-local", at: { start: 0, length: 6 } },
  });
});
