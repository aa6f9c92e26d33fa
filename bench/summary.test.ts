import { describe, expect, it } from "vitest";
import { comparedIn } from "./summary";

const figures = {
  logs: {
    speed: { reading: 60, papaparse: 30, byteScan: 120 },
    times: { papaparse: 2, byteScan: 0.5 },
  },
  programs: { speed: { reading: 60, wc: 240 }, times: { wc: 0.25 } },
  chart: { dagre: { nodes: 2015, edges: 2706, milliseconds: 12_000, times: 800 } },
  exposure: { v4: { exact: { p50: 150 }, naive: { ipaddrjs: { ms: 300, ratio: 2 } } } },
  import: { json: { read: { p50: 80 }, bareParse: { p50: 20 }, bare: "JSON.parse" } },
  keystroke: {
    bareTextarea: { busy: { p95: 2 } },
    connectors5000: { busy: { p95: 20 }, limitP95: 50 },
  },
  bundle: { initialScripts: { raw: 1, gzip: 115_000, brotli: 1 } },
  load: { ready: { p50: 200 }, ratioToBarePage: { ready: { p50: 4, p95: 5 } } },
};

describe("what is compared", () => {
  it("says of every part how many times as good it is: more is better, of times and of speeds", () => {
    expect(
      comparedIn(figures).map(({ against, own, other, times }) => [against, own, other, times]),
    ).toEqual([
      ["papaparse", 60, 30, 2],
      ["a bare scan of the bytes", 60, 120, 0.5],
      ["wc", 60, 240, 0.25],
      ["dagre", 15, 12_000, 800],
      ["ipaddr.js matching each of 65,536 addresses", 150, 300, 2],
      ["JSON.parse alone", 80, 20, 0.25],
      ["its budget", 20, 50, 2.5],
      ["its budget", 115_000, 230_000, 2],
      ["a page with nothing but a text field", 200, 50, 0.25],
    ]);
  });

  it("leaves out what was not measured", () => {
    expect(comparedIn({ machine: {}, chart: figures.chart })).toHaveLength(1);
    expect(comparedIn({})).toEqual([]);
  });
});
