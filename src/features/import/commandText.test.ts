import { expect, it } from "vitest";
import { changeText, isCommand, permissionText, removalText } from "./commandText";

const change = { cmdlet: "Set-ReceiveConnector", identity: "EX01\\Relay" };

it("says what a Set- command does, in words", () => {
  expect(
    changeText({
      ...change,
      set: { Name: "Scanners", Banner: "220 x", MaxMessageSize: 1 },
      add: { RemoteIPRanges: ["10.0.0.1", "10.0.0.2"] },
      remove: { Bindings: ["a", "b", "c", "d"] },
    }),
  ).toBe(
    "renames it to Scanners; sets Banner and MaxMessageSize; adds 10.0.0.1 and 10.0.0.2 to RemoteIPRanges; takes 4 members from Bindings",
  );
  expect(changeText({ ...change, set: {}, add: {}, remove: {} })).toBe("changes nothing");
});

it("says what is removed, given and taken", () => {
  expect(removalText({ cmdlet: "Remove-SendConnector", identity: "Old" })).toBe(
    "removes the send connector",
  );
  const permission = { identity: "EX01\\Relay", user: "CORP\\scan", rights: ["a", "b"] };
  const given = { ...permission, deny: false, cmdlet: "Add-ADPermission" };
  const taken = { ...permission, deny: true, cmdlet: "Remove-ADPermission" };
  expect(permissionText(given)).toBe("gives a and b to CORP\\scan");
  expect(permissionText({ ...given, deny: true })).toBe("denies a and b to CORP\\scan");
  expect(permissionText(taken)).toBe("takes a and b as a denial from CORP\\scan");
  expect([given, taken, { ...given, cmdlet: "Get-ADPermission" }].map(isCommand)).toEqual([
    true,
    true,
    false,
  ]);
});
