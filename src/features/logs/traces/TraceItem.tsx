import { Button } from "../../../ui/Button";
import { Chip } from "../../../ui/Chip";
import { grouped } from "../../../ui/grouped";
import type { LogsSettings, TraceGroup, TraceOutcome } from "../../../workers/logs.protocol";
import { traceGroupWords } from "../filter/groupWords";
import { kindWords } from "../kindWords";
import { TraceClock } from "./TraceClock";

interface Props {
  readonly trace: TraceOutcome;
  readonly settings: LogsSettings;
  readonly onGroup: (group: TraceGroup) => void;
}

const places = {
  host: "on the server",
  firewall: "on the way",
  proxy: "before a service",
  capture: "only looks on",
} as const;

/** One trace: what it says in words, its clock, the sessions that it speaks of, and what it dropped. */
export function TraceItem({ trace, settings, onGroup }: Props) {
  const { name, kind, place, events, answer, groups, isStopping, dropped, moreDropped, nat } =
    trace;
  return (
    <article
      aria-label={name}
      className="flex flex-col gap-3 rounded-card border border-line-2 bg-panel p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-title-3 wrap-anywhere">{name}</h3>
        <Chip>{kindWords(kind).words}</Chip>
        <span className="text-small text-ink-3">
          {places[place]}, {grouped.format(events)} events
        </span>
      </div>
      <div className="flex flex-col gap-1">
        {answer.map((each) => (
          <p key={each} className="text-ink-1 wrap-anywhere">
            {each}
          </p>
        ))}
      </div>
      {groups.length > 0 ? (
        <ul aria-label="Sessions that it speaks of" className="flex flex-wrap gap-2">
          {groups.map(({ id, count }) => (
            <li key={id}>
              <Button onClick={() => onGroup(id)}>
                {grouped.format(count)} {traceGroupWords(id, isStopping)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <TraceClock trace={trace} offsets={settings.offsets} />
      {dropped.length > 0 ? (
        <table aria-label={`What ${name} dropped`} className="text-small">
          <thead>
            <tr className="border-b border-line-2 text-left text-ink-3">
              <th scope="col" className="py-1 pr-3 font-medium">
                Dropped, to
              </th>
              <th scope="col" className="py-1 pr-3 text-right font-medium">
                Port
              </th>
              <th scope="col" className="py-1 pr-3 text-right font-medium">
                Attempts
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Packets
              </th>
            </tr>
          </thead>
          <tbody>
            {dropped.map(({ dst, port, attempts, packets }) => (
              <tr key={`${dst} ${port}`} className="border-b border-line-1">
                <td className="py-0.5 pr-3 font-machine text-code wrap-anywhere">{dst}</td>
                <td className="py-0.5 pr-3 text-right">{port}</td>
                <td className="py-0.5 pr-3 text-right">{grouped.format(attempts)}</td>
                <td className="py-0.5 text-right">{grouped.format(packets)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {moreDropped > 0 ? (
        <p className="text-small">and {grouped.format(moreDropped)} more destinations</p>
      ) : null}
      {nat.length > 0 ? (
        <p className="text-small wrap-anywhere">
          Translated:{" "}
          {nat.map(({ inside, outside }) => `${inside} is ${outside} outside`).join("; ")}.
        </p>
      ) : null}
    </article>
  );
}
