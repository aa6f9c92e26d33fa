import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { TimeChart } from "../../../core/logs";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import type { View } from "../filter/useView";
import { askLogs } from "../logsStore";
import { ChartOverTime } from "./ChartOverTime";

vi.mock("../logsStore", () => ({ askLogs: vi.fn() }));

const start = Date.UTC(2026, 4, 12, 6);
const step = 60_000;
const chart: TimeChart = {
  ...{ by: "verdict", start, step, steps: 10, others: 0, uncovered: [7, 8] },
  series: [
    { value: "delivered", count: 9 },
    { value: "failed", count: 1 },
  ],
  counts: Uint32Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 1 : at === 7 ? 1 : 0)),
};
const outcome = { sessions: 10 } as LogsOutcome;
const view: View = {
  ...{ at: undefined, filter: {}, sort: { by: "start", down: false } },
  ...{ by: "verdict", close: false, pane: undefined },
};
const at = (of: number): number => start + of * step;

beforeEach(() => vi.mocked(askLogs).mockResolvedValue(chart));

async function shown(filter: View["filter"] = {}) {
  const change = vi.fn();
  render(<ChartOverTime outcome={outcome} view={{ ...view, filter }} change={change} />);
  const slider = await screen.findByRole("slider", { name: "Time span" });
  act(() => slider.focus());
  return { change, slider };
}

it("is gone through by keys, and a step is filtered by", async () => {
  const { change, slider } = await shown();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(slider).toHaveAttribute(
    "aria-valuetext",
    "2026-05-12 06:03 – 06:04, 2 sessions: 1 Delivered, 1 Failed",
  );
  expect(change).not.toHaveBeenCalled();
  await userEvent.keyboard("{Enter}");
  expect(change).toHaveBeenLastCalledWith({ from: at(3), to: at(4) });
  await userEvent.keyboard("{End}{Shift>}{ArrowRight}{/Shift}");
  expect(change).toHaveBeenLastCalledWith({ from: at(9), to: at(10) });
});

it("moves and widens what is brushed, and takes it away", async () => {
  const { change, slider } = await shown({ from: at(2), to: at(4) });
  expect(slider).toHaveAttribute("aria-valuenow", "2");
  await userEvent.keyboard("{ArrowLeft}");
  expect(change).toHaveBeenLastCalledWith({ from: at(1), to: at(3) });
  await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
  expect(change).toHaveBeenLastCalledWith({ from: at(2), to: at(5) });
  await userEvent.keyboard("{Escape}");
  expect(change).toHaveBeenLastCalledWith({ from: null, to: null });
});

it("filters by an entry of the legend, and says the same as a table", async () => {
  const { change } = await shown();
  await userEvent.click(screen.getByRole("button", { name: "Failed" }));
  expect(change).toHaveBeenLastCalledWith({ verdict: ["failed"] });
  await userEvent.click(screen.getByRole("button", { name: "Chart as a table" }));
  const rows = screen.getAllByRole("row").slice(1);
  expect(rows).toHaveLength(10);
  expect(rows[3]).toHaveTextContent("2026-05-12 06:03 – 06:04112");
});
