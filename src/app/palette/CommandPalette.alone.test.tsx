import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CommandPalette } from "./CommandPalette";
import type { Entry } from "./entry";

const run = vi.fn();
const entries: Entry[] = [
  { id: "undo", kind: "action", label: "Undo", run: () => run("undo") },
  { id: "c1", kind: "connector", label: "Relay scanners", run: () => run("c1") },
  { id: "c2", kind: "connector", label: "Default Frontend", run: () => run("c2") },
];
vi.mock("./useEntries", () => ({ useEntries: () => entries }));
// Scenarios and pages are loaded when the palette opens: all of the reference, for two tests that want none of it.
vi.mock("./useScenarioEntries", () => ({ useScenarioEntries: () => [] }));
vi.mock("./useReferenceEntries", () => ({ useReferenceEntries: () => [] }));

beforeEach(() => {
  run.mockClear();
  localStorage.clear();
});

test("typing narrows, arrows choose, Enter closes and runs", async () => {
  const user = userEvent.setup();
  const onOpenChange = vi.fn();
  render(<CommandPalette open onOpenChange={onOpenChange} />);
  const field = await screen.findByRole("combobox", { name: "Find or run" });
  await waitFor(() => expect(field).toHaveFocus());
  await user.keyboard("@{ArrowDown}");
  expect(screen.queryByRole("option", { name: "Undo" })).toBeNull();
  const chosen = screen.getByRole("option", { selected: true });
  expect(chosen).toHaveTextContent("Default Frontend");
  expect(field).toHaveAttribute("aria-activedescendant", chosen.id);
  await user.keyboard("{Enter}");
  expect(onOpenChange).toHaveBeenCalledWith(false);
  await waitFor(() => expect(run).toHaveBeenCalledExactlyOnceWith("c2"));
});

test("says that nothing is called so", async () => {
  const user = userEvent.setup();
  render(<CommandPalette open onOpenChange={() => {}} />);
  await user.type(await screen.findByRole("combobox"), "zzz");
  expect(screen.getByText(/Nothing is called/)).toHaveTextContent(
    "Nothing is called zzz. Parameters are found while a connector is open.",
  );
});
