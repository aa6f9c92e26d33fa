import { describe, expect, it } from "vitest";
import fixture from "./fixtures/default-receive-connectors.json";
import type { Raw } from "./kinds/kind";
import { knownReadOnly } from "./readOnly";
import { parameter } from "./registry";
import { setupConnectors } from "./setupConnectors";

/** The five connectors that setup makes, as Get-ReceiveConnector shows them. */
describe.each(fixture.connectors.map((each) => ({ name: each.Name, properties: each })))(
  "$name",
  ({ properties }) => {
    it("has only properties that are declared and readable, or known and read-only", () => {
      for (const [name, raw] of Object.entries(properties)) {
        const declared = parameter("receive", name);
        if (!declared) {
          expect(knownReadOnly.receive.has(name), name).toBe(true);
          continue;
        }
        // The host's name is replaced in the export; it is no FQDN any more.
        if (raw === "<ServerFqdn>") continue;
        const read = declared.kind.coerce(raw as Raw);
        expect(read.ok ? undefined : read.complaint, name).toBeUndefined();
        if (read.ok) expect(declared.kind.fault(read.value), name).toBeUndefined();
      }
    });
  },
);

it("reads sizes, lists and flags into their canonical values", () => {
  const [transport] = setupConnectors({ name: "EX01", fqdn: "ex01.corp.example" });
  const read = (name: string) => transport?.explicit[name];
  expect(transport?.name).toBe("Default EX01");
  expect(read("Fqdn")).toBe("ex01.corp.example");
  expect(read("MaxMessageSize")).toBe(37_748_736);
  expect(read("MaxInboundConnection")).toBe(5000);
  expect(read("SizeEnabled")).toBe("EnabledwithoutValue");
  expect(read("RemoteIPRanges")).toEqual(["::/0", "0.0.0.0/0"]);
  expect(read("PermissionGroups")).toEqual([
    "ExchangeLegacyServers",
    "ExchangeServers",
    "ExchangeUsers",
  ]);
});
