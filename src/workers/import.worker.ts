import "./noEval";
import type { ImportMessage, ImportRequest, Progress } from "./import.protocol";
import { readFiles } from "./readFiles";

/** What this file needs of a worker's own scope. */
interface Scope {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
  postMessage(message: ImportMessage): void;
}
declare const self: Scope;

/** Reads the files of one request; the client ends the worker afterwards. */
self.onmessage = ({ data }) => {
  const onProgress = (progress: Progress) => self.postMessage({ is: "progress", ...progress });
  readFiles(data.files, onProgress, data.choices).then(
    (outcome) => self.postMessage({ is: "done", outcome }),
    (error: unknown) =>
      self.postMessage({
        is: "failed",
        why: error instanceof Error ? error.message : String(error),
      }),
  );
};
