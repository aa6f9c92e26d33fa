import { expect, it } from "vitest";
import { isValued } from "./valued";

it("tells what is read of an object from what is known and left aside", () => {
  expect(isValued("acceptedDomain", "DomainType")).toBe(true);
  expect(isValued("permission", "ExtendedRights")).toBe(true);
  expect(isValued("certificate", "CertificateDomains")).toBe(true);
  expect(isValued("certificate", "RawData")).toBe(false);
  expect(isValued("acceptedDomain", "SerializationData")).toBe(false);
  expect(isValued("organisation", "Name")).toBe(false);
});
