import { expect, it } from "vitest";
import { subjectOfNames, tellsBothSides } from "./subjectOfNames";

it.each([
  [["Identity", "Bindings", "Enabled"], "receive"],
  [["Name", "Port", "MaxMessageSize"], "send"],
  [["Name", "Enabled", "MaxMessageSize", "Fqdn"], undefined],
  [["Identity", "User", "Deny", "Inherited"], "permission"],
  [["Name", "Bindings", "Owner", "Ticket", "Note", "Since"], "receive"],
  [["Identity", "Status", "MessageCount", "NextHopDomain", "TlsDomain"], undefined],
  [["Name", "ConnectorType", "CloudServicesMailEnabled", "SenderDomains"], undefined],
])("%j is about %s", (names, subject) => {
  expect(subjectOfNames(new Set(names))).toBe(subject);
});

it("tells a list of both kinds from one of either", () => {
  expect(tellsBothSides(["Name", "Bindings", "AddressSpaces"])).toBe(true);
  expect(tellsBothSides(["Name", "Enabled", "Bindings"])).toBe(false);
});
