import { expect, it } from "vitest";
import { parseAddressSpace } from "../../values";
import { sampleDomains, spaceForm, spaceHolds, specificity, suffixesOf } from "./space";

const space = (text: string) => {
  const parsed = parseAddressSpace(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

it.each([
  ["partner.example", "partner.example", true],
  ["Partner.Example", "PARTNER.example", true],
  ["partner.example", "eu.partner.example", false],
  ["*.partner.example", "partner.example", true],
  ["*.partner.example", "x.eu.partner.example", true],
  ["*.partner.example", "notpartner.example", false],
  ["*", "anything.example", true],
  ["--", "corp.example", false],
  ["X400:c=DE;1", "c=DE", false],
])("%s takes %s: %s (S22, S24, S25)", (text, domain, holds) => {
  expect(spaceHolds(space(text), domain)).toBe(holds);
});

it("ranks exact above *.domain above *, the longer suffix first (S21)", () => {
  const order = ["*", "*.example", "*.corp.example", "*.eu.corp.example", "x.eu.corp.example"];
  const ranks = order.map((each) => specificity(space(each)));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(order.length);
});

it("has samples that the space holds", () => {
  for (const text of ["*", "*.corp.example", "Corp.example"])
    for (const domain of sampleDomains(space(text))) {
      expect(spaceHolds(space(text), domain)).toBe(true);
      expect(domain).toBe(domain.toLowerCase());
    }
  expect(sampleDomains(space("--"))).toEqual([]);
  expect(spaceForm(space("X400:c=DE;1"))).toBe("other");
  expect(suffixesOf("a.b.c")).toEqual(["a.b.c", "b.c", "c"]);
});
