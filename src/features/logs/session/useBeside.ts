import { useEffect, useState } from "react";
import type { SessionBeside, TakenThen, Use } from "../../../core/logs";
import type { Organisation } from "../../../core/model";
import type { BesideOutcome, LogsOutcome, UsageOutcome } from "../../../workers/logs.protocol";
import { useOrganisation } from "../../../workspace/hooks";
import { askLogs, useLogs } from "../logsStore";

interface Asked {
  readonly outcome: LogsOutcome;
  readonly organisation: Organisation;
  readonly answer: Promise<null>;
}
let asked: Asked | undefined;

/** Gives the reader the design that is open, once for each state of it; what follows is asked of that one. */
export function giveDesign(outcome: LogsOutcome, organisation: Organisation): Promise<null> {
  if (asked?.outcome === outcome && asked.organisation === organisation) return asked.answer;
  const needed: Organisation = { ...organisation, accepted: {}, expectations: {} };
  const answer = askLogs("design", needed);
  asked = { outcome, organisation, answer };
  return answer;
}

export interface Answered<T> {
  /** What was answered last, also while it is asked anew. */
  readonly answer: T | undefined;
  readonly failed: string | undefined;
}

/**
 * Asks about the logs beside the design, and again whenever either changes; not while logs are read, and not
 * until it is wanted. The reader has the design before it hears the question, since it hears them in order.
 */
function useAsked<T>(
  outcome: LogsOutcome,
  about: string,
  ask: () => Promise<T>,
  wanted = true,
): Answered<T> {
  const organisation = useOrganisation((each) => each);
  const isWanted = useLogs().reading === undefined && wanted;
  const [state, setState] = useState<Answered<T>>({ answer: undefined, failed: undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for what is asked
  useEffect(() => {
    if (!isWanted) return;
    let current = true;
    giveDesign(outcome, organisation).catch(() => undefined);
    ask().then(
      (answer) => current && setState({ answer, failed: undefined }),
      (error: unknown) =>
        current &&
        setState({ answer: undefined, failed: error instanceof Error ? error.message : "" }),
    );
    return () => {
      current = false;
    };
  }, [outcome, organisation, isWanted, about]);
  return state;
}

/** Where the whole log disagrees with the design. */
export const useBeside = (outcome: LogsOutcome, wanted: boolean): Answered<BesideOutcome> =>
  useAsked(outcome, "beside", () => askLogs("beside", null), wanted);

/** One session beside the design. */
export const useSessionBeside = (
  outcome: LogsOutcome,
  number: number,
): Answered<SessionBeside | undefined> =>
  useAsked(outcome, String(number), () => askLogs("besideSession", number));

/** The receive connectors that were used. */
export const useUsage = (outcome: LogsOutcome): Answered<UsageOutcome> =>
  useAsked(outcome, "usage", () => askLogs("usage", null));

interface Cut {
  readonly connector: string;
  readonly ranges: readonly string[];
  readonly cutOff: readonly string[];
}

/** Who takes those that narrower ranges cut off, by the design as it is now. */
export const useTakenThen = (outcome: LogsOutcome, cut: Cut): Answered<readonly TakenThen[]> =>
  useAsked(outcome, JSON.stringify(cut), () => askLogs("takenThen", cut), cut.cutOff.length > 0);

/** Who used one of them. */
export const useUses = (outcome: LogsOutcome, connector: string): Answered<readonly Use[]> =>
  useAsked(outcome, connector, () => askLogs("uses", connector));
