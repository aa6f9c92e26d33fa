import "./noEval";
import type { PlanMessage, PlanRequest } from "./plan.protocol";
import { PlanDesk } from "./planDesk";

/** What this file needs of a worker's own scope. */
interface Scope {
  onmessage: ((event: MessageEvent<PlanRequest>) => void) | null;
  postMessage(message: PlanMessage): void;
}
declare const self: Scope;

const desk = new PlanDesk();

/** Plans and writes; it lives as long as the Plan place is open, or until it is cancelled. */
self.onmessage = ({ data }) => self.postMessage(desk.answer(data));
