import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Organisation } from "../model";
import { chartOf } from "./chartOf";
import { inOrderOf } from "./heldOrder";
import { layOut } from "./layOut";

const corp = organisation(
  [server("EX01"), server("EX02")],
  [
    receiver("Fax", { explicit: { RemoteIPRanges: ["10.1.0.0/24"] } }),
    receiver("Scanners", { explicit: { RemoteIPRanges: ["10.2.0.0/16"] } }),
    receiver("Wide", { explicit: { RemoteIPRanges: ["10.0.0.0/8"] } }),
    receiver("Other", { server: "ex02" }),
    sender("Partner", { explicit: { AddressSpaces: ["SMTP:partner.example;1"] } }),
    sender("Wildcard", { explicit: { AddressSpaces: ["SMTP:*.example;1"] } }),
  ],
);

const put = (from: Organisation, id: string, more: Record<string, unknown>): Organisation => {
  const connector = from.connectors[id];
  const explicit = { ...connector?.explicit, ...more };
  return {
    ...from,
    connectors: { ...from.connectors, [id]: { ...connector, explicit } as never },
  };
};
const cards = (chart: ReturnType<typeof chartOf>) =>
  chart.groups[0]?.connectors.map(({ name }) => name);

const before = chartOf(corp);
const wider = chartOf(put(corp, "fax", { RemoteIPRanges: ["0.0.0.0/1"] }));

it("keeps every card where it stood, with what is now said of it", () => {
  expect(cards(before)).toEqual(["Fax", "Scanners", "Wide"]);
  expect(cards(wider)).toEqual(["Scanners", "Wide", "Fax"]);
  const held = inOrderOf(wider, before);
  expect(cards(held)).toEqual(["Fax", "Scanners", "Wide"]);
  expect(held.groups[0]?.connectors[0]?.addresses).toBe(2n ** 31n);
  const places = (chart: typeof held) =>
    layOut(chart, 1000).frames[0]?.block.connectors.map(({ node, y }) => [node.id, y]);
  expect(places(held)).toEqual(places(before));
  expect([...(held.groups[0]?.edges ?? [])].map(({ id }) => id).sort()).toEqual(
    [...(wider.groups[0]?.edges ?? [])].map(({ id }) => id).sort(),
  );
});

it("keeps send connectors too", () => {
  const next = chartOf(put(corp, "partner", { AddressSpaces: ["SMTP:*;1"] }));
  expect(next.sends.map(({ name }) => name)).toEqual(["Wildcard", "Partner"]);
  expect(inOrderOf(next, before).sends.map(({ name }) => name)).toEqual(["Partner", "Wildcard"]);
});

it("answers the same object while the same is held, and the chart itself where nothing moved", () => {
  expect(inOrderOf(wider, before).groups[0]).toBe(inOrderOf(wider, before).groups[0]);
  expect(inOrderOf(wider, wider)).toBe(wider);
  const still = chartOf(put(corp, "fax", { RemoteIPRanges: ["10.1.0.0/25"] }));
  expect(inOrderOf(still, before)).toBe(still);
});

it("follows where a connector came or went", () => {
  const { wide: _, ...connectors } = put(corp, "fax", { RemoteIPRanges: ["0.0.0.0/1"] }).connectors;
  const fewer = chartOf({ ...corp, connectors });
  expect(inOrderOf(fewer, before)).toBe(fewer);
});

it("leaves the members of a fold the same as the frames", () => {
  const servers = Array.from({ length: 14 }, (_, at) => server(`MX${10 + at}`));
  const fleet = organisation(
    servers,
    servers.flatMap(({ id, name }) => [
      receiver(`A ${name}`, {
        id: `a${id}`,
        server: id,
        explicit: { RemoteIPRanges: ["10.1.0.0/24"] },
      }),
      receiver(`B ${name}`, {
        id: `b${id}`,
        server: id,
        explicit: { RemoteIPRanges: ["10.2.0.0/16"] },
      }),
    ]),
  );
  const first = chartOf(fleet);
  const ids = Object.keys(fleet.connectors).filter((id) => id.startsWith("a"));
  const all = ids.reduce((each, id) => put(each, id, { RemoteIPRanges: ["0.0.0.0/1"] }), fleet);
  const held = inOrderOf(chartOf(all), first);
  expect(held.folds[0]?.members).toEqual(held.groups);
  expect(held.groups[3]?.connectors.map(({ id }) => id[0])).toEqual(["a", "b"]);
});
