import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { LogsMessage, LogsOutcome, LogsRequest } from "../../workers/logs.protocol";
import { addFiles, changeLogs, clearDesk, goToDesk, startOver, useLogs } from "./logsStore";

class StillWorker {
  static all: StillWorker[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<LogsMessage>) => void) | null = null;
  constructor() {
    StillWorker.all.push(this);
  }
  readonly asked: number[] = [];
  postMessage(request: LogsRequest): void {
    if (request.is === "ask") this.asked.push(request.id);
  }
  terminate(): void {
    this.ended = true;
  }
  done(sessions: number): void {
    this.say({ is: "done", outcome: { ...outcome, sessions } });
  }
  say(data: LogsMessage): void {
    act(() => this.onmessage?.(new MessageEvent("message", { data })));
  }
}

const outcome: LogsOutcome = {
  ...{ files: [], sessions: 0, verdicts: [], causes: [], traces: [], together: [], csvs: [] },
  ...{ listings: [], failures: 0 },
  settings: { unmasked: false, columns: [], offsets: {}, nat: [], prefixes: [] },
};

afterEach(() => {
  startOver();
  vi.unstubAllGlobals();
});

it("keeps what lies on one desk from another, while both read", () => {
  vi.stubGlobal("Worker", StillWorker);
  const { result } = renderHook(() => useLogs());
  act(() => addFiles([new File(["x"], "mine")]));
  act(() => goToDesk("practice"));
  expect(result.current.reading).toBeUndefined();
  act(() => addFiles([new File(["x"], "given")]));
  const [mine, given] = StillWorker.all;
  mine?.done(5);
  expect(result.current.outcome).toBeUndefined();
  given?.done(2);
  expect(result.current.outcome?.sessions).toBe(2);
  act(() => clearDesk("practice"));
  expect([given?.ended, mine?.ended]).toEqual([true, false]);
  expect(result.current.outcome?.sessions).toBe(5);
  act(() => goToDesk("practice"));
  expect(result.current.outcome).toBeUndefined();
  act(() => clearDesk("practice"));
});

it("tells what a setting led to on the desk on which it was changed, though another is in use", async () => {
  vi.stubGlobal("Worker", StillWorker);
  StillWorker.all = [];
  const { result } = renderHook(() => useLogs());
  act(() => addFiles([new File(["x"], "mine")]));
  const [mine] = StillWorker.all;
  mine?.done(5);
  act(() => changeLogs({ unmasked: true }));
  expect(result.current.settling).toBe(true);
  act(() => goToDesk("practice"));
  expect(result.current.settling).toBe(false);
  const settings = { ...outcome.settings, unmasked: true };
  mine?.say({ is: "answer", id: mine.asked.at(-1) ?? -1, answer: { ...outcome, settings } });
  await act(() => Promise.resolve());
  expect(result.current.outcome).toBeUndefined();
  act(() => clearDesk("practice"));
  expect(result.current.settling).toBe(false);
  expect(result.current.outcome?.settings.unmasked).toBe(true);
});
