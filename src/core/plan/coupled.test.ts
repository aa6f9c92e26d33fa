import { expect, it } from "vitest";
import { receiver, sender } from "../../testing/builders";
import { coupledBy } from "./coupled";

it("names the rules by which values stand together", () => {
  const relay = receiver("Relay", { explicit: { AuthMechanism: ["ExternalAuthoritative"] } });
  expect(coupledBy(relay, new Set(["AuthMechanism", "PermissionGroups"]))).toEqual(["T7"]);
  expect(coupledBy(relay, new Set(["ConnectionTimeout", "ConnectionInactivityTimeout"]))).toEqual([
    "T8",
  ]);
  expect(coupledBy(relay, new Set(["Bindings"]))).toEqual([]);
  const out = sender("Out", { explicit: { DNSRoutingEnabled: true } });
  expect(coupledBy(out, new Set(["DNSRoutingEnabled", "SmartHosts"]))).toEqual(["T1", "T2"]);
  expect(coupledBy(out, new Set(["RequireTLS", "TlsAuthLevel", "TlsDomain"]))).toEqual([
    "T3",
    "T4",
  ]);
});
