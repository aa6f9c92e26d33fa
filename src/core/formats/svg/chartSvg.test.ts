import { describe, expect, it } from "vitest";
import { defaultConnectors, fleet, pictured, sendConnector } from "../../../testing/organisations";
import { malformed } from "../../../testing/wellFormed";
import { chartOf, layOut, signWords } from "../../chart";
import { problemsOf } from "../../lint";
import { emptyOrganisation } from "../../model";
import { chartSvg, themes } from ".";

const known = new Set("svg title desc defs pattern g rect circle path text tspan".split(" "));

describe.each(themes)("the chart in %s", (theme) => {
  const svg = chartSvg(pictured(), { theme });

  it("is well formed, and holds nothing that loads, runs or points anywhere", () => {
    expect(malformed(svg, known)).toBeUndefined();
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /href|https?:|<style|<script|\son[a-z]+=|url\((?!#never\))/,
    );
  });

  it("dims the server's name in that of a connector, where there is room for it", () => {
    expect(svg).toMatch(/>Relay scanners<tspan [^>]*> EX01<\/tspan>/);
  });

  it("shows every connector, server, network and next hop", () => {
    for (const name of ["Relay scanners", "Old fax", "To partner.example", "Internet"])
      expect(svg).toContain(`>${name}`);
    for (const name of ["EX01", "EX02", "Scanners", "Any address", "203.0.113.25", "By DNS"])
      expect(svg).toContain(`>${name}<`);
  });
});

it("says to those who do not see it what it is, and what each node is", () => {
  const svg = chartSvg(pictured());
  expect(svg).toContain('role="img" aria-labelledby="chart-title chart-description"');
  expect(svg).toContain('<title id="chart-title">Mail flow of corp.example</title>');
  expect(svg).toContain(">2 servers, 13 receive connectors, 2 send connectors. From left");
  expect(svg).toContain("<title>Receive connector Relay scanners EX01, port 25, front end;");
});

it("draws each node and each line that the layout places, once", () => {
  for (const design of [pictured(), fleet(150)]) {
    const placed = layOut(chartOf(design), 1120);
    const blocks = placed.frames.map(({ block }) => block);
    const count = (of: (block: (typeof blocks)[number]) => number) =>
      blocks.reduce((sum, each) => sum + of(each), 0);
    const nodes =
      placed.networks.length +
      placed.sends.length +
      placed.hops.length +
      count((each) => each.networks.length + each.listeners.length + each.connectors.length + 1);
    const edges = placed.edges.length + count((each) => each.edges.length);
    const svg = chartSvg(design);
    expect(svg.match(/<title>/g)).toHaveLength(nodes);
    expect(svg.match(/<g fill="none"><path/g)).toHaveLength(edges);
  }
});

it("explains the signs that it bears, and no others", () => {
  const svg = chartSvg(pictured());
  for (const word of [signWords.relay, signWords["never-reached"], signWords.overflow])
    expect(svg).toContain(`>${word}</text>`);
  expect(svg).not.toContain(`>${signWords["clear-passwords"]}</text>`);
});

it("draws what was removed, what is disabled, and what is new", () => {
  const design = pictured();
  const { fax: _, ...rest } = design.connectors;
  const svg = chartSvg({
    ...design,
    connectors: {
      ...rest,
      spare: sendConnector("spare", "Spare", { Enabled: false, SmartHosts: [] }),
    },
  });
  for (const word of ["removed", "new", "disabled"]) expect(svg).toContain(`>${word}</text>`);
  expect(malformed(svg, known)).toBeUndefined();
});

it("bears a badge where there are findings", () => {
  const design = pictured();
  const findings = problemsOf(design).all;
  expect(findings.length).toBeGreaterThan(0);
  const svg = chartSvg(design, { findings });
  expect(svg).toContain("M8 1.8 15 14H1z");
  expect(chartSvg(design)).not.toContain("M8 1.8 15 14H1z");
  expect(malformed(svg, known)).toBeUndefined();
});

it("draws an organisation with nothing in it", () => {
  expect(malformed(chartSvg(emptyOrganisation("nothing")), known)).toBeUndefined();
});

it("shortens long names, and keeps them whole in the title", () => {
  const [first, ...others] = defaultConnectors("ex01", "EX01");
  const name = `Begin ${"long ".repeat(12)}end`;
  const svg = chartSvg({
    ...pictured(),
    deployed: {},
    connectors: Object.fromEntries([{ ...first!, name }, ...others].map((each) => [each.id, each])),
  });
  expect(svg).toMatch(/>Begin long [^<]*…[^<]*end</);
  expect(svg).toContain(`<title>Receive connector ${name},`);
});

it("is made of 5,000 connectors, and grows with them", () => {
  const [small, large] = [1000, 5000].map((count) => chartSvg(fleet(count)));
  expect(large!.length).toBeGreaterThan(5000 * 500);
  expect(large!.length).toBeLessThan(small!.length * 5.5);
});
