import { RotateCcw } from "lucide-react";
import type { SessionFilter } from "../../core/logs";
import { Button } from "../../ui/Button";
import { Chip } from "../../ui/Chip";
import { grouped } from "../../ui/grouped";
import type { LogsOutcome } from "../../workers/logs.protocol";
import { FilesRead } from "./FilesRead";
import { FacetParts } from "./filter/FacetParts";
import { toggled } from "./filter/filterParams";
import type { useView } from "./filter/useView";
import { LogsInput } from "./LogsInput";
import { startOver } from "./logsStore";
import { BesideFindings } from "./session/BesideFindings";
import { Part } from "./session/Part";
import { useFacets } from "./useAnswer";
import { verdictMeanings, verdictWords } from "./verdictWords";

interface Props {
  readonly outcome: LogsOutcome;
  readonly filter: SessionFilter;
  readonly change: ReturnType<typeof useView>[1];
}

/** How the sessions went and why, who took part, what the traces say, and what became of each file. */
export function OverviewPane({ outcome, filter, change }: Props) {
  const { verdicts, traces, files } = outcome;
  const counts = useFacets(outcome, filter);
  const now = new Map(counts?.facets.verdict.top.map(({ value, count }) => [value, count]));
  return (
    <div className="flex flex-col gap-5 p-3">
      <Part title="Verdicts">
        <div className="flex flex-wrap gap-1">
          {verdicts.map(({ id, count }) => (
            <Chip
              key={id}
              pressed={filter.verdict?.includes(id) === true}
              onPress={() => change({ verdict: toggled(filter, "verdict", id) })}
            >
              <span title={verdictMeanings[id]}>
                {grouped.format(counts ? (now.get(id) ?? 0) : count)} {verdictWords[id]}
              </span>
            </Chip>
          ))}
          {verdicts.length === 0 ? <p>No session was read.</p> : null}
        </div>
      </Part>
      {traces.length > 0 ? (
        <Part title="What the traces say">
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
      <FacetParts outcome={outcome} counts={counts} filter={filter} change={change} />
      <Part title="Against the design">
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
