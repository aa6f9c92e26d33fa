import { expect, it } from "vitest";
import { endOf } from "../../../../testing/comparisons";
import {
  app,
  corp,
  internet,
  type risksBetween,
  scanners,
  severities,
  tellings,
  together,
} from "../../../../testing/riskTellings";
import { plain } from "../../../finding";
import type { Organisation, Server } from "../../../model";
import { planOf } from "../../planOf";
import { riskLacksOf, risksOf } from "../risksOf";
import { reach } from "./list";

const withServer = (id: string, more: Partial<Server>): Organisation => ({
  ...corp,
  servers: { ...corp.servers, [id]: { ...(corp.servers[id] as Server), ...more } },
});

it("holds the eight about who listens and whom clients meet", () => {
  expect(reach.map(({ code }) => code)).toHaveLength(8);
});

it("says a wildcard is lost unless every known address of its family is bound", () => {
  const lost = (bindings: readonly string[]) =>
    tellings("listener-lost", app(), app({ Bindings: bindings }));
  expect(lost(["10.0.0.11:2587"])).toEqual([]);
  expect(lost(["127.0.0.1:2587"])).toEqual(["Bindings: EX01 no longer listens on 0.0.0.0:2587"]);
  const both = { Bindings: ["0.0.0.0:2587", "[::]:2587"] };
  expect(tellings("listener-lost", app(both), app({ Bindings: ["10.0.0.11:2587"] }))).toEqual([
    "Bindings: EX01 no longer listens on [::]:2587",
  ]);
});

it("tells of a server that goes once", () => {
  const { EX02: _, ...servers } = corp.servers;
  const old = endOf(corp, null);
  const connectors = Object.fromEntries(
    Object.entries(old.connectors).filter(
      ([, each]) => each.kind === "send" || each.server !== "EX02",
    ),
  );
  const now = { ...old, servers, connectors };
  const told = risksOf({ old, new: now, steps: [] })
    .filter(({ code }) => code === "listener-lost")
    .map(({ what, place }) => [plain(what), place]);
  expect(told).toEqual([["EX02 no longer listens on any port", { server: "EX02" }]]);
});

it("counts refused addresses by listener, and names the connector that took them", () => {
  const two = { Bindings: ["0.0.0.0:2587", "0.0.0.0:2588"] };
  expect(
    tellings("clients-refused", app(two), app({ ...two, RemoteIPRanges: ["10.2.0.0/24"] })),
  ).toEqual([
    "RemoteIPRanges: 65,280 addresses reach no connector on 0.0.0.0:2587",
    "RemoteIPRanges: 65,280 addresses reach no connector on 0.0.0.0:2588",
  ]);
  expect(
    tellings(
      "clients-refused",
      app({ RemoteIPRanges: ["10.2.0.0-10.2.0.1"] }),
      app({ RemoteIPRanges: ["10.2.0.0"] }),
    ),
  ).toEqual(["RemoteIPRanges: 1 address reaches no connector on 0.0.0.0:2587"]);
});

it("says nothing of clients who move between connectors that treat them alike", () => {
  const half = scanners({ RemoteIPRanges: ["10.20.4.0/25"] }, "Copy");
  expect(tellings("clients-moved", scanners(), together([scanners(), half]))).toEqual([]);
  const slow = scanners({ RemoteIPRanges: ["10.20.4.0/25"], TarpitInterval: "00:00:09" }, "Slow");
  expect(tellings("clients-moved", scanners(), together([scanners(), slow]))).toEqual([
    "RemoteIPRanges: 128 addresses move from Relay scanners to Slow",
  ]);
});

it("leaves a connector alone that was never reached and is not moved", () => {
  const lame = { Bindings: ["[::]:25"] };
  const commented = scanners({ ...lame, Comment: "x" });
  expect(tellings("never-reached", scanners(lame), commented)).toEqual([]);
  expect(
    tellings(
      "never-reached",
      scanners(lame),
      scanners({ ...lame, RemoteIPRanges: ["10.9.0.0/16"] }),
    ),
  ).toHaveLength(1);
  expect(
    tellings("never-reached", scanners({ Enabled: false, ...lame }), scanners(lame)),
  ).toHaveLength(1);
});

it("knows a binding of before, loopback, and servers whose addresses are unknown", () => {
  const foreign = { Bindings: ["10.0.0.99:25"] };
  const say = (
    old: Parameters<typeof risksBetween>[0],
    now: Parameters<typeof risksBetween>[1],
    around = corp,
  ) => tellings("binding-not-local", old, now, around);
  expect(say(scanners(foreign), scanners({ ...foreign, Comment: "x" }))).toEqual([]);
  expect(say(null, scanners({ Bindings: ["127.0.0.1:25"] }))).toEqual([]);
  const unknown: Organisation = {
    ...corp,
    servers: Object.fromEntries(
      Object.entries(corp.servers).map(([id, { addresses: _, ...each }]) => [id, each]),
    ),
  };
  expect(say(null, scanners(foreign), unknown)).toEqual([]);
  const plan = planOf({ old: endOf(unknown, null), new: endOf(unknown, scanners(foreign)) });
  expect(riskLacksOf(plan)).toContainEqual({
    code: "binding-not-local",
    needs: ["server addresses"],
  });
});

it("takes port 25 between Mailbox servers for a warning, and 2525 or an Edge server for an error", () => {
  const over = (ranges: string) => scanners({ RemoteIPRanges: [ranges] });
  expect(severities("server-mail-cut", null, over("10.0.0.0/24"))).toEqual(["warning"]);
  expect(severities("server-mail-cut", null, over("192.0.2.0/24"))).toEqual(["error"]);
  expect(tellings("server-mail-cut", null, over("10.0.0.11"))).toEqual([]);
  const proxy = internet({ FrontendProxyEnabled: true });
  const at717 = scanners({ Bindings: ["0.0.0.0:717"], RemoteIPRanges: ["10.0.0.0/8"] });
  expect(tellings("server-mail-cut", null, at717)).toEqual([]);
  expect(severities("server-mail-cut", proxy, together([proxy, at717]))).toEqual(["error"]);
});

it("asks an Edge server for nothing but port 25", () => {
  const edge = withServer("EDGE1", { addresses: ["10.8.0.99"] });
  const back = { Bindings: ["0.0.0.0:2525"], TransportRole: "HubTransport" };
  const over = scanners({ ...back, RemoteIPRanges: ["10.8.0.99"] });
  expect(tellings("server-mail-cut", null, over, edge)).toEqual([]);
});

it("names each endpoint that is cut once, whatever cuts it", () => {
  expect(
    tellings("sessions-cut", app({ Bindings: ["0.0.0.0:2587", "0.0.0.0:2588"] }), null),
  ).toEqual(["Name: Sessions open on 0.0.0.0:2587, 0.0.0.0:2588 may end in the middle"]);
});
