import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LogsMessage, LogsOutcome, LogsRequest } from "../../workers/logs.protocol";
import { addFiles, askLogs, cancelReading, startOver } from "./logsStore";

class StillWorker {
  static all: StillWorker[] = [];
  ended = false;
  readonly read: string[] = [];
  onmessage: ((event: MessageEvent<LogsMessage>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  constructor() {
    StillWorker.all.push(this);
  }
  postMessage(request: LogsRequest): void {
    if (request.is === "read") this.read.push(request.files.map(({ name }) => name).join(" "));
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: LogsMessage): void {
    this.onmessage?.(new MessageEvent("message", { data }));
  }
}

beforeEach(() => {
  vi.stubGlobal("Worker", StillWorker);
  StillWorker.all = [];
});
afterEach(() => {
  startOver();
  vi.unstubAllGlobals();
});

const file = (name: string): File => new File(["x"], name);
const outcome: LogsOutcome = {
  ...{ files: [], sessions: 0, verdicts: [], causes: [], traces: [], together: [], csvs: [] },
  ...{ listings: [], failures: 0 },
  settings: { unmasked: false, columns: [], offsets: {}, nat: [], prefixes: [] },
};

it("reads files that come meanwhile after those that are read, with the same reader", () => {
  addFiles([file("a"), file("b")]);
  addFiles([file("c")]);
  addFiles([file("d")]);
  const [reader] = StillWorker.all;
  expect(reader?.read).toEqual(["a b"]);
  reader?.say({ is: "done", outcome });
  expect(reader?.read).toEqual(["a b", "c d"]);
  expect(StillWorker.all).toHaveLength(1);
});

it("cancels what waits too", () => {
  addFiles([file("a")]);
  addFiles([file("b")]);
  cancelReading();
  const [reader] = StillWorker.all;
  reader?.say({ is: "done", outcome });
  expect(reader?.read).toEqual(["a"]);
});

it("forgets all when it starts over, and asks nobody then", async () => {
  addFiles([file("a")]);
  startOver();
  expect(StillWorker.all[0]?.ended).toBe(true);
  const answered = await Promise.race([askLogs("rows", [0]), Promise.resolve("nobody")]);
  expect(answered).toBe("nobody");
  addFiles([file("b")]);
  expect(StillWorker.all[1]?.read).toEqual(["b"]);
});
