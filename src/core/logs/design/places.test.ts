import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { fieldPlaces } from "./places";

const right = {
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
};
const design = organisation(
  [server("EX01"), server("EX02")],
  [
    receiver("Default Frontend EX01"),
    receiver("Relay", { permissions: [right] }),
    receiver("Devices", { permissions: [right] }),
    receiver("Elsewhere", { server: "ex02", permissions: [right] }),
    sender("To partner"),
  ],
);
const came = { direction: "in", connector: "EX01\\Default Frontend EX01" } as const;
const placesOf = (
  ...[session, field]: [
    Parameters<typeof fieldPlaces>[1],
    Parameters<typeof fieldPlaces>[2][number],
  ]
) =>
  fieldPlaces(design, session, [field]).map(({ connector, parameter }) => [
    connector.id,
    parameter,
  ]);

it("leads to the connector of the session, to one that it names, or to each relay of the server", () => {
  const ranges = "RemoteIPRanges";
  expect(placesOf(came, { parameter: ranges, of: "own" })).toEqual([
    ["default-frontend-ex01", ranges],
  ]);
  expect(
    placesOf(
      { ...came, connector: "ex01\\Relay" },
      { parameter: "Fqdn", of: { name: "Default Frontend <server>" } },
    ),
  ).toEqual([["default-frontend-ex01", "Fqdn"]]);
  expect(placesOf(came, { parameter: ranges, of: "relay" })).toEqual([
    ["devices", ranges],
    ["relay", ranges],
  ]);
  expect(
    placesOf({ direction: "out", connector: "To Partner" }, { parameter: "Port", of: "own" }),
  ).toEqual([["to-partner", "Port"]]);
});

it("leads nowhere where the design does not have it", () => {
  expect(
    placesOf({ direction: "out", connector: "Gone" }, { parameter: "Port", of: "own" }),
  ).toEqual([]);
  expect(
    placesOf({ ...came, connector: "EX09\\Relay" }, { parameter: "Fqdn", of: "relay" }),
  ).toEqual([]);
});
