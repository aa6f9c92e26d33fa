import { expect, it } from "vitest";
import { documentOf } from "./document";

it("makes a table a part, and names the machine", () => {
  const text = documentOf({
    machine: { cores: 2 },
    chart: { layout: { connectors50: { runs: 3, p50: 1.5 } }, holds: { under200: true } },
  });
  expect(text).toContain("Machine: cores 2.");
  expect(text).toContain("## chart\n\n| measured | |\n|---|---|\n");
  expect(text).toContain("| layout.connectors50 | runs 3   p50 1.5 |\n| holds.under200 | true |");
});

it("puts what is compared and what grows before all else, and leaves them out where they were not measured", () => {
  const all = { dagre: { nodes: 2015, milliseconds: 12_000, times: 800 } };
  const sizes = { once: 50, ten: 500, hundred: 5000 };
  const milliseconds = { once: 1, ten: 10, hundred: 100 };
  const plan = { of: "connectors", sizes, milliseconds, exponent: 1, holds: true };
  const text = documentOf({ machine: { cores: 2 }, chart: all, growth: { plan } });
  expect(text).toContain("| Chart layout, 2,015 nodes | 15 ms | dagre | 12,000 ms | 800 |");
  expect(text).toContain("| plan | 50 · 500 · 5,000 connectors | 1 · 10 · 100 | 1 | yes |");
  expect(text.indexOf("## Against others")).toBeLessThan(text.indexOf("## Growth"));
  expect(text.indexOf("## Growth")).toBeLessThan(text.indexOf("## chart"));
  expect(documentOf({ machine: {}, engine: { a: 1 } })).not.toMatch(/## (?:Against|Growth)/);
});
