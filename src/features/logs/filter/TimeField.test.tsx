import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { SessionFilter } from "../../../core/logs";
import { TimeField } from "./TimeField";

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const field = () => screen.getByRole("textbox", { name: "Time span (UTC)" });

it("keeps what is typed while the URL still brings what was typed before", async () => {
  const change = vi.fn();
  const shown = (filter: SessionFilter) => (
    <TimeField filter={filter} known={day("2026-05-12")} change={change} />
  );
  const user = userEvent.setup();
  const { rerender } = render(shown({}));
  await user.type(field(), "2026-05-12{Enter}");
  const span = { from: day("2026-05-12"), to: day("2026-05-13") };
  expect(change).toHaveBeenLastCalledWith(span);
  await user.clear(field());
  await user.type(field(), "from 2026-05-1");
  rerender(shown(span));
  expect(field()).toHaveProperty("value", "from 2026-05-1");
  await user.type(field(), "3{Enter}");
  expect(change).toHaveBeenLastCalledWith({ from: day("2026-05-13"), to: null });
  // Others brush the chart: what they chose is shown.
  rerender(shown({ to: day("2026-05-12") }));
  expect(field()).toHaveProperty("value", "before 2026-05-12 00:00");
});
