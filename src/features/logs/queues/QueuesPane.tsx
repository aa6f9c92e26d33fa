import { useMemo, useState } from "react";
import { ageOf } from "../../../core/logs";
import { Button } from "../../../ui/Button";
import { EmptyState } from "../../../ui/EmptyState";
import { grouped } from "../../../ui/grouped";
import { Select } from "../../../ui/Select";
import { noFilter } from "../filter/useView";
import type { PaneProps } from "../pane";
import { useAnswer } from "../useAnswer";
import { ownZone, zoneOption, zones } from "../zones";
import { MessageTable } from "./MessageTable";
import { QueueItem } from "./QueueItem";
import { type ShownQueue, worstFirst } from "./worstFirst";

/** Queues that are shown; a server rarely has more that matter. */
const most = 200;

/** By UTC, as all times of Logs. */
const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

/** Queues and messages as they were listed, the worst first, with why their mail waits. */
export function QueuesPane({ outcome, change }: PaneProps) {
  const { answer, failed } = useAnswer(outcome, "queues", null);
  const [zone, setZone] = useState<number>();
  const [all, setAll] = useState(false);
  const queues = useMemo(
    (): readonly ShownQueue[] =>
      worstFirst(
        (answer?.queues ?? []).map((each) => ({
          ...each,
          age: ageOf(each.queue, answer?.messages ?? [], {
            now: each.modified,
            zoneMinutes: zone ?? ownZone(each.modified),
          }),
        })),
      ),
    [answer, zone],
  );
  if (failed)
    return (
      <EmptyState title="The queues could not be shown">
        <p role="alert">The reader of logs could not tell them. Start over, and read them again.</p>
      </EmptyState>
    );
  if (!answer) return <p className="p-4">Goes through the sessions…</p>;
  const seen = answer.queues[0]?.modified;
  const waiting = queues.reduce((sum, { queue }) => sum + (queue.count ?? 0), 0);
  const local = queues.some(({ queue }) => queue.firstRetryLocal !== undefined);
  const shown = all ? queues : queues.slice(0, most);
  return (
    <section
      className="focus-inside flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      aria-label="Queues, one by one"
    >
      <h2 className="sr-only">Queues</h2>
      {answer.notes.map((note) => (
        <p key={note} className="text-ink-1">
          {note}
        </p>
      ))}
      {queues.length > 0 ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="mr-auto">
            <b className="text-ink-1">
              {grouped.format(queues.length)} queues, {grouped.format(waiting)} messages.
            </b>{" "}
            {seen === undefined
              ? ""
              : `Ages are as of ${moment.format(seen)} UTC, when the listing was saved or pasted.`}
          </p>
          {local ? (
            <span className="flex items-center gap-2 text-small">
              <span id="queues-zone">Clock of the shell</span>
              <Select
                aria-labelledby="queues-zone"
                value={String(zone ?? ownZone(seen ?? 0))}
                onChange={(value) => setZone(Number(value))}
                options={[...new Set([...zones, ownZone(seen ?? 0)])]
                  .sort((one, other) => one - other)
                  .map(zoneOption)}
              />
            </span>
          ) : null}
        </div>
      ) : null}
      <ol aria-label="Queues" className="flex flex-col gap-3">
        {shown.map((each) => (
          <li key={`${each.file} ${each.queue.identity}`}>
            <QueueItem
              shown={each}
              onSessions={() =>
                change({ ...noFilter, pane: "sessions", among: `queue/${each.queue.identity}` })
              }
            />
          </li>
        ))}
      </ol>
      {queues.length > shown.length ? (
        <Button className="self-start" onClick={() => setAll(true)}>
          Show {grouped.format(queues.length - shown.length)} more
        </Button>
      ) : null}
      {answer.messages.length > 0 ? <MessageTable messages={answer.messages} /> : null}
    </section>
  );
}
