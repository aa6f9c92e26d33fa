import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { parseAddressSpace } from "../../../../values";
import { acceptedAs } from "./acceptedAs";

function accepted(space: string, ...domains: string[]): string | undefined {
  const parsed = parseAddressSpace(space);
  if (!parsed.ok) throw new Error(space);
  const organisation = caseOrganisation({
    acceptedDomains: domains.map((domain) => ({ name: domain, domain, type: "Authoritative" })),
  });
  return acceptedAs(parsed.value, organisation)?.domain;
}

it("an exact space falls under the equal domain, before any *. above it; case does not count", () => {
  expect(accepted("smtp:CORP.example;5", "*.corp.example", "Corp.Example")).toBe("Corp.Example");
  expect(accepted("corp.example", "*.example", "*.Corp.example")).toBe("*.Corp.example");
  expect(accepted("a.b.corp.example", "*.example", "*.corp.example")).toBe("*.corp.example");
  expect(accepted("b.corp.example", "corp.example", "xb.corp.example")).toBeUndefined();
});

it("a space under *. needs a domain that holds all of it (S22)", () => {
  expect(accepted("*.corp.example", "corp.example")).toBeUndefined();
  expect(accepted("*.corp.example", "*.eu.corp.example")).toBeUndefined();
  expect(accepted("*.eu.corp.example", "corp.example", "*.CORP.example")).toBe("*.CORP.example");
});

it("the domain * is left aside, and so are *, -- and other types", () => {
  expect(accepted("corp.example", "*")).toBeUndefined();
  for (const space of ["*", "--", "X400:corp.example;1"])
    expect(accepted(space, "*", "corp.example", "*.example")).toBeUndefined();
});
