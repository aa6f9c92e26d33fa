import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { LogsMessage, LogsOutcome } from "../../workers/logs.protocol";
import { addFiles, clearDesk, goToDesk, startOver, useLogs } from "./logsStore";

class StillWorker {
  static all: StillWorker[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<LogsMessage>) => void) | null = null;
  constructor() {
    StillWorker.all.push(this);
  }
  postMessage(): void {}
  terminate(): void {
    this.ended = true;
  }
  done(sessions: number): void {
    const data: LogsMessage = { is: "done", outcome: { ...outcome, sessions } };
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
