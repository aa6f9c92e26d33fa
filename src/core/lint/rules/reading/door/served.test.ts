import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import type { Server } from "../../../../model";
import { receiversOf } from "../../../../simulate";
import { printSet } from "../../../../values";
import { contestedOn } from "./contested";
import { enabledReceiver } from "./enabledReceiver";
import { reachOf, relayRegion, relaysIn } from "./relay";
import { servedAtPort, servingIn } from "./served";

const relay = (Name: string, more: Parameters<typeof door>[0] = {}) =>
  door({
    Name,
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.5.0/24"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    ...more,
  });

function unit(connectors: ReturnType<typeof door>[], relaying: string[]) {
  const organisation = caseOrganisation({
    permissions: relaying.map((each) => ({
      connector: `EX01\\${each}`,
      user: "S-1-5-7",
      rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
      deny: false,
    })),
    connectors,
  });
  const server = organisation.servers.EX01 as Server;
  return { organisation, server, receivers: receiversOf(organisation, server), senders: [] };
}

it("is asked of one server or of all, for what is enabled", () => {
  const given = unit(
    [relay("A"), relay("B", { Enabled: false }), relay("C", { Server: "EX02" })],
    [],
  );
  expect(servingIn(given).map(({ receiver }) => receiver.connector.name)).toEqual(["A"]);
  const { server: _, ...all } = given;
  const other = given.organisation.servers.EX02 as Server;
  const receivers = [...all.receivers, ...receiversOf(given.organisation, other)];
  expect(servingIn({ ...all, receivers }).map(({ receiver }) => receiver.connector.name)).toEqual([
    "A",
    "C",
  ]);
});

it("is told by port", () => {
  const given = unit(
    [
      relay("A", { Bindings: ["0.0.0.0:25", "0.0.0.0:587"] }),
      relay("B", { RemoteIPRanges: ["10.1.5.9"] }),
    ],
    [],
  );
  const [a] = servingIn(given);
  const at = (port: number) => a && printSet(servedAtPort(a.served, port).v4);
  expect(at(587)).toEqual(["10.1.5.0/24"]);
  expect(at(25)).toEqual(["10.1.5.0-10.1.5.8", "10.1.5.10-10.1.5.255"]);
  expect(at(26)).toEqual([]);
});

it("holds a tie where all that tie relay", () => {
  const regions = (relaying: string[]) =>
    [...relaysIn(unit([relay("A"), relay("B")], relaying))].map(({ region }) =>
      printSet(region.v4),
    );
  expect(regions(["A", "B"])).toEqual([["10.1.5.0/24"], ["10.1.5.0/24"]]);
  expect(regions(["A"])).toEqual([]);
  const [alone] = servingIn(unit([relay("A")], ["A"]));
  const region = alone && relayRegion(alone);
  expect(region && reachOf(region)).toBe("listed");
});

it("cannot be told on a port that both services claim", () => {
  const { server, receivers } = unit(
    [
      relay("Front"),
      relay("Back", { TransportRole: "HubTransport", Bindings: ["10.0.0.11:26", "0.0.0.0:25"] }),
      relay("Other", { TransportRole: "HubTransport", Bindings: ["0.0.0.0:27"] }),
    ],
    [],
  );
  const names = [...contestedOn(server, receivers)].map(({ connector }) => connector.name);
  expect(names).toEqual(["Back"]);
});

it("asks of one receiver, and answers a list", () => {
  const given = unit([relay("A")], []);
  const one = enabledReceiver((receiver) => ({ receiver }));
  const many = enabledReceiver((receiver) => [{ receiver }, { receiver }]);
  expect(
    [one(given), many(given), enabledReceiver(() => undefined)(given)].map(({ length }) => length),
  ).toEqual([1, 2, 0]);
  const off = unit([relay("A", { Enabled: false })], []);
  expect(one(off)).toEqual([]);
});
