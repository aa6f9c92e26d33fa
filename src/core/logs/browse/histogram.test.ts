import { expect, it } from "vitest";
import { FileSpans, uncoveredSteps } from "./coverage";
import { stepsOver } from "./histogram";

const at = (text: string): number => Date.parse(`2026-05-${text}Z`);
const second = 1000;

it.each([
  ["12T06:00:00.000", "12T06:00:30.000", 60, second],
  ["12T06:00:07.000", "12T06:59:59.000", 120, 30 * second],
  ["12T06:00:00.000", "13T06:00:00.000", 100, 900 * second],
  ["12T06:00:00.000", "19T06:00:00.000", 100, 7200 * second],
])("takes the shortest steps that hold %s to %s", (from, to, most, step) => {
  const span = stepsOver(at(from), at(to), most);
  expect(span.step).toBe(step);
  expect(span.start % span.step).toBe(0);
  expect(span.start).toBeLessThanOrEqual(at(from));
  expect(span.start + span.count * span.step).toBeGreaterThan(at(to));
  expect(span.count).toBeLessThanOrEqual(most);
});

it("holds a span of a moment, and one of centuries", () => {
  expect(stepsOver(5, 5, 10)).toEqual({ start: 0, step: second, count: 1 });
  const span = stepsOver(0, Date.UTC(2300, 0), 10);
  expect(span.count).toBeLessThanOrEqual(11);
  expect(span.start + span.count * span.step).toBeGreaterThan(Date.UTC(2300, 0));
});

it("tells the steps that neither the name of a file nor its sessions cover", () => {
  const spans = new FileSpans();
  spans.add(1, at("12T09:10:00.000"), at("12T09:10:05.000"));
  spans.add(1, at("12T09:20:00.000"), at("12T09:31:00.000"));
  const steps = { start: at("12T05:30:00.000"), step: 1800 * second, count: 9 };
  expect(uncoveredSteps(["RECV2026051206-1.LOG", "extract.txt"], spans, steps)).toEqual([
    0, 3, 4, 5, 6,
  ]);
  expect(uncoveredSteps(["SEND20260512-1.LOG", "extract.txt"], spans, steps)).toEqual([]);
});
