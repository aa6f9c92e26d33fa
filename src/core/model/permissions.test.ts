import { expect, it } from "vitest";
import { receiver } from "../../testing/builders";
import {
  anonymousLogon,
  anyRecipient,
  relayPermission,
  strangersMayRelay,
  withoutRelay,
} from "./index";

it("says whether strangers may relay, or that it cannot be told", () => {
  const { permissions: _, ...imported } = receiver("Imported");
  expect(strangersMayRelay(receiver("x"))).toBe(false);
  expect(strangersMayRelay(receiver("x", { permissions: [relayPermission] }))).toBe(true);
  const lower = { user: "anonymous logon", rights: [anyRecipient.toLowerCase()], deny: false };
  expect(strangersMayRelay(receiver("x", { permissions: [lower] }))).toBe(true);
  for (const user of ["S-1-5-7", "NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG"])
    expect(strangersMayRelay(receiver("x", { permissions: [{ ...relayPermission, user }] }))).toBe(
      true,
    );
  const denied = { ...relayPermission, deny: true };
  expect(strangersMayRelay(receiver("x", { permissions: [relayPermission, denied] }))).toBe(false);
  expect(strangersMayRelay(imported)).toBe(false);
  const custom = { ...imported, explicit: { PermissionGroups: ["AnonymousUsers", "Custom"] } };
  expect(strangersMayRelay(custom)).toBe("unknown");
});

it("takes the right away and leaves the others", () => {
  const submit = "ms-Exch-SMTP-Submit";
  const both = { user: anonymousLogon, rights: [submit, anyRecipient], deny: false };
  const other = { user: "CORP\\Scanners", rights: [anyRecipient], deny: false };
  const bySid = { ...relayPermission, user: "S-1-5-7" };
  expect(withoutRelay([both, other, relayPermission, bySid])).toEqual([
    { ...both, rights: [submit] },
    other,
  ]);
});
