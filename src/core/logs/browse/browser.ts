import { ascending } from "../../values";
import type { Verdict } from "../sessions/verdict";
import {
  type ChartAsk,
  type FacetCounts,
  type FacetKey,
  facetKeys,
  type Pace,
  type SessionFilter,
  type SessionSort,
  type TimeChart,
} from "./asked";
import { SessionColumns } from "./columns";
import { uncoveredSteps } from "./coverage";
import { countsOf, type Dimension, type Dimensions } from "./dimension";
import { facetCounts } from "./facets";
import { histogram, stepsOver } from "./histogram";
import { FilterMasks } from "./masks";
import { SessionRanks } from "./ranks";
import { type DesignSource, noDesign, type SessionSource } from "./source";
import { Tally } from "./tally";
import { TextSearch } from "./textSearch";
import type { ToldSessions } from "./told";

/** Facets that take going through the rows of each session once. */
const told: readonly FacetKey[] = ["remote", "reply", "domain", "tls", "auth"];

/**
 * Filters, counts, charts and orders the sessions of one state of a reading, by numbers alone. One question
 * is answered after the other, as they share the masks.
 */
export class SessionBrowser {
  readonly #source: SessionSource;
  /** The sessions of a group that a filter names. */
  readonly #groupOf: (among: string) => Iterable<number>;
  readonly #told: ToldSessions;
  readonly #columns: SessionColumns;
  readonly #masks: FilterMasks;
  readonly #search: TextSearch;
  readonly #ranks: SessionRanks;
  #tally: { readonly state: number; readonly of: Tally } | undefined;
  #counted: { readonly key: string; readonly counts: FacetCounts } | undefined;
  #charted: { readonly key: string; readonly chart: TimeChart | undefined } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    source: SessionSource,
    toldSessions: ToldSessions,
    groupOf: (among: string) => Iterable<number> = () => [],
    design: DesignSource = noDesign,
  ) {
    this.#groupOf = groupOf;
    this.#source = source;
    this.#told = toldSessions;
    this.#columns = new SessionColumns(source);
    this.#masks = new FilterMasks(this.#columns, toldSessions.hosts, (value) =>
      source.masked(value),
    );
    this.#search = new TextSearch(source);
    this.#ranks = new SessionRanks(source, this.#columns, design);
  }

  /** How many sessions have each verdict, in the order of verdicts. */
  verdictCounts(): readonly { readonly id: Verdict; readonly count: number }[] {
    return countsOfAll(this.#columns.verdict) as { id: Verdict; count: number }[];
  }

  /** How many sessions have each cause, the most frequent first. */
  causeCounts(): readonly { readonly id: string; readonly count: number }[] {
    return countsOfAll(this.#columns.cause)
      .filter(({ id }) => id !== "none")
      .sort((a, b) => b.count - a.count || ascending(a.id, b.id));
  }

  /** Numbers of the sessions that the filter lets through, in the order asked for; whoever asks may keep them. */
  list(filter: SessionFilter, sort: SessionSort, pace: Pace): Promise<Uint32Array<ArrayBuffer>> {
    return this.#filtered(filter, [], pace, () => this.#ranks.sorted(this.#masks, sort, pace));
  }

  /** What the sessions of a filter have, of each facet so many values at most. */
  facets(filter: SessionFilter, most: number, pace: Pace): Promise<FacetCounts> {
    const key = JSON.stringify([filter, most]);
    return this.#filtered(filter, told, pace, () => {
      // It is asked by several at once.
      if (this.#counted?.key === key) return this.#counted.counts;
      const shown = (text: string): string => this.#source.masked(text);
      const counts = {
        ...facetCounts(this.#tallied(), this.#masks, this.#dimensions(), most, shown),
        ...this.#columns.ends,
      };
      this.#counted = { key, counts };
      return counts;
    });
  }

  /** Sessions over time; undefined where there is none at all. */
  chart(ask: ChartAsk, pace: Pace): Promise<TimeChart | undefined> {
    const { from: _, to: __, ...timeless } = ask.filter;
    const key = JSON.stringify(ask.close ? ask : { ...ask, filter: timeless });
    return this.#filtered(ask.filter, [ask.by], pace, () => {
      // Who filters by time asks for the same chart again.
      if (this.#charted?.key !== key) this.#charted = { key, chart: this.#chartOf(ask) };
      return this.#charted.chart;
    });
  }

  #chartOf({ filter, by, most, close }: ChartAsk): TimeChart | undefined {
    const { count, ends, spans } = this.#columns;
    if (count === 0) return undefined;
    const { first, last } = ends;
    const from = close ? Math.max(first, filter.from ?? first) : first;
    const to = close ? Math.min(last, (filter.to ?? last + 1) - 1) : last;
    const span = stepsOver(Math.min(from, to), Math.max(from, to), most);
    const dimension = this.#dimensions()[by];
    const names = this.#source.files().map(({ name }) => name);
    return {
      ...histogram({
        ...{ by, dimension, span, columns: this.#columns, mask: this.#masks.mask },
        shown: (text) => this.#source.masked(text),
      }),
      uncovered: uncoveredSteps(names, spans, span),
    };
  }

  /** Filters first; what asks for no facets that take their time does not wait for them. */
  async #filtered<Answer>(
    filter: SessionFilter,
    asked: readonly FacetKey[],
    pace: Pace,
    answer: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const wanted = [...asked, ...facetKeys.filter((key) => filter[key] !== undefined)];
    if (wanted.some((key) => told.includes(key)))
      await this.#told.upTo(this.#source, this.#columns, pace);
    return this.#turn(pace, async () => {
      await pace.step();
      const { text } = filter;
      if (text) await this.#search.look(text.toLowerCase(), pace);
      // It is made when facets are counted: a list does not wait for it.
      const blend = this.#tally?.state === this.#told.state ? this.#tally.of.blend : undefined;
      this.#masks.apply(filter, this.#dimensions(), this.#search, this.#groupOf, blend);
      return answer();
    });
  }

  /** What all sessions have, as far as it was told. */
  #tallied(): Tally {
    const { state } = this.#told;
    if (this.#tally?.state !== state)
      this.#tally = { state, of: new Tally(this.#dimensions(), this.#columns.count) };
    return this.#tally.of;
  }

  #turn<Answer>(pace: Pace, work: () => Promise<Answer>): Promise<Answer> {
    const mine = pace.waiting(this.#last).then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  #dimensions(): Dimensions {
    const { verdict, cause, connector, way } = this.#columns;
    const { remote, domain, reply, tls, auth } = this.#told;
    return { verdict, cause, connector, way, remote, domain, reply, tls, auth };
  }
}

function countsOfAll({ codes, size, value }: Dimension) {
  return [...countsOf(codes, size)]
    .map((count, code) => ({ id: value(code), count }))
    .filter(({ count }) => count > 0);
}
