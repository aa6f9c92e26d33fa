import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { internet, relayRight, scanners, together } from "../../../../testing/riskTellings";
import type { Value } from "../../../values";
import { changeOf } from "../change";
import { connectorOf, differs, firstOf, isBoth, isChanged, rightsOf } from "./pair";

const pairOf = (...ends: Parameters<typeof groundOf>) => {
  const [pair] = changeOf(groundOf(...ends)).pairs;
  if (!pair) throw new Error("Nothing changes.");
  return pair;
};
const ofScanners = (parameter: string, old: Value, now: Value): boolean =>
  differs(
    pairOf(scanners({ [parameter]: old, Comment: "1" }), scanners({ [parameter]: now })),
    parameter,
  );

it("takes lists whose order says nothing as sets, and ranges by what they hold", () => {
  expect(ofScanners("Bindings", ["0.0.0.0:25", "[::]:25"], ["[::]:25", "0.0.0.0:25"])).toBe(false);
  expect(ofScanners("RemoteIPRanges", ["10.1.0.0/16"], ["10.1.0.0-10.1.255.255"])).toBe(false);
  expect(ofScanners("RemoteIPRanges", ["10.1.0.0/16"], ["10.1.0.0/17", "10.1.128.0/17"])).toBe(
    true,
  );
  expect(ofScanners("RemoteIPRanges", ["10.1.0.0/16", "10.1.0.0/16"], ["10.1.0.0/16"])).toBe(false);
  expect(ofScanners("RemoteIPRanges", ["10.1.0.0/16"], ["10.2.0.0/16"])).toBe(true);
  expect(ofScanners("Bindings", ["0.0.0.0:25"], ["0.0.0.0:587"])).toBe(true);
  expect(
    ofScanners(
      "TlsDomainCapabilities",
      ["a.example:AcceptOorgProtocol,AcceptCloudServicesMail"],
      ["a.example:AcceptCloudServicesMail,AcceptOorgProtocol"],
    ),
  ).toBe(false);
});

it("compares what is in force, and takes empty for empty", () => {
  expect(ofScanners("Banner", "", null)).toBe(false);
  for (const nothing of ["", null]) {
    expect(ofScanners("Banner", nothing, "220 x")).toBe(true);
    expect(ofScanners("Banner", "220 x", nothing)).toBe(true);
  }
  expect(
    differs(pairOf(scanners({ Comment: "1" }), scanners({ RequireTLS: false })), "RequireTLS"),
  ).toBe(false);
  const said = scanners({ Fqdn: "ex01.corp.example", Comment: "1" });
  expect(differs(pairOf(said, scanners()), "Fqdn")).toBe(false);
});

it("takes nothing that an import did not show for a difference", () => {
  const pair = pairOf(scanners({ RequireTLS: true }), scanners());
  const { old } = pair;
  if (!old) throw new Error("No old end.");
  const hidden = { ...old, connector: { ...old.connector, unknown: ["RequireTLS"] } } as typeof old;
  expect(differs(pair, "RequireTLS")).toBe(true);
  expect(differs({ ...pair, old: hidden }, "RequireTLS")).toBe(false);
});

it("compares rights one by one, whoever spells them", () => {
  const right = relayRight();
  const loud = { ...right, rights: ["MS-EXCH-SMTP-ACCEPT-ANY-RECIPIENT"], user: "S-1-5-7" };
  const granted = (each: typeof right) => together([scanners({ Comment: each.user })], [each]);
  expect(differs(pairOf(granted(right), granted(loud)), "Permissions")).toBe(false);
  expect(differs(pairOf(granted(right), scanners()), "Permissions")).toBe(true);
  const other = { ...right, user: "S-1-5-11" };
  expect(differs(pairOf(granted(right), granted(other)), "Permissions")).toBe(true);
  expect(rightsOf({ ...right, deny: true })).not.toEqual(rightsOf(right));
});

it("knows an object that is written otherwise for the same", () => {
  expect(isChanged(pairOf(scanners({ RequireTLS: false }), scanners()))).toBe(false);
  expect(isChanged(pairOf(scanners({ Comment: "x" }), scanners()))).toBe(true);
  expect(isChanged(pairOf(internet(), null))).toBe(true);
});

it("finds the row to stand on", () => {
  const at = ["Bindings", "Enabled", "Name"];
  expect(firstOf(pairOf(scanners(), scanners({ Enabled: false })), at)).toBe("Enabled");
  expect(firstOf(pairOf(scanners(), scanners({ Comment: "x" })), at)).toBe("Bindings");
  expect(firstOf(pairOf(null, scanners({ Enabled: true })), ["Enabled"])).toBe("Enabled");
  expect(firstOf(pairOf(scanners(), null), at)).toBe("Name");
  const gone = pairOf(scanners(), null);
  expect([isBoth(gone), connectorOf(gone)?.name]).toEqual([false, "Relay scanners"]);
});
