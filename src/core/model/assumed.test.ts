import { expect, it } from "vitest";
import type { ReceiveConnector } from ".";
import { emptyOrganisation } from ".";
import { assumedValue } from "./assumed";

const connector: ReceiveConnector = {
  id: "1",
  kind: "receive",
  name: "Relay",
  server: "s1",
  usage: "Custom",
  explicit: { MaxMessageSize: 1024 },
  drafts: {},
  unknown: ["Enabled", "Fqdn"],
};
const organisation = {
  ...emptyOrganisation("corp.example"),
  servers: { s1: { id: "s1", name: "EX01", role: "Mailbox" as const, fqdn: "ex01.corp.example" } },
  connectors: { "1": connector },
};

it("is what was said, else the default, also where an import did not show it", () => {
  const value = (parameter: string) => assumedValue(organisation, connector, parameter);
  expect(value("MaxMessageSize")).toBe(1024);
  expect(value("Enabled")).toBe(true);
  expect(value("Fqdn")).toBe("ex01.corp.example");
  expect(value("PipeliningEnabled")).toBe(true);
  expect(value("NoSuchParameter")).toBeUndefined();
});
