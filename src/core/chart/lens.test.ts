import { describe, expect, it } from "vitest";
import { pictured } from "../../testing/organisations";
import type { Sign } from "./chart";
import { chartOf } from "./chartOf";
import { bearersOf, dimmed, type Lens, litBy } from "./lens";
import { signsOf, signsOfNode } from "./signs";

const chart = chartOf(pictured());
const connectors = [...chart.groups.flatMap((group) => group.connectors), ...chart.sends];
const litConnectors = (ids: ReadonlySet<string> | undefined) =>
  connectors.flatMap(({ id }) => (ids?.has(id) ? [id] : [])).toSorted();

describe("litBy", () => {
  it.each<[Lens, string[]]>([
    ["outbound", ["internet", "partner"]],
    ["changes", ["partner", "relay"]],
  ])("lights by the lens %s", (lens, ids) => {
    expect(litConnectors(litBy(lens, chart))).toEqual(ids);
    expect(dimmed(chart, litBy(lens, chart))).toBe(connectors.length - ids.length);
  });

  it("lights what a connector's lines touch with it", () => {
    const lit = litBy("changes", chart);
    for (const id of ["server:ex01", "listener:ex01/frontend/*:25", "hop:25/203.0.113.25"])
      expect(lit?.has(id), id).toBe(true);
    expect(lit?.has("server:ex02"), "a source of the partner connector").toBe(true);
    expect(lit?.has("listener:ex02/frontend/*:25")).toBe(false);
  });

  it("counts users and servers among those who may relay, strangers where it was given", () => {
    const lit = litBy("relay", chart);
    expect(lit?.has("relay")).toBe(true);
    expect(lit?.has("ex01-client-frontend")).toBe(true);
    expect(lit?.has("fax")).toBe(false);
  });

  it("dims nothing for everything", () => {
    expect(litBy("everything", chart)).toBeUndefined();
    expect(dimmed(chart, undefined)).toBe(0);
  });
});

describe("bearersOf", () => {
  it("lights at least one connector for every sign of the legend", () => {
    for (const sign of chart.signs)
      expect(litConnectors(bearersOf(sign, chart)), sign).not.toEqual([]);
  });

  it("lights both ends of an overflow route", () => {
    expect(litConnectors(bearersOf("overflow", chart))).toEqual(["internet", "partner"]);
  });
});

describe("signsOf", () => {
  it("is the union of its nodes' signs and its routes", () => {
    const expected = new Set<Sign>(["overflow"]);
    for (const node of connectors) for (const sign of signsOfNode(node)) expected.add(sign);
    expect(signsOf(connectors, chart.outbound)).toEqual(expected);
  });
});
