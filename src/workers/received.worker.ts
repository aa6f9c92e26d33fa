import "./noEval";
import { receive } from "./receive";
import type { Received, ReceivedRequest } from "./received.protocol";

/** What this file needs of a worker's own scope. */
interface Scope {
  onmessage: ((event: MessageEvent<ReceivedRequest>) => void) | null;
  postMessage(message: Received): void;
}
declare const self: Scope;

/** Looks at what somebody shared; the client ends the worker afterwards, or before when it takes too long. */
self.onmessage = ({ data }) => self.postMessage(receive(data));
