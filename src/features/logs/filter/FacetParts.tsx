import type { FacetCounts, FacetKey, SessionFilter } from "../../../core/logs";
import { grouped } from "../../../ui/grouped";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { Part } from "../session/Part";
import { FacetList } from "./FacetList";
import { facetWords, valueWords } from "./facetWords";
import { toggled } from "./filterParams";
import { HostField } from "./HostField";
import type { Change } from "./useView";

interface Props {
  readonly outcome: LogsOutcome;
  readonly counts: FacetCounts | undefined;
  readonly filter: SessionFilter;
  readonly change: (change: Change) => void;
}

/** A top list of each kind, with the colour of its bars. */
const lists: readonly {
  readonly key: FacetKey;
  readonly bar: string;
  readonly isProse?: true;
  readonly without?: readonly string[];
}[] = [
  { key: "cause", bar: "bg-error-mark", isProse: true, without: ["none"] },
  { key: "connector", bar: "bg-advice-mark", isProse: true },
  { key: "remote", bar: "bg-advice-mark" },
  { key: "reply", bar: "bg-advice-mark" },
  { key: "domain", bar: "bg-advice-mark" },
  { key: "tls", bar: "bg-advice-mark", isProse: true },
  { key: "auth", bar: "bg-advice-mark", isProse: true },
];

/** What the sessions have most of, each entry a filter. Counts are those under all other filters. */
export function FacetParts({ outcome, counts, filter, change }: Props) {
  if (outcome.sessions === 0) return null;
  if (!counts)
    return (
      <p className="text-small text-ink-3">Counts {grouped.format(outcome.sessions)} sessions…</p>
    );
  const meanings = new Map(outcome.causes.map(({ id, meaning }) => [id, meaning]));
  return lists.map(({ key, bar, isProse, without }) => (
    <Part key={key} title={facetWords[key].heading}>
      {key === "remote" ? (
        <HostField
          onAdd={(host) => change({ remote: [...new Set([...(filter.remote ?? []), host])] })}
        />
      ) : null}
      <FacetList
        name={facetWords[key].heading}
        facet={counts.facets[key]}
        chosen={filter[key] ?? []}
        onToggle={(value) => change({ [key]: toggled(filter, key, value) })}
        words={(value) => valueWords(key, value)}
        note={key === "cause" ? (value) => value : undefined}
        meaning={key === "cause" ? (value) => meanings.get(value) : undefined}
        without={without}
        bar={bar}
        mono={!isProse}
      />
    </Part>
  ));
}
