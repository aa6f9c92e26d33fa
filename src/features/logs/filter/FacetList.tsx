import { type ReactNode, useState } from "react";
import type { Facet, FacetCount } from "../../../core/logs";
import { Button } from "../../../ui/Button";
import { grouped } from "../../../ui/grouped";

const shares = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });
/** Entries that stand there at first. */
const few = 6;

interface Props {
  readonly name: string;
  readonly facet: Facet;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  /** How a value is shown, what stands small under it, and what it means. */
  readonly words: (value: string) => string;
  readonly note?: ((value: string) => string) | undefined;
  readonly meaning?: ((value: string) => string | undefined) | undefined;
  /** Values that are no entries. */
  readonly without?: readonly string[] | undefined;
  readonly bar?: string;
  readonly mono?: boolean;
}

/** The most frequent values with count and share, under all other filters; each filters by itself. */
export function FacetList(props: Props) {
  const { name, facet, chosen, onToggle, words, without = [] } = props;
  const [isLong, setLong] = useState(false);
  const listed = facet.top.filter(({ value }) => !without.includes(value));
  const gone = chosen
    .filter((value) => listed.every((each) => each.value !== value))
    .map((value): FacetCount => ({ value, count: 0 }));
  const shown = isLong ? listed : listed.slice(0, few);
  const kept = listed.slice(few).filter(({ value }) => !isLong && chosen.includes(value));
  const values = facet.values - (facet.top.length - listed.length);
  return (
    <>
      <ul aria-label={name} className="-mx-3 flex flex-col">
        {[...shown, ...kept, ...gone].map((each) => (
          <li key={each.value} className="border-b border-line-1 last:border-b-0">
            <Entry
              {...props}
              {...each}
              label={words(each.value)}
              pressed={chosen.includes(each.value)}
              onPress={() => onToggle(each.value)}
            />
          </li>
        ))}
      </ul>
      {listed.length === 0 && gone.length === 0 ? <p className="text-small">None.</p> : null}
      {listed.length > few ? (
        <Button look="quiet" className="-mx-1.5 self-start" onClick={() => setLong(!isLong)}>
          {isLong
            ? "Show fewer"
            : `Show ${grouped.format(Math.min(values, listed.length) - few)} more`}
        </Button>
      ) : null}
      {isLong && values > listed.length ? (
        <p className="text-small text-ink-3">
          The first {grouped.format(listed.length)} of {grouped.format(values)}; others by search.
        </p>
      ) : null}
    </>
  );
}

interface EntryProps extends Props, FacetCount {
  readonly label: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** A value with its count; the bar is its share of the most frequent one. */
function Entry(props: EntryProps) {
  const { facet, value, count, label, pressed, onPress, note, meaning } = props;
  const { mono = true, bar = "bg-accent", without = [] } = props;
  const told = meaning?.(value);
  const most = facet.top.find((each) => !without.includes(each.value))?.count ?? 1;
  const share = facet.sessions === 0 ? 0 : count / facet.sessions;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      title={told ? `${label}: ${told}` : label}
      className={`focus-inside flex w-full flex-col gap-0.5 px-3 py-1 text-left transition-colors hover:bg-hover ${pressed ? "row-selected" : ""}`}
    >
      <span className="flex w-full items-baseline gap-2">
        <Label mono={mono}>{label}</Label>
        <b className="text-ink-1">{grouped.format(count)}</b>
        <span className="w-8 text-right text-micro font-normal text-ink-3">
          {share > 0 && share < 0.005 ? "<1%" : shares.format(share)}
        </span>
      </span>
      {note && note(value) !== label ? (
        <span className="truncate font-machine text-param text-ink-3">{note(value)}</span>
      ) : null}
      <span aria-hidden className="h-0.5 w-full bg-line-1">
        <span
          className={`fill-kept block h-full ${bar}`}
          style={{ width: `${Math.min(1, count / Math.max(1, most)) * 100}%` }}
        />
      </span>
    </button>
  );
}

const Label = ({ mono, children }: { readonly mono: boolean; readonly children: ReactNode }) => (
  <span
    className={`line-clamp-2 min-w-0 flex-1 text-ink-1 wrap-anywhere ${mono ? "font-machine text-code" : "text-small"}`}
  >
    {children}
  </span>
);
