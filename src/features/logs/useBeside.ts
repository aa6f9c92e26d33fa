import { useEffect, useState } from "react";
import type { SessionBeside } from "../../core/logs";
import type { Organisation } from "../../core/model";
import type { BesideOutcome, LogsOutcome, UsageOutcome } from "../../workers/logs.protocol";
import { useOrganisation } from "../../workspace/hooks";
import { askLogs, useLogs } from "./logsStore";

interface Asked {
  readonly outcome: LogsOutcome;
  readonly organisation: Organisation;
  readonly answer: Promise<BesideOutcome>;
}
let asked: Asked | undefined;

/** Gives the reader the design that is open, once for each state of it; what follows is asked of that one. */
export function giveDesign(
  outcome: LogsOutcome,
  organisation: Organisation,
): Promise<BesideOutcome> {
  if (asked?.outcome === outcome && asked.organisation === organisation) return asked.answer;
  const needed: Organisation = { ...organisation, accepted: {}, expectations: {} };
  const answer = askLogs("beside", needed);
  asked = { outcome, organisation, answer };
  return answer;
}

export interface Answered<T> {
  /** What was answered last, also while it is asked anew. */
  readonly answer: T | undefined;
  readonly failed: string | undefined;
}

/** Asks about the logs beside the design, and again whenever either changes; not while logs are read. */
function useAsked<T>(
  outcome: LogsOutcome,
  ask: (given: Promise<BesideOutcome>) => Promise<T>,
  about: unknown,
): Answered<T> {
  const organisation = useOrganisation((each) => each);
  const isReading = useLogs().reading !== undefined;
  const [state, setState] = useState<Answered<T>>({ answer: undefined, failed: undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for what is asked
  useEffect(() => {
    if (isReading) return;
    let current = true;
    ask(giveDesign(outcome, organisation)).then(
      (answer) => current && setState({ answer, failed: undefined }),
      (error: unknown) =>
        current &&
        setState({ answer: undefined, failed: error instanceof Error ? error.message : "" }),
    );
    return () => {
      current = false;
    };
  }, [outcome, organisation, isReading, about]);
  return state;
}

/** Where the whole log disagrees with the design. */
export const useBeside = (outcome: LogsOutcome): Answered<BesideOutcome> =>
  useAsked(outcome, (given) => given, null);

/** One session beside the design. */
export const useSessionBeside = (
  outcome: LogsOutcome,
  number: number,
): Answered<SessionBeside | undefined> =>
  useAsked(
    outcome,
    (given) => {
      given.catch(() => undefined);
      return askLogs("besideSession", number);
    },
    number,
  );

/** Who used which receive connector. */
export const useUsage = (outcome: LogsOutcome): Answered<UsageOutcome> =>
  useAsked(
    outcome,
    async (given) => {
      await given;
      return askLogs("usage", null);
    },
    null,
  );
