import { expect, it, vi } from "vitest";
import { Cancelled } from "./cancelled";
import type { ImportMessage, ImportOutcome } from "./import.protocol";
import { type ImportWorker, readInWorker } from "./importClient";

const outcome = { files: [], designs: [] } as unknown as ImportOutcome;

function fake() {
  const worker = {
    postMessage: vi.fn(),
    terminate: vi.fn(),
    onmessage: null as ImportWorker["onmessage"],
    onerror: null as ImportWorker["onerror"],
  };
  const say = (data: ImportMessage) => worker.onmessage?.(new MessageEvent("message", { data }));
  return { worker, say };
}

it("hands the files over, tells how far it is, answers, and ends the worker", async () => {
  const { worker, say } = fake();
  const request = { files: [new File(["x"], "a")], choices: { "a:3": "second" } };
  const told: number[] = [];
  const reading = readInWorker(
    request,
    ({ read }) => told.push(read),
    () => worker,
  );
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith(request);
  say({ is: "progress", read: 1, of: 2 });
  say({ is: "progress", read: 2, of: 2 });
  say({ is: "done", outcome });
  expect(await reading.outcome).toBe(outcome);
  expect(told).toEqual([1, 2]);
  expect(worker.terminate).toHaveBeenCalledOnce();
});

it("ends the worker when it is cancelled, and tells of nothing afterwards", async () => {
  const { worker, say } = fake();
  const onProgress = vi.fn();
  const reading = readInWorker({ files: [], choices: {} }, onProgress, () => worker);
  reading.cancel();
  await expect(reading.outcome).rejects.toBeInstanceOf(Cancelled);
  say({ is: "progress", read: 1, of: 2 });
  expect(onProgress).not.toHaveBeenCalled();
  expect(worker.terminate).toHaveBeenCalledOnce();
});

it("tells why the worker failed", async () => {
  const { worker, say } = fake();
  const reading = readInWorker(
    { files: [], choices: {} },
    () => undefined,
    () => worker,
  );
  say({ is: "failed", why: "no memory" });
  await expect(reading.outcome).rejects.toThrow("no memory");
  expect(worker.terminate).toHaveBeenCalledOnce();
});
