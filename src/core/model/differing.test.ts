import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { differing } from "./index";

const corp = organisation([server("EX01"), server("EX02")], []);
const relay = receiver("Relay", { explicit: { MaxMessageSize: 37_748_736 } });

it("knows no difference from itself, nor from a value that is merely written out", () => {
  expect(differing(corp, relay, relay)).toEqual([]);
  const shown = receiver("Relay", { explicit: { MaxMessageSize: 37_748_736, Enabled: true } });
  expect(differing(corp, relay, shown)).toEqual([]);
  expect(differing(corp, shown, relay)).toEqual([]);
});

it("names the values that differ, the name and the rights", () => {
  const design = receiver("Scanners", {
    id: "relay",
    explicit: { MaxMessageSize: 1, RemoteIPRanges: ["10.0.0.0/25", "10.0.0.128/25"] },
    permissions: [{ user: "u", rights: ["A"], deny: false }],
  });
  expect(differing(corp, design, relay)).toEqual([
    "Name",
    "RemoteIPRanges",
    "MaxMessageSize",
    "Permissions",
  ]);
  expect(differing(corp, { ...relay, server: "ex02" }, relay)).toContain("Server");
});

it("takes what the deployed end does not show for different where the design says it, and only there", () => {
  const unread = receiver("Relay", { unknown: ["Banner"] });
  expect(differing(corp, receiver("Relay"), unread)).toEqual([]);
  expect(differing(corp, receiver("Relay", { explicit: { Banner: "220 x" } }), unread)).toEqual([
    "Banner",
  ]);
  expect(differing(corp, receiver("Relay", { unknown: ["Banner"] }), relay)).not.toContain(
    "Banner",
  );
});

it("takes groups without Custom, and rights in whatever case and order", () => {
  const right = { user: "CORP\\Scan", deny: false };
  const design = receiver("Relay", {
    explicit: { PermissionGroups: ["AnonymousUsers"] },
    permissions: [{ ...right, rights: ["a", "b"] }],
  });
  const deployed = receiver("Relay", {
    explicit: { PermissionGroups: ["AnonymousUsers", "Custom"] },
    permissions: [
      { ...right, user: "corp\\scan", rights: ["B"] },
      { ...right, rights: ["A"] },
    ],
  });
  expect(differing(corp, design, deployed)).toEqual([]);
  const renamed = (user: string) => ({
    ...deployed,
    permissions: [{ ...right, user, rights: ["a"] }],
  });
  expect(differing(corp, renamed("S-1-5-7"), renamed("NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG"))).toEqual(
    [],
  );
  const { permissions: _read, ...unread } = deployed;
  expect(differing(corp, { ...design, permissions: [] }, unread)).toEqual([]);
  expect(differing(corp, { ...design, permissions: [] }, deployed)).toEqual(["Permissions"]);
});

it("never takes a password for a difference", () => {
  const design = sender("Out", { explicit: { AuthenticationCredential: "credential" } });
  expect(differing(corp, design, sender("Out"))).toEqual([]);
});
