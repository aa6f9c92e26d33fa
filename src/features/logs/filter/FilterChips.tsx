import { type FacetKey, facetKeys, type SessionFilter } from "../../../core/logs";
import { Button } from "../../../ui/Button";
import { Chip } from "../../../ui/Chip";
import { facetWords, valueWords } from "./facetWords";
import { groupWords } from "./groupWords";
import { spanText } from "./spanText";
import { type Change, noFilter } from "./useView";

interface Props {
  readonly filter: SessionFilter;
  readonly change: (change: Change) => void;
}

/** Each part of the filter with the way to take it away; nothing where nothing is filtered. */
export function FilterChips({ filter, change }: Props) {
  const { from, to, among, text } = filter;
  const chosen = facetKeys.flatMap((key) =>
    (filter[key] ?? []).map((value) => ({ key, value, rest: without(filter, key, value) })),
  );
  const isTimed = from !== undefined || to !== undefined;
  if (chosen.length === 0 && !isTimed && !among && !text) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-1.5">
      {chosen.map(({ key, value, rest }) => (
        <li key={`${key} ${value}`} className="min-w-0">
          <Chip
            look="accent"
            className="max-w-full"
            onRemove={() => change({ [key]: rest })}
            removeName={`Clear ${facetWords[key].one} ${valueWords(key, value)}`}
          >
            <span className="truncate" title={value}>
              {facetWords[key].one}: {valueWords(key, value)}
            </span>
          </Chip>
        </li>
      ))}
      {isTimed ? (
        <li>
          <Chip
            look="accent"
            onRemove={() => change({ from: null, to: null })}
            removeName="Clear the time span"
          >
            {spanText(from, to)}
          </Chip>
        </li>
      ) : null}
      {among ? (
        <li className="min-w-0">
          <Chip
            look="accent"
            className="max-w-full"
            onRemove={() => change({ among: null })}
            removeName="Clear the group"
          >
            <span className="truncate">{groupWords(among)}</span>
          </Chip>
        </li>
      ) : null}
      {text ? (
        <li className="min-w-0">
          <Chip
            look="accent"
            className="max-w-full"
            onRemove={() => change({ find: "" })}
            removeName="Clear the text"
          >
            <span className="truncate">text: {text}</span>
          </Chip>
        </li>
      ) : null}
      <li>
        <Button look="quiet" onClick={() => change(noFilter)}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}

const without = (filter: SessionFilter, key: FacetKey, value: string): readonly string[] =>
  (filter[key] ?? []).filter((each) => each !== value);
