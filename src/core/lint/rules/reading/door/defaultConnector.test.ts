import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import fixture from "../../../../catalogue/fixtures/default-receive-connectors.json";
import type { Server } from "../../../../model";
import { type Receiver, receiversOf } from "../../../../simulate";
import { defaultNamed, defaultOf } from "./defaultConnector";
import { serversGivenBack } from "./serversGivenBack";
import setup from "./setup.json";
import { takesServers } from "./takesServers";

function receiver(more: Parameters<typeof door>[0], role: Server["role"] = "Mailbox"): Receiver {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01", fqdn: "ex01.corp.example", role }],
    connectors: [door(more)],
  });
  return receiversOf(organisation, organisation.servers.EX01 as Server)[0] as Receiver;
}

it("has what setup makes as default-receive-connectors.json shows it", () => {
  expect(setup.connectors.map(({ kind, values }) => [kind, values.TransportRole])).toEqual(
    fixture.connectors.map((each) => [each.Name.replace(" <Server>", ""), each.TransportRole]),
  );
  for (const [index, { PermissionGroups, Bindings }] of fixture.connectors.entries()) {
    const values = setup.connectors[index]?.values;
    expect(values?.PermissionGroups).toEqual(PermissionGroups.split(", ").sort());
    expect(values?.Bindings).toEqual(Bindings);
  }
});

it("is known by name and service, in any case, on its own server", () => {
  const kind = (more: Parameters<typeof door>[0], role?: Server["role"]) =>
    defaultOf(receiver(more, role))?.kind;
  expect(kind({ Name: "DEFAULT frontend ex01" })).toBe("Default Frontend");
  expect(kind({ Name: "Default Frontend EX02" })).toBeUndefined();
  expect(kind({ Name: "Default FrontendEX01" })).toBeUndefined();
  expect(kind({ Name: "Default EX01", TransportRole: "HubTransport" })).toBe("Default");
  expect(kind({ Name: "Default EX01" })).toBeUndefined();
  expect(defaultNamed(receiver({ Name: "Default EX01" }))?.port).toBe(2525);
  const edge = { Name: "Default internal receive connector EX01", TransportRole: "HubTransport" };
  expect(kind(edge, "Edge")).toBe("Default internal receive connector");
  expect(kind({ Name: "Default EX01", TransportRole: "HubTransport" }, "Edge")).toBeUndefined();
});

it("takes servers with mechanism and group, and is given back what lacks alone", () => {
  expect(takesServers(receiver({}))).toBe(true);
  expect(takesServers(receiver({ AuthMechanism: ["Tls"] }))).toBe(false);
  expect(takesServers(receiver({ PermissionGroups: ["ExchangeLegacyServers"] }))).toBe(false);
  const changes = (more: Parameters<typeof door>[0]) =>
    serversGivenBack(receiver(more)).flatMap((fix) =>
      fix.changes.map((each) => ("parameter" in each ? [each.parameter, each.value] : [])),
    );
  expect(changes({ PermissionGroups: ["None"], Fqdn: "EX01" })).toEqual([
    ["PermissionGroups", ["ExchangeServers"]],
  ]);
  expect(changes({ AuthMechanism: ["None"] })).toEqual([["AuthMechanism", ["ExchangeServer"]]]);
});
