import { expect, it } from "vitest";
import { isKnownName, isOfBothSides } from "./knownNames";

it("knows the names of all that is read, as they are spelled", () => {
  const known = [
    "Bindings",
    "AddressSpaces",
    "WhenChanged",
    "DomainType",
    "Thumbprint",
    "Inherited",
  ];
  expect(known.every(isKnownName)).toBe(true);
  expect(["bindings", "Alias", "Note", "toString"].some(isKnownName)).toBe(false);
});

it("tells what both kinds of connector have", () => {
  expect(["Name", "Enabled", "Fqdn", "Guid", "MaxMessageSize"].every(isOfBothSides)).toBe(true);
  expect(["Bindings", "Port", "Alias"].some(isOfBothSides)).toBe(false);
});
