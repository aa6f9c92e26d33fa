import { expect, it } from "vitest";
import { kitOrganisation, kits } from "../kits";
import { addressCount, addressWithin, claimedRanges, outsider, rangesOf } from "./addresses";

it.each([
  [["10.1.0.7"], "10.1.0.7"],
  [["10.1.0.0/24", "10.2.0.0/24"], "10.1.0.5"],
  [["10.1.0.0/30"], "10.1.0.3"],
  [["10.1.0.9-10.1.0.10"], "10.1.0.10"],
  [["2001:db8:20::/64"], "2001:db8:20::5"],
  [["nonsense"], undefined],
])("%j holds %s", (ranges, address) => {
  expect(addressWithin(ranges, [])).toBe(address);
});

it("goes out of the way of narrower ranges", () => {
  expect(addressWithin(["10.1.0.0/24"], rangesOf(["10.1.0.4/31"]))).toBe("10.1.0.0");
  expect(addressWithin(["10.1.0.0/24"], rangesOf(["10.1.0.0/28"]))).toBe("10.1.0.16");
  expect(addressWithin(["10.1.0.7"], rangesOf(["10.1.0.0/24"]))).toBe("10.1.0.7");
  expect(addressWithin(["10.1.0.0/24"], rangesOf(["10.0.0.0/8"]))).toBe("10.1.0.5");
});

it("counts each address once, in both families", () => {
  expect(addressCount(["10.1.0.0/24", "10.1.0.7", "10.2.0.1"])).toBe(257n);
  expect(addressCount(["2001:db8::/64", "10.0.0.1"])).toBe((1n << 64n) + 1n);
});

it("takes somebody who lies in no range", () => {
  expect(outsider("stranger", [])).toBe("203.0.113.9");
  expect(outsider("neighbour", rangesOf(["10.0.0.0/8"]))).toBe("172.31.99.7");
  expect(outsider("stranger6", rangesOf(["2001:db8:77::/48"]))).toBe("2001:db8:fffe::9");
  const documentation = ["203.0.113.9", "198.51.100.9", "192.0.2.9"];
  expect(outsider("stranger", rangesOf(documentation))).toBe("203.0.113.10");
  expect(outsider("stranger", rangesOf(["0.0.0.0/0"]))).toBeUndefined();
});

it("finds the ranges that connectors claim, but for those of everyone", () => {
  const more = {
    builds: [
      {
        cmdlet: "New-ReceiveConnector" as const,
        properties: {
          ...{ Name: "Relay", Server: "EX01" },
          RemoteIPRanges: ["10.99.0.0/24", "0.0.0.0-10.0.0.255", "240.0.0.0/4", "::/1"],
        },
      },
    ],
  };
  expect(claimedRanges(kitOrganisation(kits.one, "2026-05-01", more))).toEqual(
    rangesOf(["10.99.0.0/24", "0.0.0.0-10.0.0.255", "240.0.0.0/4", "::/1"]),
  );
});
