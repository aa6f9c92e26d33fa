import { expect, it } from "vitest";
import { scenarios } from "../../../content/scenarios/all";
import { byTopic, found } from "./shelf";

const ids = (text: string) => found(scenarios, text).map(({ id }) => id);

it("finds by words of title, need, what it opens, notes and names, in any order and case", () => {
  expect(ids("")).toHaveLength(29);
  expect(ids("SCANNERS 587")).toEqual(["relay-scanners-authenticated"]);
  expect(ids("disclaimer appliance")).toEqual(["trusted-appliance"]);
  expect(ids("5.7.64")).toEqual(["m365-outbound-relay"]);
  expect(ids("zebra")).toEqual([]);
});

it("keeps the order of the topics, and leaves out those without a scenario", () => {
  const topics = byTopic(found(scenarios, "scanners")).map(({ topic }) => topic);
  expect(topics).toEqual(["relay in"]);
  expect(byTopic(scenarios).reduce((sum, each) => sum + each.scenarios.length, 0)).toBe(29);
});
