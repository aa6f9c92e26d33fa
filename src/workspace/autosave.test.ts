import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createAutosave } from "./autosave";
import type { PartKey } from "./storage/storage";

const key = (id: string): PartKey => ({ part: "connectors", id });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An autosave whose writes take 40 ms, or fail while `fails`. */
function watched() {
  const seen = {
    writes: [] as string[][],
    states: [] as string[],
    fails: false,
    running: 0,
    most: 0,
  };
  const autosave = createAutosave({
    delay: 250,
    retryAfter: 1000,
    write: async (keys) => {
      seen.running += 1;
      seen.most = Math.max(seen.most, seen.running);
      await new Promise((done) => setTimeout(done, 40));
      seen.running -= 1;
      if (seen.fails) throw new Error("full");
      seen.writes.push(keys.map(({ id }) => id));
    },
    onSaving: () => seen.states.push("saving"),
    onSaved: () => seen.states.push("saved"),
    onFailed: () => {
      seen.states.push("failed");
      return true;
    },
  });
  return { autosave, seen };
}

it("writes 250 ms after the first edit, and later edits do not put it off", async () => {
  const { autosave, seen } = watched();
  for (let time = 0; time < 1000; time += 50) {
    autosave.touch([key(String(time))]);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(seen.writes.length).toBeGreaterThanOrEqual(3);
  expect(seen.writes[0]).toEqual(["0", "50", "100", "150", "200", "250"].slice(0, 5));
  await vi.advanceTimersByTimeAsync(600);
  expect(new Set(seen.writes.flat()).size).toBe(20);
  expect(seen.most).toBe(1);
  expect(seen.states.at(-1)).toBe("saved");
});

it("knows what is not stored, what is being written included", async () => {
  const { autosave } = watched();
  expect(autosave.unsaved()).toBeUndefined();
  autosave.touch([key("a")]);
  await vi.advanceTimersByTimeAsync(260);
  autosave.touch([key("b")]);
  expect(autosave.unsaved()?.map(({ id }) => id)).toEqual(["a", "b"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(autosave.unsaved()).toBeUndefined();
});

it("counts an edit of the head, which touches no part", () => {
  const { autosave } = watched();
  autosave.touch([]);
  expect(autosave.unsaved()).toEqual([]);
});

it("keeps what failed, and writes it with what came since", async () => {
  const { autosave, seen } = watched();
  seen.fails = true;
  autosave.touch([key("a")]);
  await vi.advanceTimersByTimeAsync(300);
  expect(seen.states).toEqual(["saving", "failed"]);
  autosave.touch([key("b")]);
  seen.fails = false;
  await vi.advanceTimersByTimeAsync(1100);
  expect(seen.writes).toEqual([["a", "b"]]);
  expect(seen.states.at(-1)).toBe("saved");
});

it("flushes at once, after the write that is under way", async () => {
  const { autosave, seen } = watched();
  autosave.touch([key("a")]);
  const first = autosave.flush();
  autosave.touch([key("b")]);
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(100);
  await Promise.all([first, second]);
  expect(seen.writes).toEqual([["a"], ["b"]]);
});

it("writes nothing after it was stopped", async () => {
  const { autosave, seen } = watched();
  autosave.touch([key("a")]);
  autosave.stop();
  autosave.touch([key("b")]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(seen.writes).toEqual([]);
});
