import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderPlace } from "../../testing/renderPlace";
import type { LogsMessage, LogsRequest } from "../../workers/logs.protocol";
import { LogsPlace } from "./LogsPlace";
import { addFiles, startOver } from "./logsStore";

/** A worker that answers when it is told to. */
class StillWorker {
  static last: StillWorker;
  ended = false;
  readonly asked: LogsRequest["is"][] = [];
  onmessage: ((event: MessageEvent<LogsMessage>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  constructor() {
    StillWorker.last = this;
  }
  postMessage({ is }: LogsRequest): void {
    this.asked.push(is);
  }
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => vi.stubGlobal("Worker", StillWorker));
afterEach(() => {
  act(startOver);
  vi.unstubAllGlobals();
});

const say = (data: LogsMessage) =>
  act(async () => StillWorker.last.onmessage?.(new MessageEvent("message", { data })));

it("asks the reader to stop, which keeps what it has", async () => {
  await renderPlace(LogsPlace);
  act(() => addFiles([new File(["x"], "a.log")]));
  await say({ is: "progress", read: 1, of: 2, sessions: 0 });
  await userEvent.click(screen.getByRole("button", { name: "Cancel reading" }));
  expect(StillWorker.last.asked).toEqual(["read", "stop"]);
  expect(StillWorker.last.ended).toBe(false);
});

it("says why where the reader itself failed, and begins anew", async () => {
  await renderPlace(LogsPlace);
  act(() => addFiles([new File(["x"], "a.log")]));
  await say({ is: "failed", why: "The memory of this tab is used up." });
  expect(screen.getByRole("alert")).toHaveTextContent("The memory of this tab is used up.");
  expect(StillWorker.last.ended).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Start over" }));
  expect(screen.getByRole("heading", { name: "Drop protocol logs here" })).toBeInTheDocument();
});
