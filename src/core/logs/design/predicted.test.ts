import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { oneSession } from "../../../testing/logText";
import { plain } from "../../finding";
import { DesignModel } from "./model";
import { predictedConnector } from "./predicted";

const model = new DesignModel(
  organisation(
    [server("EX01")],
    [
      receiver("Default", { explicit: { RemoteIPRanges: ["0.0.0.0/0"] } }),
      receiver("Relay", { explicit: { RemoteIPRanges: ["10.20.30.0/24"] } }),
      sender("Internet"),
    ],
  ),
);
const connected = ["+ ", "> 220 x"];
const local = "10.0.0.11:25";

it.each([
  ["Receive", "EX01\\Relay", "10.20.30.7:1", "EX01\\Relay", true, undefined],
  ["Receive", "ex01\\relay", "10.20.31.7:1", "EX01\\Default", false, "other-connector"],
  ["Receive", "EX01\\Gone", "10.20.31.7:1", "EX01\\Default", false, "no-such-connector"],
  ["Receive", "EX09\\Default", "10.20.31.7:1", "none", false, "no-such-server"],
  ["Send", "Gone", "192.0.2.1:25", "none", false, "no-such-connector"],
] as const)("%s %s from %s: %s", (side, connector, remote, predicted, agrees, what) => {
  const session = oneSession(side, connected, { connector, remote, local });
  const { compared, beside } = predictedConnector(model, session);
  expect([plain(compared.predicted), compared.agrees, beside?.what]).toEqual([
    predicted,
    agrees,
    what,
  ]);
});

it("says why where nobody can tell", () => {
  const session = oneSession("Send", connected, {
    ...{ connector: "Internet", local, remote: "192.0.2.7:25" },
  });
  const { compared, beside } = predictedConnector(model, session);
  expect([compared.agrees, beside]).toEqual([undefined, undefined]);
  expect(plain(compared.predicted)).toMatch(/^No recipient was named/);
});

it("cannot tell where connectors tie, or where a list of one that may take the client was not shown", () => {
  const at = (connector: string, ...connectors: Parameters<typeof organisation>[1]) =>
    predictedConnector(
      new DesignModel(organisation([server("EX01")], connectors)),
      oneSession("Receive", connected, { connector, remote: "10.20.30.7:1", local }),
    );
  const ranges = { RemoteIPRanges: ["10.20.30.0/24"] };
  const one = receiver("Relay", { explicit: ranges });
  const bound = (unknown: readonly string[]) =>
    receiver("App", { explicit: { Bindings: [], RemoteIPRanges: ["10.20.30.7"] }, unknown });
  for (const [agrees, other] of [
    [undefined, receiver("App", { explicit: ranges })],
    [undefined, bound(["Bindings"])],
    [undefined, receiver("App", { explicit: {}, unknown: ["RemoteIPRanges"] })],
    [false, bound([])],
  ] as const) {
    const { compared, beside } = at("EX01\\App", one, other);
    expect([compared.agrees, beside === undefined]).toEqual([agrees, agrees === undefined]);
  }
});
