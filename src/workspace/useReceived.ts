import { useEffect, useState } from "react";
import { Cancelled } from "../workers/cancelled";
import type { Received, ReceivedRequest } from "../workers/received.protocol";
import { readReceived } from "../workers/receivedClient";

/** What somebody shared, as far as it was looked at; null while it is. The looking ends with whoever waits for it. */
export function useReceived(request: ReceivedRequest): Received | null {
  const [answer, setAnswer] = useState<{ of: ReceivedRequest; received: Received }>();
  useEffect(() => {
    const { outcome, cancel } = readReceived(request);
    outcome.then(
      (received) => setAnswer({ of: request, received }),
      (error: unknown) => {
        if (!(error instanceof Cancelled))
          setAnswer({ of: request, received: failed(request, error) });
      },
    );
    return cancel;
  }, [request]);
  return answer?.of === request ? answer.received : null;
}

/** The reader itself broke, as where memory runs out: that is said, and is nobody's fault. */
const failed = (request: ReceivedRequest, error: unknown): Received => ({
  is: "refused",
  of: request.is === "link" ? "design" : "walkthrough",
  fault: {
    what: `It could not be read to its end: ${error instanceof Error ? error.message : error}`,
    mend: "Close other tabs and open it again.",
  },
});
