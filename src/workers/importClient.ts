import { Cancelled } from "./cancelled";
import type { ImportMessage, ImportOutcome, ImportRequest, Progress } from "./import.protocol";
import address from "./import.worker.ts?worker&url";
import { startOwnWorker } from "./start";

/** The part of a worker that the client uses; tests give their own. */
export interface ImportWorker {
  postMessage(request: ImportRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ImportMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A reading that is under way. */
export interface Reading {
  /** Rejects with Cancelled after `cancel`, and with an Error when the worker itself fails. */
  readonly outcome: Promise<ImportOutcome>;
  cancel(): void;
}

const startWorker = (): ImportWorker => startOwnWorker(address, "import");

/** Reads files off the main thread. Cancelling ends the worker, so that nothing of it goes on. */
export function readInWorker(
  request: ImportRequest,
  onProgress: (progress: Progress) => void,
  start: () => ImportWorker = startWorker,
): Reading {
  const worker = start();
  let cancel = (): void => undefined;
  const outcome = new Promise<ImportOutcome>((resolve, reject) => {
    cancel = () => reject(new Cancelled("cancelled"));
    worker.onmessage = ({ data }) => {
      if (data.is === "progress") onProgress(data);
      else if (data.is === "done") resolve(data.outcome);
      else reject(new Error(data.why));
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      reject(new Error(event.message || "The reader could not be started."));
    };
  }).finally(() => {
    worker.onmessage = null;
    worker.terminate();
  });
  worker.postMessage(request);
  return { outcome, cancel: () => cancel() };
}
