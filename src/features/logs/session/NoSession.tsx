import type { FacetCounts, FilterPart, SessionFilter } from "../../../core/logs";
import { Button } from "../../../ui/Button";
import { EmptyState } from "../../../ui/EmptyState";
import { grouped } from "../../../ui/grouped";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { facetWords, valueWords } from "../filter/facetWords";
import { groupWords } from "../filter/groupWords";
import { spanText } from "../filter/spanText";
import { type Change, noFilter } from "../filter/useView";

interface Props {
  readonly outcome: LogsOutcome;
  readonly counts: FacetCounts | undefined;
  readonly filter: SessionFilter;
  readonly change: (change: Change) => void;
}

/** Says that nothing was read, or which of the filters leaves nothing, with the way to take it away. */
export function NoSession({ outcome, counts, filter, change }: Props) {
  if (outcome.sessions === 0)
    return (
      <EmptyState title="No session was read">
        <p>
          Add protocol logs of send or receive connectors. What became of each file stands under
          Files.
        </p>
      </EmptyState>
    );
  const blamed = blamedOf(counts?.without ?? {});
  return (
    <EmptyState
      title="No session fits"
      actions={
        <>
          {blamed.slice(0, 3).map(([part, count]) => (
            <Button key={part} onClick={() => change(cleared(part))}>
              Clear {partWords(part)} ({grouped.format(count)})
            </Button>
          ))}
          <Button onClick={() => change(noFilter)}>Clear filters</Button>
        </>
      }
    >
      {blamed.length > 0 ? (
        <ul aria-label="Filters that leave nothing" className="flex flex-col gap-1">
          {blamed.map(([part, count]) => (
            <li key={part} className="wrap-anywhere">
              {grouped.format(count)} without the filter {partText(part, filter)}.
            </li>
          ))}
        </ul>
      ) : counts ? (
        <p>None would fit without any single filter either: several of them leave nothing.</p>
      ) : null}
      {filter.text ? <p>Accounts are masked, and what is masked cannot be searched for.</p> : null}
    </EmptyState>
  );
}

/** The parts of a filter that leave nothing, the one that keeps most away first. */
function blamedOf(without: FacetCounts["without"]): readonly (readonly [FilterPart, number])[] {
  const parts = Object.entries(without) as [FilterPart, number][];
  return parts.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
}

function cleared(part: FilterPart): Change {
  if (part === "time") return { from: null, to: null };
  if (part === "text") return { find: "" };
  return { [part]: null };
}

function partWords(part: FilterPart): string {
  if (part === "time") return "the time span";
  if (part === "text") return "the text";
  return part === "among" ? "the group" : facetWords[part].one;
}

function partText(part: FilterPart, filter: SessionFilter): string {
  if (part === "time") return spanText(filter.from, filter.to);
  if (part === "text") return `“${filter.text ?? ""}”`;
  if (part === "among") return groupWords(filter.among ?? "");
  const values = (filter[part] ?? []).map((value) => valueWords(part, value));
  return `${facetWords[part].one} ${values.join(" or ")}`;
}
