import { describe, expect, it } from "vitest";
import { fleet, receiveConnector } from "../../testing/organisations";
import type { Organisation } from "../model";
import type { Chart } from "./chart";
import { chartOf } from "./chartOf";
import { layOut } from "./layOut";

/** The chart with every read of a connector, listener, network or edge counted. */
function counting(chart: Chart): { chart: Chart; reads: () => number } {
  let reads = 0;
  const counted = <T extends object>(each: T): T =>
    new Proxy(each, {
      get(target, property, receiver) {
        reads += 1;
        return Reflect.get(target, property, receiver) as unknown;
      },
    });
  const all = <T extends object>(list: readonly T[]): T[] => list.map(counted);
  return {
    chart: {
      ...chart,
      networks: all(chart.networks),
      sends: all(chart.sends),
      hops: all(chart.hops),
      outbound: all(chart.outbound),
      groups: chart.groups.map((group) => ({
        ...group,
        networks: all(group.networks),
        listeners: all(group.listeners),
        connectors: all(group.connectors),
        edges: all(group.edges),
      })),
    },
    reads: () => reads,
  };
}

const stepsFor = (organisation: Organisation): number => {
  const { chart, reads } = counting(chartOf(organisation));
  layOut(chart, 760);
  return reads();
};

/** One server that holds them all, each with a range and a port of its own. */
const crowded = (count: number): Organisation => {
  const connectors = Array.from({ length: count }, (_, at) =>
    receiveConnector(`c${at}`, "one", `Relay ${at}`, {
      Bindings: [`0.0.0.0:${1000 + (at % 2000)}`],
      RemoteIPRanges: [`10.${at >> 8}.${at & 255}.1`],
    }),
  );
  return {
    ...fleet(1),
    servers: { one: { id: "one", name: "EX01", role: "Mailbox" } },
    connectors: Object.fromEntries(connectors.map((each) => [each.id, each])),
  };
};

describe("layOut is linear", () => {
  it.each([
    ["in a fleet", (count: number) => fleet(count)],
    ["on one server with all of them", crowded],
  ])("%s: ten times the connectors, about ten times the steps", (_, make) => {
    const small = stepsFor(make(200));
    const large = stepsFor(make(2000));
    // Sorting adds a logarithm: 10 × log(2000) / log(200) is 14.3.
    expect(large / small).toBeLessThan(15);
  });

  it("draws a number of lines in proportion to the connectors", () => {
    for (const count of [50, 500, 5000]) {
      const placed = layOut(chartOf(fleet(count)), 760);
      const lines = placed.frames.reduce(
        (sum, { block }) => sum + block.edges.length,
        placed.edges.length,
      );
      expect(lines / count).toBeLessThan(6);
    }
  });
});
