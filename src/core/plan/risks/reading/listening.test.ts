import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { app, corp, scanners, together } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { connectorIn, endpointsOnlyIn, lostEndpoints, serverIn, touchedServers } from "./listening";

it("finds endpoints of one end alone, on servers that are touched", () => {
  const there = app({ Bindings: ["0.0.0.0:2588"] }, "There", { server: "EX02" });
  const change = changeOf(groundOf(app(), together([there])));
  expect([...touchedServers(change)].sort()).toEqual(["EX01", "EX02"]);
  const shown = (end: "old" | "new") =>
    endpointsOnlyIn(change, end).map(({ server, text, receivers }) => [
      server.name,
      text,
      receivers.length,
    ]);
  expect(shown("old")).toEqual([["EX01", "0.0.0.0:2587", 1]]);
  expect(shown("new")).toEqual([["EX02", "0.0.0.0:2588", 1]]);
});

it("takes an address under a wildcard for served, and a wildcard cut up for kept", () => {
  const change = changeOf(groundOf(app(), app({ Bindings: ["10.0.0.11:2587"] })));
  expect(endpointsOnlyIn(change, "new")).toEqual([]);
  expect(endpointsOnlyIn(change, "old")).toHaveLength(1);
  expect(lostEndpoints(change)).toEqual([]);
});

it("looks things up by their own ids only", () => {
  expect(serverIn(corp, "EX01")?.name).toBe("EX01");
  expect(serverIn(corp, "toString")).toBeUndefined();
  expect(connectorIn(groundOf(scanners(), null).old, "EX01\\Relay scanners")?.name).toBe(
    "Relay scanners",
  );
  expect(connectorIn(corp, "constructor")).toBeUndefined();
});
