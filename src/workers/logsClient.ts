import type {
  Answers,
  LogsMessage,
  LogsOutcome,
  LogsProgress,
  LogsRequest,
  Question,
} from "./logs.protocol";
import address from "./logs.worker.ts?worker&url";
import { startOwnWorker } from "./start";

/** The part of a worker that the client uses; tests give their own. */
export interface LogsWorker {
  postMessage(request: LogsRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<LogsMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What the reader tells without being asked. */
export interface LogsListener {
  progress(progress: LogsProgress): void;
  /** What was read so far can be asked for; the reading goes on. */
  part(outcome: LogsOutcome): void;
  done(outcome: LogsOutcome): void;
  /** The reader itself failed, and what it held is lost. */
  failed(why: string): void;
}

/** Logs in a worker: they are read there, stay there, and are asked for piece by piece. */
export interface LogsClient {
  /** `paths` are those in the folder that was dropped. */
  read(files: readonly File[], paths?: readonly string[]): void;
  /** Ends a reading; what was read stays. */
  stop(): void;
  /** A question that is taken back is never answered. */
  ask<About extends keyof Answers>(
    about: About,
    ask: Answers[About]["ask"],
    signal?: AbortSignal,
  ): Promise<Answers[About]["answer"]>;
  /** Ends the worker: nothing of the logs is left. */
  end(): void;
}

const startWorker = (): LogsWorker => startOwnWorker(address, "logs");

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a reader. Questions that are open when it ends are never answered. */
export function startLogs(
  listener: LogsListener,
  start: () => LogsWorker = startWorker,
): LogsClient {
  const worker = start();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const end = (): void => {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    waiting.clear();
  };
  const fail = (why: string): void => {
    end();
    listener.failed(why);
  };
  worker.onmessage = ({ data }) => {
    if (data.is === "progress") listener.progress(data);
    else if (data.is === "part") listener.part(data.outcome);
    else if (data.is === "done") listener.done(data.outcome);
    else if (data.id === undefined) fail(data.is === "failed" ? data.why : "");
    else {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.is === "answer") asked?.resolve(data.answer as never);
      else asked?.reject(new Error(data.why));
    }
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    fail(event.message || "The reader could not be started.");
  };
  return {
    read: (files, paths) => worker.postMessage({ is: "read", files, ...(paths && { paths }) }),
    stop: () => worker.postMessage({ is: "stop" }),
    ask: (about, ask, signal) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ is: "ask", id, question: { about, ask } as Question });
        signal?.addEventListener("abort", () => {
          if (waiting.delete(id)) worker.postMessage({ is: "cancel", id });
        });
      }),
    end,
  };
}
