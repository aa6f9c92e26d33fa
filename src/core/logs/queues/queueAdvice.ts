import { type Advice, adviceOf } from "../advice/advice";
import type { Session } from "../sessions/session";
import type { QueueEntry } from "./listing";

/** A session that never was: what advice asks of one is here what the queue knows of its last try. */
const untold: Session = {
  ...{ id: "", connector: "", service: "hub", direction: "out", start: "", end: "", rows: 0 },
  ...{ firstSequence: 0, verdict: "failed", cause: "none", lastReply: "", tls: null, auth: null },
  ...{ ehlo: null, messages: [], tarpitSeconds: 0, delayedAckSeconds: 0, local: "", remote: "" },
  evidence: null,
};

/** What to think and to do about mail that waits, with the next hop of the queue filled in. */
export function queueAdvice(queue: QueueEntry): Advice | undefined {
  const { cause = "none", lastReply = "", endpoint, host, deliveryType, nextHopDomain } = queue;
  const advice = adviceOf({
    ...untold,
    ...{ cause, lastReply },
    remote: endpoint === undefined ? "" : `${endpoint}:`,
  });
  if (!advice) return undefined;
  const known: Readonly<Record<string, string | undefined>> = {
    "next hop": endpoint ?? host,
    "smart host": endpoint ?? host,
    domain: deliveryType?.startsWith("Dns") ? nextHopDomain : undefined,
  };
  return {
    ...advice,
    steps: advice.steps.map((step) => {
      const filled: Record<string, string> = { ...step.values };
      for (const [, place = ""] of step.text.matchAll(/<([^<>]+)>/g)) {
        const value = Object.hasOwn(known, place) ? known[place] : undefined;
        if (value !== undefined) filled[place] ??= value;
      }
      return { ...step, values: filled };
    }),
  };
}
