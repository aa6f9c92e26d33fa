import { causeTitle } from "../../core/logs";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { grouped } from "../../ui/grouped";
import { SeverityMark } from "../../ui/SeverityMark";
import { noFilter } from "./filter/useView";
import type { PaneProps } from "./pane";
import { useAnswer } from "./useAnswer";

const most = 500;

/** Connections and look-ups that failed, as connectivity logs tell: of a failed look-up no protocol log says a word (I6). */
export function FailuresPane({ outcome, change }: PaneProps) {
  const { answer, failed } = useAnswer(outcome, "failures", null);
  if (failed)
    return (
      <EmptyState title="The failures could not be shown">
        <p role="alert">The reader of logs could not tell them. Start over, and read them again.</p>
      </EmptyState>
    );
  if (!answer) return <p className="p-4">Goes through the failures…</p>;
  return (
    <section
      className="focus-inside flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-4"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      aria-label="Failures, one by one"
    >
      <h2 className="sr-only">Failures</h2>
      <p>
        <b className="text-ink-1">
          {grouped.format(outcome.failures)} connections and look-ups failed
        </b>
        , as the connectivity logs tell. A name that cannot be looked up stands in no protocol log.
      </p>
      <ol aria-label="Failures" className="flex flex-col gap-2">
        {answer.slice(0, most).map((each) => {
          const { destination, address, port, winsock, cause, meaning, count } = each;
          return (
            <li
              key={`${destination} ${address} ${port} ${winsock} ${cause}`}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-card border border-line-2 bg-panel p-3"
            >
              <SeverityMark severity="error" name="Failed" className="self-center" />
              <b className="text-ink-1">{grouped.format(count)}</b>
              <span className="font-machine text-code text-ink-1 wrap-anywhere">
                {destination}
                {address === null ? "" : ` (${address} port ${port})`}
              </span>
              <span className="text-ink-1">{causeTitle(cause)}</span>
              <span className="font-machine text-code text-ink-3 wrap-anywhere">{cause}</span>
              {address === null ? null : (
                <Button
                  className="ml-auto"
                  onClick={() => change({ ...noFilter, pane: "sessions", remote: address, cause })}
                >
                  Show sessions
                </Button>
              )}
              {meaning === undefined ? null : <p className="w-full text-small">{meaning}</p>}
            </li>
          );
        })}
      </ol>
      {answer.length > most ? (
        <p className="text-small">and {grouped.format(answer.length - most)} more</p>
      ) : null}
    </section>
  );
}
