import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Organisation } from "../model";
import { comparisonOf } from "./comparisonOf";
import { deployedAfter } from "./deployedAfter";
import { planOf } from "./planOf";

const relay = receiver("Relay", { explicit: { RemoteIPRanges: ["10.20.4.0/24"] } });
const fax = receiver("Old fax", { explicit: { Bindings: ["0.0.0.0:2525"] } });
const partner = sender("Partner", { explicit: { AddressSpaces: ["SMTP:partner.example;1"] } });
const narrowed = {
  ...relay,
  explicit: { ...relay.explicit, RemoteIPRanges: ["10.20.4.31", "10.20.4.32"] },
};
const designed: Organisation = {
  ...organisation([server("EX01")], [narrowed, partner]),
  deployed: { [relay.id]: relay, [fax.id]: fax },
};
const stepsOf = (each: Organisation) => planOf(comparisonOf(each)).steps;

it("is the design once all steps are taken: nothing is left to plan", () => {
  const deployed = deployedAfter(designed, []);
  expect(Object.keys(deployed).sort()).toEqual([partner.id, relay.id].sort());
  expect(stepsOf({ ...designed, deployed })).toEqual([]);
});

it("keeps what was left out as it is, and only that is planned then", () => {
  const removal = stepsOf(designed).find(({ action }) => action === "remove");
  const deployed = deployedAfter(designed, [removal?.id ?? "", "no such step"]);
  expect(deployed[fax.id]).toBe(fax);
  expect(stepsOf({ ...designed, deployed }).map(({ before }) => before?.id)).toEqual([fax.id]);
});

it("knows a connector that became another one by the id of the design", () => {
  const scanners = { ...relay, id: "scanners", name: "Scanners" };
  const turned = { ...organisation([server("EX01")], [scanners]), deployed: { [relay.id]: relay } };
  expect(planOf(comparisonOf(turned)).turned).toHaveLength(1);
  const deployed = deployedAfter(turned, []);
  expect(Object.keys(deployed)).toEqual(["scanners"]);
  expect(stepsOf({ ...turned, deployed })).toEqual([]);
});
