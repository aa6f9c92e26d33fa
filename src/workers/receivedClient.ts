import { type OneShotWorker, type Reading, runOnce } from "./oneShot";
import type { Received, ReceivedRequest } from "./received.protocol";
import address from "./received.worker.ts?worker&url";
import { startOwnWorker } from "./start";

export type ReceivedWorker = OneShotWorker<ReceivedRequest, Received>;

const startWorker = (): ReceivedWorker => startOwnWorker(address, "received");

/** Looks at what somebody shared off the main thread, as it may have been made to take long; cancelling ends that. */
export const readReceived = (
  request: ReceivedRequest,
  start: () => ReceivedWorker = startWorker,
): Reading<Received> => runOnce(start(), request, (received, done) => done(received));
