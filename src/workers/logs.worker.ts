import "./noEval";
import type { LogsMessage, LogsRequest, Question } from "./logs.protocol";
import { LogsDesk } from "./logsDesk";

/** What this file needs of a worker's own scope. */
interface Scope {
  onmessage: ((event: MessageEvent<LogsRequest>) => void) | null;
  postMessage(message: LogsMessage): void;
}
declare const self: Scope;

const desk = new LogsDesk();

async function answerTo({ about, ask }: Question): Promise<unknown> {
  if (about === "list") {
    await desk.prepare(ask.filter);
    return desk.list(ask.filter, ask.sort);
  }
  if (about === "rows") return desk.rows(ask);
  if (about === "beside") return desk.design.beside(ask);
  if (about === "besideSession") return desk.design.session(ask);
  if (about === "models") return desk.design.models(ask);
  if (about === "usage") return desk.design.usage();
  if (about === "takenThen") return desk.design.takenThen(ask);
  if (about === "set") return desk.set(ask);
  if (about === "queues") return desk.queues();
  if (about === "failures") return desk.failures();
  if (about === "piece") return desk.piece(ask.numbers, ask.form, ask.begins);
  if (about === "schema") return desk.schema(ask);
  return desk.detail(ask);
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads files and answers questions about them, for as long as the client lets it live. */
self.onmessage = ({ data }) => {
  if (data.is === "stop") desk.stop();
  else if (data.is === "read")
    desk
      .read(
        data.files,
        (progress) => self.postMessage({ is: "progress", ...progress }),
        (outcome) => self.postMessage({ is: "part", outcome }),
        data.paths,
      )
      .then(
        (outcome) => self.postMessage({ is: "done", outcome }),
        (error: unknown) => self.postMessage({ is: "failed", why: whyOf(error) }),
      );
  else
    answerTo(data.question).then(
      (answer) => self.postMessage({ is: "answer", id: data.id, answer }),
      (error: unknown) => self.postMessage({ is: "failed", why: whyOf(error), id: data.id }),
    );
};
