import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyHistory } from "../core/edit";
import { emptyOrganisation } from "../core/model";
import { calmSaved } from "./calmSaved";
import type { Saved, WorkspaceState } from "./state";
import { createStore } from "./store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const source = createStore<WorkspaceState>({
    phase: "open",
    id: "one",
    organisation: emptyOrganisation("One"),
    practice: undefined,
    history: emptyHistory,
    saved: { is: "saved", at: 1 },
    role: "owner",
    guard: "none",
    notices: [],
  });
  const shown = calmSaved(source);
  const told: Saved[] = [];
  shown.subscribe(() => told.push(shown.getState()));
  return { told, shown, now: (saved: Saved) => source.setState({ saved }) };
}

it("says saving once while somebody types, and saved when all has been stored for a moment", () => {
  const { told, now } = watched();
  for (let at = 2; at < 12; at += 1) {
    now({ is: "saving" });
    vi.advanceTimersByTime(120);
    now({ is: "saved", at });
    vi.advanceTimersByTime(120);
  }
  expect(told.map(({ is }) => is)).toEqual(["saving"]);
  vi.advanceTimersByTime(400);
  expect(told.at(-1)).toEqual({ is: "saved", at: 11 });
  expect(told).toHaveLength(2);
});

it("never says saved while something waits to be stored", () => {
  const { shown, now } = watched();
  now({ is: "saving" });
  now({ is: "saved", at: 2 });
  vi.advanceTimersByTime(399);
  now({ is: "saving" });
  vi.advanceTimersByTime(5000);
  expect(shown.getState()).toEqual({ is: "saving" });
});

it.each<Saved>([
  { is: "failed", reason: "quota", why: "full", mend: "make room" },
  { is: "elsewhere" },
])("says $is at once", (saved) => {
  const { shown, now } = watched();
  now({ is: "saving" });
  now(saved);
  expect(shown.getState()).toBe(saved);
  vi.advanceTimersByTime(5000);
  expect(shown.getState()).toBe(saved);
});
