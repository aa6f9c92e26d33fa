import { clsx } from "clsx";
import { RotateCcw } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { SessionFilter } from "../../core/logs";
import { Button } from "../../ui/Button";
import { Chip } from "../../ui/Chip";
import type { LogsOutcome } from "../../workers/logs.protocol";
import { BesideFindings } from "./BesideFindings";
import { FilesRead } from "./FilesRead";
import { LogsInput } from "./LogsInput";
import { startOver } from "./logsStore";
import type { useView } from "./useView";
import { verdictMeanings, verdictWords } from "./verdictWords";

const grouped = new Intl.NumberFormat("en-GB");

interface Props {
  readonly outcome: LogsOutcome;
  readonly filter: SessionFilter;
  readonly change: ReturnType<typeof useView>[1];
}

/** How the sessions went and why, what the traces say, and what became of each file. */
export function OverviewPane({ outcome, filter, change }: Props) {
  const { verdicts, causes, traces, files } = outcome;
  return (
    <div className="flex flex-col gap-5 p-3">
      <Part title="Verdicts">
        <div className="flex flex-wrap gap-1">
          {verdicts.map(({ id, count }) => (
            <Chip
              key={id}
              pressed={filter.verdict?.includes(id) === true}
              onPress={() => change({ verdict: filter.verdict?.includes(id) ? null : id })}
            >
              <span title={verdictMeanings[id]}>
                {grouped.format(count)} {verdictWords[id]}
              </span>
            </Chip>
          ))}
          {verdicts.length === 0 ? <p>No session was read.</p> : null}
        </div>
      </Part>
      {traces.length > 0 ? (
        <Part title="Traces">
          {traceWords(outcome).map((each) => (
            <p key={each} className="wrap-anywhere">
              {each}
            </p>
          ))}
          <Button look="quiet" className="self-start" onClick={() => change({ pane: "traces" })}>
            Show traces
          </Button>
        </Part>
      ) : null}
      {causes.length > 0 ? (
        <Part title="Causes">
          <ul aria-label="Causes" className="-mx-3 flex flex-col">
            {causes.map((cause) => (
              <li key={cause.id} className="border-b border-line-1 last:border-b-0">
                <Cause
                  {...cause}
                  share={cause.count / (causes[0]?.count ?? 1)}
                  pressed={filter.cause?.includes(cause.id) === true}
                  onPress={() =>
                    change({ cause: filter.cause?.includes(cause.id) ? null : cause.id })
                  }
                />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title="Beside the design">
        <BesideFindings outcome={outcome} />
      </Part>
      <Part title="Files">
        <FilesRead files={files} />
        <LogsInput brief />
        <Button look="quiet" icon={RotateCcw} className="self-start" onClick={startOver}>
          Start over
        </Button>
      </Part>
    </div>
  );
}

/** Sentences of traces that stand here; all stand with their trace. */
const mostWords = 5;

/** What the traces say together, else what they say one by one. */
const traceWords = ({ together, traces }: LogsOutcome): readonly string[] =>
  (together.length > 0 ? together : traces.flatMap(({ answer }) => answer)).slice(0, mostWords);

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <h2 id={id} className="text-title-3 wrap-anywhere">
        {title}
      </h2>
      {children}
    </section>
  );
}

interface CauseProps {
  readonly id: string;
  readonly count: number;
  readonly meaning?: string;
  readonly share: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** A cause with its count; it narrows the table to its sessions. */
function Cause({ id, count, meaning, share, pressed, onPress }: CauseProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      title={meaning}
      className={clsx(
        "focus-inside flex w-full flex-col gap-1 px-3 py-1.5 text-left transition-colors hover:bg-hover",
        pressed && "bg-selected",
      )}
    >
      <span className="flex w-full items-baseline gap-2">
        <span className="min-w-0 flex-1 font-machine text-code text-ink-1 wrap-anywhere">{id}</span>
        <b className="text-ink-1">{grouped.format(count)}</b>
      </span>
      {meaning ? <span className="line-clamp-2 text-small text-ink-2">{meaning}</span> : null}
      <span aria-hidden className="h-0.5 w-full bg-line-1">
        <span className="block h-full bg-error-mark" style={{ width: `${share * 100}%` }} />
      </span>
    </button>
  );
}
