import { expect, it } from "vitest";
import { beadDrawings, changeDrawings } from "../../chart";
import { bead, beadSign, changeMark, principalMark, severityMark, tlsSample } from "./marks";
import { palettes } from "./palette";

const colours = palettes.light;

it("draws beads and diamonds with the shapes of the chart", () => {
  expect(beadSign("key", 1, 2, 14, "black")).toContain(`d="${beadDrawings.key}"`);
  expect(bead("lock", 50, 60, colours)).toContain(`cx="50" cy="60" r="8.5"`);
  expect(bead("relay", 0, 0, colours)).toContain(colours["stranger-mark"]);
  expect(changeMark("new", 0, 0, colours)).toContain(changeDrawings.new.sign);
  expect(changeMark("changed", 0, 0, colours).match(/<path/g)).toHaveLength(1);
});

it("tells principals and severities by shape, not by colour alone", () => {
  const principals = (["stranger", "user", "server"] as const).map((each) =>
    principalMark(each, 0, 0, 14, colours).replace(/#[0-9a-f]{6}/g, ""),
  );
  expect(new Set(principals).size).toBe(3);
  expect(principalMark("partner", 0, 0, 14, colours)).toBe(
    principalMark("server", 0, 0, 14, colours),
  );
  const severities = (["error", "warning", "advice"] as const).map((each) =>
    severityMark(each, 0, 0, colours).replace(/#[0-9a-f]{6}/g, ""),
  );
  expect(new Set(severities).size).toBe(3);
});

it("says by its pattern how TLS stands, and nothing where nobody knows", () => {
  const samples = (["required", "offered", "none"] as const).map((tls) =>
    tlsSample(tls, 0, 0, 18, "black"),
  );
  expect(new Set(samples).size).toBe(3);
  expect(tlsSample("unknown", 0, 0, 18, "black")).toBe("");
});
