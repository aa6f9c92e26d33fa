import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderPlace } from "../../testing/renderPlace";
import type { LogsMessage, LogsOutcome, LogsRequest } from "../../workers/logs.protocol";
import { LogsPlace } from "./LogsPlace";
import { addFiles, startOver } from "./logsStore";

/** A worker that answers when it is told to. */
class StillWorker {
  static last: StillWorker;
  ended = false;
  readonly asked: LogsRequest["is"][] = [];
  /** What was asked about what was read, in turn. */
  readonly questions: string[] = [];
  onmessage: ((event: MessageEvent<LogsMessage>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  constructor() {
    StillWorker.last = this;
  }
  postMessage(request: LogsRequest): void {
    this.asked.push(request.is);
    if (request.is === "ask") this.questions.push(request.question.about);
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

const outcome: LogsOutcome = {
  ...{ files: [], sessions: 2, verdicts: [{ id: "failed", count: 2 }], causes: [], traces: [] },
  ...{ together: [], csvs: [], listings: [], failures: 0 },
  settings: { unmasked: false, columns: [], offsets: {}, nat: [], prefixes: [] },
};

it("asks for the list first once a filter changes, and for the chart once", async () => {
  await renderPlace(LogsPlace);
  act(() => addFiles([new File(["x"], "a.log")]));
  await say({ is: "done", outcome });
  const { questions } = StillWorker.last;
  expect(questions[0]).toBe("list");
  questions.length = 0;
  await userEvent.click(await screen.findByRole("button", { name: "2 Failed" }));
  await vi.waitFor(() => expect(questions).toContain("facets"));
  expect(questions[0]).toBe("list");
  expect(questions.filter((about) => about === "list" || about === "chart").sort()).toEqual([
    "chart",
    "list",
  ]);
});
