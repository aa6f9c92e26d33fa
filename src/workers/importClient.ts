import type { ImportMessage, ImportOutcome, ImportRequest, Progress } from "./import.protocol";
import address from "./import.worker.ts?worker&url";
import { type OneShotWorker, type Reading, runOnce } from "./oneShot";
import { startOwnWorker } from "./start";

export type ImportWorker = OneShotWorker<ImportRequest, ImportMessage>;

const startWorker = (): ImportWorker => startOwnWorker(address, "import");

/** Reads files off the main thread. Cancelling ends the worker, so that nothing of it goes on. */
export const readInWorker = (
  request: ImportRequest,
  onProgress: (progress: Progress) => void,
  start: () => ImportWorker = startWorker,
): Reading<ImportOutcome> =>
  runOnce(start(), request, (message, done, failed) => {
    if (message.is === "progress") onProgress(message);
    else if (message.is === "done") done(message.outcome);
    else failed(new Error(message.why));
  });
