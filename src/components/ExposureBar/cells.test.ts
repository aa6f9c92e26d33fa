import { expect, it } from "vitest";
import { exposureAt } from "../../core/exposure";
import { parseBinding } from "../../core/values";
import { caseOrganisation } from "../../testing/caseOrganisation";
import { cellsOf, countText, rangeText, reachOf } from "./cells";

const anyone = ["AnonymousUsers"];
const organisation = caseOrganisation({
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] }],
  permissions: [
    {
      connector: "EX01\\Relay",
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
      deny: false,
    },
  ],
  connectors: [
    {
      Name: "Default",
      Server: "EX01",
      TransportRole: "FrontendTransport",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: ["0.0.0.0/0"],
      PermissionGroups: anyone,
      AuthMechanism: ["Tls"],
    },
    {
      Name: "Relay",
      Server: "EX01",
      TransportRole: "FrontendTransport",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: ["10.20.0.0/16"],
      PermissionGroups: anyone,
      AuthMechanism: ["Tls"],
    },
  ],
});

it("cuts the line at the borders of the ranges, in order", () => {
  const server = organisation.servers.EX01;
  const binding = parseBinding("10.0.0.11:25");
  const listener = server && binding.ok && exposureAt(organisation, server, binding.value);
  if (!listener) throw new Error("Nobody listens.");
  const cells = cellsOf([listener]);
  expect(
    cells.map(({ range, region, weight }) => [
      rangeText(range),
      region.receiver?.connector.name,
      reachOf(region.stranger),
      weight,
    ]),
  ).toEqual([
    ["0.0.0.0 – 10.19.255.255", "Default", "own domains", 27],
    ["10.20.0.0/16", "Relay", "anywhere", 16],
    ["10.21.0.0 – 255.255.255.255", "Default", "own domains", 31],
  ]);
  expect(reachOf(cells[0]?.region.user ?? null)).toBe("nothing");
});

it("writes numbers of addresses for people", () => {
  expect(
    [1n, 65_536n, 25_000_000n, 4_294_967_296n, 1n << 64n, (1n << 64n) + 1n].map(countText),
  ).toEqual(["1", "65,536", "25.0 million", "4.29 billion", "2^64", "over 2^64"]);
});
