import type { Organisation } from "../core/model";
import { Cancelled } from "./cancelled";
import type { Looked, PlanMessage, PlanParts, PlanRequest } from "./plan.protocol";
import address from "./plan.worker.ts?worker&url";
import { startOwnWorker } from "./start";

/** The part of a worker that the client uses; tests give their own. */
export interface PlanWorker {
  postMessage(request: PlanRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<PlanMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startWorker = (): PlanWorker => startOwnWorker(address, "plan");

interface Waiting {
  readonly resolve: (message: PlanMessage) => void;
  readonly reject: (error: Error) => void;
}

/** Plans off the main thread. A worker is started with the first question and kept for those that follow. */
export class PlanClient {
  readonly #start: () => PlanWorker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: PlanWorker | undefined;
  #next = 1;
  #holds: Organisation | undefined;

  constructor(start: () => PlanWorker = startWorker) {
    this.#start = start;
  }

  /** A plan of what is deployed against the design. One that is still under way is given up for it. */
  async plan(organisation: Organisation, today: string): Promise<PlanParts> {
    if (this.#waiting.size > 0) this.cancel();
    this.#holds = undefined;
    const message = await this.#ask((id) => ({ id, is: "plan", organisation, today }));
    if (message.is !== "planned") throw new Error("The planner gave another answer.");
    this.#holds = organisation;
    return message.plan;
  }

  /** Whether the worker has the plan of this organisation, so that it can write its files. */
  holds(organisation: Organisation): boolean {
    return this.#holds === organisation;
  }

  /** Risks and gaps of the plan that was made last, without the steps of these ids. */
  async look(without: readonly string[]): Promise<Looked> {
    const message = await this.#ask((id) => ({ id, is: "look", without }));
    if (message.is !== "looked") throw new Error("The planner gave another answer.");
    return message.looked;
  }

  /** A file of the plan that was made last, without the steps of these ids. */
  async write(file: string, without: readonly string[]): Promise<string> {
    const message = await this.#ask((id) => ({ id, is: "write", file, without }));
    if (message.is !== "written") throw new Error("The planner gave another answer.");
    return message.text;
  }

  /** Ends the worker with all that it was asked, which rejects with Cancelled. */
  cancel(): void {
    this.#end(new Cancelled("cancelled"));
  }

  #ask(make: (id: number) => PlanRequest): Promise<PlanMessage> {
    const worker = this.#worker ?? this.#begin();
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage(make(id));
    });
  }

  #begin(): PlanWorker {
    const worker = this.#start();
    worker.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.is === "failed") waiting?.reject(new Error(data.why));
      else waiting?.resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#end(new Error(event.message || "The planner could not be started."));
    };
    this.#worker = worker;
    return worker;
  }

  #end(error: Error): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#holds = undefined;
    if (worker) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
