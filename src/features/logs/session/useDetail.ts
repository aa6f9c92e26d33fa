import { useEffect, useState } from "react";
import type { LogsOutcome, SessionDetail } from "../../../workers/logs.protocol";
import { askLogs } from "../logsStore";

interface Detail {
  readonly detail: SessionDetail | undefined;
  readonly failed: string | undefined;
}

/** All of one session; nothing until it is here. */
export function useDetail(outcome: LogsOutcome, number: number | undefined): Detail {
  const [state, setState] = useState<Detail>(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read since may belong to the session
  useEffect(() => {
    if (number === undefined) {
      setState(none);
      return;
    }
    let current = true;
    askLogs("detail", number).then(
      (detail) => current && setState({ detail, failed: undefined }),
      (error: unknown) =>
        current &&
        setState({ detail: undefined, failed: error instanceof Error ? error.message : "" }),
    );
    return () => {
      current = false;
    };
  }, [number, outcome]);
  return state;
}

const none: Detail = { detail: undefined, failed: undefined };
