import { expect, it } from "vitest";
import { isKnownName, isOfBothSides, ownName } from "./knownNames";

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

it("spells names that were typed in another case", () => {
  expect(["BINDINGS", "identity", "Owner x"].map(ownName)).toEqual([
    "Bindings",
    "Identity",
    "Owner x",
  ]);
});

it("tells what both kinds of connector have", () => {
  expect(["Name", "Enabled", "Fqdn", "Guid", "MaxMessageSize"].every(isOfBothSides)).toBe(true);
  expect(["Bindings", "Port", "Alias"].some(isOfBothSides)).toBe(false);
});
