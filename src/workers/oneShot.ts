import { Cancelled } from "./cancelled";

/** The part of a worker that is used of one that answers one request; tests give their own. */
export interface OneShotWorker<Request, Message> {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A reading that is under way. */
export interface Reading<Outcome> {
  /** Rejects with Cancelled after `cancel`, and with an Error when the worker itself fails. */
  readonly outcome: Promise<Outcome>;
  cancel(): void;
}

/** Gives a worker its one request; `take` settles by what it says. The worker ends then, or when it is cancelled. */
export function runOnce<Request, Message, Outcome>(
  worker: OneShotWorker<Request, Message>,
  request: Request,
  take: (
    message: Message,
    done: (outcome: Outcome) => void,
    failed: (error: Error) => void,
  ) => void,
): Reading<Outcome> {
  let cancel = (): void => undefined;
  const outcome = new Promise<Outcome>((resolve, reject) => {
    cancel = () => reject(new Cancelled("cancelled"));
    worker.onmessage = ({ data }) => take(data, resolve, reject);
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
