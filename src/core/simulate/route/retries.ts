import { parameterName, phrase } from "../../finding";
import type { Server } from "../../model";
import type { RetryPlan, RetryRow } from "./run";

const expiry = { delayNoticeHours: 4, expiresDays: 2 } as const;

/** A queue whose next hop cannot be reached: three rows of attempts, longer pauses on Edge (S190, S191). */
export function queueRetries(server: Server | undefined): RetryPlan {
  const isEdge = server?.role === "Edge";
  const rows: readonly RetryRow[] = [
    { times: 4, minutes: 1, parameter: "QueueGlitchRetryCount" },
    { times: 6, minutes: isEdge ? 10 : 5, parameter: "TransientFailureRetryCount" },
    {
      times: undefined,
      minutes: isEdge ? 30 : 10,
      parameter: "OutboundConnectionFailureRetryInterval",
    },
  ];
  const [, second, last] = rows;
  return {
    ...expiry,
    rows,
    attempts: attemptsOf(rows),
    text: phrase`The queue is tried 4 times a minute apart, 6 times ${second?.minutes ?? 5} minutes apart, then every ${last?.minutes ?? 10} minutes. The sender has a delay notice after 4 hours and a bounce after 2 days; after 12 hours in Retry the route is worked out again.`,
    cites: ["S190", "S191", "S192"],
    standing: "documented",
  };
}

/** A message that the other side turned away for now; the queue goes on. */
export const messageRetries: RetryPlan = {
  ...expiry,
  rows: [{ times: undefined, minutes: 5, parameter: "MessageRetryInterval" }],
  attempts: attemptsOf([{ times: undefined, minutes: 5, parameter: "MessageRetryInterval" }]),
  text: phrase`This message alone is tried again after ${parameterName("MessageRetryInterval")}, 5 minutes. The sender has a delay notice after 4 hours and a bounce after 2 days.`,
  open: phrase`The cmdlet reference of 2026 says 5 minutes, the topic of 2021 says 15: read the server.`,
  cites: ["S191"],
  standing: "disputed",
};

/** The Unreachable queue: nothing is tried until the routing changes (S71, S72). */
export const unreachableRetries: RetryPlan = {
  ...expiry,
  rows: [],
  attempts: [],
  text: phrase`The message waits until a change of the routing resubmits it. Else it expires after 2 days: 550 4.4.7 QUEUE.Expired; message expired in unreachable destination queue.`,
  cites: ["S71", "S72"],
  standing: "documented",
};

/** Minutes after the first failure at which the first twelve attempts fall. */
function attemptsOf(rows: readonly RetryRow[]): number[] {
  const all: number[] = [];
  let at = 0;
  for (const { times, minutes } of rows)
    for (let count = 0; count < (times ?? 12) && all.length < 12; count += 1) {
      at += minutes;
      all.push(at);
    }
  return all;
}
