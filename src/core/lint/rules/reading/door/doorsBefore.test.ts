import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import { type Receiver, receiversOf } from "../../../../simulate";
import { clients, hosts, passing } from "./doorsBefore";
import { internetDoors } from "./internetDoor";

const servers = [{ name: "EX01", fqdn: "ex01.corp.example" }];
const read = (...connectors: ReturnType<typeof door>[]) => {
  const organisation = caseOrganisation({ servers, connectors });
  const server = organisation.servers.EX01;
  const receivers = server ? receiversOf(organisation, server) : [];
  return { organisation, server, receivers };
};
const hub = (Name: string, port: number) =>
  door({ Name, TransportRole: "HubTransport", Bindings: [`0.0.0.0:${port}`] });

it("pairs front end connectors with the back end of setup behind their port", () => {
  const { receivers } = read(
    door(),
    door({ Name: "Relay", Bindings: ["0.0.0.0:25", "0.0.0.0:587"], RemoteIPRanges: ["10.0.0.1"] }),
    hub("Default EX01", 2525),
    hub("Client Proxy EX01", 465),
  );
  const pairs = (way: typeof hosts | typeof clients) =>
    [...passing(receivers, way)].map(({ front, back }) =>
      [front, back].map(({ connector }) => connector.name),
    );
  expect(pairs(hosts)).toEqual([
    ["Default Frontend EX01", "Default EX01"],
    ["Relay", "Default EX01"],
  ]);
  expect(pairs(clients)).toEqual([["Relay", "Client Proxy EX01"]]);
});

it("knows no back end by port alone", () => {
  expect([...passing(read(door(), hub("Own", 2525)).receivers, hosts)]).toEqual([]);
});

it("finds the doors for mail from the Internet that are of a kind", () => {
  const { organisation, server, receivers } = read(
    door(),
    door({ Name: "Inside", RemoteIPRanges: ["10.0.0.0/8"] }),
    door({ Name: "Clients", Bindings: ["0.0.0.0:587"] }),
    door({ Name: "Servers", Bindings: ["10.0.0.5:25"], PermissionGroups: ["ExchangeServers"] }),
  );
  const found = (is: (receiver: Receiver) => boolean) =>
    [...internetDoors({ organisation, receivers, senders: [], ...(server && { server }) }, is)].map(
      ({ receiver }) => receiver.connector.name,
    );
  expect(found(() => true)).toEqual(["Default Frontend EX01"]);
  expect(found(() => false)).toEqual([]);
});
