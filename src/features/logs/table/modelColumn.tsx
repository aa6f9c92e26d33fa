import { useEffect, useSyncExternalStore } from "react";
import { PhraseText } from "../../../components/PhraseText";
import { plain } from "../../../core/finding";
import type { Organisation } from "../../../core/model";
import { SeverityMark } from "../../../ui/SeverityMark";
import type { Answers, LogsOutcome } from "../../../workers/logs.protocol";
import { useOrganisation } from "../../../workspace/hooks";
import { askLogs, useLogs } from "../logsStore";
import { giveDesign } from "../session/useBeside";

type Model = Answers["models"]["answer"][number];

/** What the design gives for the sessions that are drawn; they are asked for together. */
class Models {
  readonly known = new Map<number, Model>();
  readonly #wanted = new Set<number>();
  readonly #watchers = new Set<() => void>();
  constructor(
    readonly outcome: LogsOutcome,
    readonly organisation: Organisation,
  ) {}

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  want(number: number): void {
    if (this.known.has(number) || this.#wanted.has(number)) return;
    this.#wanted.add(number);
    if (this.#wanted.size === 1) queueMicrotask(() => void this.#ask());
  }

  async #ask(): Promise<void> {
    const numbers = [...this.#wanted];
    giveDesign(this.outcome, this.organisation).catch(() => undefined);
    const answer = await askLogs("models", numbers).catch(() => []);
    this.#wanted.clear();
    numbers.forEach((number, at) => {
      this.known.set(number, answer[at]);
    });
    for (const watcher of this.#watchers) watcher();
  }
}

let held: Models | undefined;

function modelsOf(outcome: LogsOutcome, organisation: Organisation): Models {
  if (held?.outcome !== outcome || held.organisation !== organisation)
    held = new Models(outcome, organisation);
  return held;
}

/** The connector that the design gives, as far as it was asked for. */
export const modelText = (number: number): string => {
  const model = held?.known.get(number);
  return model ? plain(model.predicted) : "";
};

const nothing = { watch: () => () => undefined, known: new Map<number, Model>() };

/** The connector that the design gives for a session, marked where the log names another. */
export function ModelCell({ number }: { readonly number: number }) {
  const { outcome, reading } = useLogs();
  const organisation = useOrganisation((each) => each);
  const models = outcome && !reading ? modelsOf(outcome, organisation) : undefined;
  useEffect(() => models?.want(number), [models, number]);
  const { watch, known } = models ?? nothing;
  const model = useSyncExternalStore(watch, () => known.get(number));
  if (!model) return null;
  return (
    <span className="flex items-center gap-1.5">
      {model.agrees === false ? (
        <SeverityMark severity="warning" size={14} name="differs" className="shrink-0" />
      ) : null}
      <span className="truncate">
        <PhraseText of={model.predicted} />
      </span>
    </span>
  );
}
