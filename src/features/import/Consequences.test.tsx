import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Adoption } from "../../core/edit";
import { Consequences } from "./Consequences";

const nothing: Adoption = {
  added: [],
  replaced: [],
  unchanged: [],
  others: { added: 0, changed: 0 },
  commands: { changed: [], removed: [], missing: [] },
  remade: [],
  gone: [],
  lacking: [],
};

it("says what becomes of the connectors, and to which nothing is done", () => {
  const of: Adoption = {
    ...nothing,
    added: ["EX01\\A"],
    unchanged: ["EX01\\B", "Out"],
    commands: { changed: ["EX01\\C"], removed: [], missing: ["EX09\\Gone"] },
  };
  render(<Consequences of={of} />);
  expect(
    screen.getByText("1 connector new · 1 connector changed · 2 connectors as they are"),
  ).toBeInTheDocument();
  expect(screen.getByText(/Not here, so that nothing is done to it: EX09\\Gone\./)).toBeVisible();
});

it("asks about what the design lacks and what is deployed no longer, by name", async () => {
  const [fills, drops] = [vi.fn(), vi.fn()];
  render(
    <Consequences
      of={{ ...nothing, lacking: ["EX01\\Fax"], gone: ["EX01\\Old", "EX01\\Older"] }}
      fills={{ on: false, set: fills }}
      drops={{ on: true, set: drops }}
    />,
  );
  expect(screen.getByText("Otherwise the plan removes it: EX01\\Fax.")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("checkbox", { name: /^Take into the design the 1/ }));
  expect(fills).toHaveBeenCalledExactlyOnceWith(true, expect.anything());
  await userEvent.click(
    screen.getByRole("checkbox", { name: /^2 connectors that the export lacks/ }),
  );
  expect(drops).toHaveBeenCalledExactlyOnceWith(false, expect.anything());
});
