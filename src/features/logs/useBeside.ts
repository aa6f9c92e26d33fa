import { useEffect, useState } from "react";
import type { SessionBeside, Use } from "../../core/logs";
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
  useAsked(outcome, (given) => after(given, () => askLogs("besideSession", number)), number);

/** The receive connectors that were used. */
export const useUsage = (outcome: LogsOutcome): Answered<UsageOutcome> =>
  useAsked(outcome, (given) => after(given, () => askLogs("usage", null)), null);

/** Who used one of them. */
export const useUses = (outcome: LogsOutcome, connector: string): Answered<readonly Use[]> =>
  useAsked(outcome, (given) => after(given, () => askLogs("uses", connector)), connector);

/** The reader holds the design once it is asked; that the whole log is held against it need not be waited for. */
function after<T>(given: Promise<BesideOutcome>, ask: () => Promise<T>): Promise<T> {
  given.catch(() => undefined);
  return ask();
}
