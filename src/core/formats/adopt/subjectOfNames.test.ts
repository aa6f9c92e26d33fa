import { expect, it } from "vitest";
import { subjectOfNames } from "./subjectOfNames";

it.each([
  [["Identity", "Bindings", "Enabled"], "receive"],
  [["Name", "Port", "MaxMessageSize"], "send"],
  [["Name", "Enabled", "MaxMessageSize", "Fqdn"], undefined],
  [["Identity", "User", "Deny", "Inherited"], "permission"],
  [["Name", "ConnectorType", "CloudServicesMailEnabled", "SenderDomains"], undefined],
])("%j is about %s", (names, subject) => {
  expect(subjectOfNames(new Set(names))).toBe(subject);
});
