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
