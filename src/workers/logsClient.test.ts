import { expect, it, vi } from "vitest";
import type { LogsMessage, LogsOutcome } from "./logs.protocol";
import { type LogsWorker, startLogs } from "./logsClient";

function fake() {
  const worker = {
    postMessage: vi.fn(),
    terminate: vi.fn(),
    onmessage: null as LogsWorker["onmessage"],
    onerror: null as LogsWorker["onerror"],
  };
  const say = (data: LogsMessage) => worker.onmessage?.(new MessageEvent("message", { data }));
  const listener = { progress: vi.fn(), part: vi.fn(), done: vi.fn(), failed: vi.fn() };
  return { worker, say, listener, client: startLogs(listener, () => worker) };
}

const byStart = { by: "start", down: false } as const;

it("reads, tells how far it is and what was read, and stays for questions", async () => {
  const { worker, say, listener, client } = fake();
  const files = [new File(["x"], "a")];
  client.read(files);
  expect(worker.postMessage).toHaveBeenLastCalledWith({ is: "read", files });
  say({ is: "progress", read: 1, of: 2, sessions: 3 });
  expect(listener.progress).toHaveBeenCalledWith(
    expect.objectContaining({ read: 1, of: 2, sessions: 3 }),
  );
  const outcome = { sessions: 3 } as LogsOutcome;
  say({ is: "part", outcome });
  expect(listener.part).toHaveBeenCalledExactlyOnceWith(outcome);
  expect(listener.done).not.toHaveBeenCalled();
  say({ is: "done", outcome });
  expect(listener.done).toHaveBeenCalledExactlyOnceWith(outcome);
  expect(worker.terminate).not.toHaveBeenCalled();

  const list = client.ask("list", { filter: {}, sort: byStart });
  const rows = client.ask("rows", [0]);
  const bad = client.ask("detail", 7);
  say({ is: "answer", id: 2, answer: ["row"] });
  say({ is: "answer", id: 1, answer: new Uint32Array([4]) });
  say({ is: "failed", id: 3, why: "gone" });
  expect(await list).toEqual(new Uint32Array([4]));
  expect(await rows).toEqual(["row"]);
  await expect(bad).rejects.toThrow("gone");
  expect(listener.failed).not.toHaveBeenCalled();
});

it("takes a question back: the worker hears of it, and nothing comes of a late answer", async () => {
  const { worker, say, client } = fake();
  const asking = new AbortController();
  const heard = vi.fn();
  client.ask("list", { filter: {}, sort: byStart }, asking.signal).then(heard, heard);
  asking.abort();
  expect(worker.postMessage).toHaveBeenLastCalledWith({ is: "cancel", id: 1 });
  say({ is: "answer", id: 1, answer: new Uint32Array() });
  await Promise.resolve();
  expect(heard).not.toHaveBeenCalled();
});

it("asks the worker to stop and lets it live, since it keeps what was read", () => {
  const { worker, client } = fake();
  client.stop();
  expect(worker.postMessage).toHaveBeenLastCalledWith({ is: "stop" });
  expect(worker.terminate).not.toHaveBeenCalled();
});

it("ends the worker and hears nothing of it afterwards", () => {
  const { worker, say, listener, client } = fake();
  client.end();
  say({ is: "progress", read: 1, of: 2, sessions: 3 });
  expect(listener.progress).not.toHaveBeenCalled();
  expect(worker.terminate).toHaveBeenCalledOnce();
});

it("tells why the reader failed, and ends it", () => {
  const { worker, say, listener } = fake();
  say({ is: "failed", why: "no memory" });
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith("no memory");
  expect(worker.terminate).toHaveBeenCalledOnce();
});
