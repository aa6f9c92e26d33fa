import "./noEval";
import type { Pace } from "../core/logs";
import type { LogsMessage, LogsRequest, Question } from "./logs.protocol";
import { LogsDesk } from "./logsDesk";
import { Cancelled, type Task } from "./logsTask";

/** What this file needs of a worker's own scope. */
interface Scope {
  onmessage: ((event: MessageEvent<LogsRequest>) => void) | null;
  postMessage(message: LogsMessage, handedOver?: readonly Transferable[]): void;
}
declare const self: Scope;

const desk = new LogsDesk();

/** Questions that are being answered, by their numbers. */
const tasks = new Map<number, Task>();

async function answerTo({ about, ask }: Question, pace: Pace): Promise<unknown> {
  if (about === "list") return desk.list(ask.filter, ask.sort, pace);
  if (about === "facets") return desk.facets(ask.filter, ask.most, pace);
  if (about === "chart") return desk.chart(ask, pace);
  if (about === "rows") return desk.rows(ask);
  if (about === "design") return desk.design.take(ask);
  if (about === "beside") return desk.design.beside();
  if (about === "besideSession") return desk.design.session(ask);
  if (about === "models") return desk.design.models(ask);
  if (about === "usage") return desk.design.usage();
  if (about === "uses") return desk.design.uses(ask);
  if (about === "takenThen") return desk.design.takenThen(ask);
  if (about === "set") return desk.set(ask);
  if (about === "queues") return desk.queues();
  if (about === "failures") return desk.failures();
  if (about === "piece") return desk.piece(ask.numbers, ask.form, ask.begins);
  if (about === "evidence") return desk.evidence(ask);
  if (about === "schema") return desk.schema(ask);
  return desk.detail(ask);
}

function answer(id: number, question: Question): void {
  const task = { cancelled: false };
  tasks.set(id, task);
  desk
    .answering(task, (pace) => answerTo(question, pace))
    .then(
      (found) => self.postMessage({ is: "answer", id, answer: found }, ownOf(question, found)),
      (error: unknown) => {
        if (!(error instanceof Cancelled))
          self.postMessage({ is: "failed", why: whyOf(error), id });
      },
    )
    .finally(() => tasks.delete(id));
}

/** What nobody here needs any more is handed over: a list may have millions of numbers. */
const ownOf = ({ about }: Question, answer: unknown): readonly Transferable[] =>
  about === "list" ? [(answer as Uint32Array<ArrayBuffer>).buffer] : [];

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
  else if (data.is === "cancel") {
    const task = tasks.get(data.id);
    if (task) task.cancelled = true;
  } else answer(data.id, data.question);
};
