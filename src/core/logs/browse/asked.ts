/** What sessions are filtered, counted and stacked by; the URL calls the filters the same. */
export const facetKeys = [
  ...(["verdict", "cause", "connector", "remote", "domain", "reply"] as const),
  ...(["tls", "auth", "way"] as const),
] as const;

export type FacetKey = (typeof facetKeys)[number];

/**
 * Which sessions are wanted; what is absent narrows nothing. Of one facet, any of the values fits. A remote
 * host may be a range of addresses, and `yes` is any TLS that came up.
 */
export interface SessionFilter extends Partial<Readonly<Record<FacetKey, readonly string[]>>> {
  /** Milliseconds since 1970: sessions that began then or later. */
  readonly from?: number;
  /** Sessions that began before. */
  readonly to?: number;
  /** Only sessions of a group: `trace/<name>/<group>`, `queue/<identity>`. */
  readonly among?: string;
  /** Without case, in the id, connector, endpoints, cause, last reply, names and addresses. */
  readonly text?: string;
}

/** A part of a filter that can be taken away by itself. */
export type FilterPart = FacetKey | "time" | "among" | "text";

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** What the sessions of a filter have: counts of each facet are those under the other filters. */
export interface FacetCounts {
  readonly sessions: number;
  /** When the first of all sessions began, and the last; 0 where there is none. */
  readonly first: number;
  readonly last: number;
  readonly facets: Readonly<Record<FacetKey, Facet>>;
  /** How many sessions there were without one part of the filter. */
  readonly without: Partial<Readonly<Record<FilterPart, number>>>;
}

export interface Facet {
  /** The most frequent first. */
  readonly top: readonly FacetCount[];
  /** How many values there are in all. */
  readonly values: number;
  /** How many sessions there are, whatever their value. */
  readonly sessions: number;
}

/** Sessions over time, under all filters but that of the time itself. */
export interface TimeChart {
  readonly by: FacetKey;
  /** Milliseconds since 1970, a whole number of steps. */
  readonly start: number;
  readonly step: number;
  readonly steps: number;
  /** The values that are stacked, from the bottom; the last may be all others together. */
  readonly series: readonly FacetCount[];
  /** Values that are counted as others; 0 where each has a series. */
  readonly others: number;
  /** Sessions of each step in turn, one number a series. */
  readonly counts: Uint32Array;
  /** Steps that no file that was read covers. */
  readonly uncovered: readonly number[];
}

/** What sessions can be put in order by. */
export const sortKeys = [
  ...(["start", "end", "seconds", "direction", "service", "connector", "local", "remote"] as const),
  ...(["verdict", "cause", "lastReply", "ehlo", "tls", "cipher"] as const),
  ...(["mechanism", "signedIn", "account", "messages", "accepted"] as const),
  ...(["sender", "recipients", "size", "lines", "id"] as const),
  /** The connector that the design gives. */
  ...(["model"] as const),
] as const;

export type SortKey = (typeof sortKeys)[number];

export interface SessionSort {
  readonly by: SortKey;
  readonly down: boolean;
}

export interface ChartAsk {
  readonly filter: SessionFilter;
  readonly by: FacetKey;
  /** So many steps at most. */
  readonly most: number;
  /** Only the time of the filter is charted. */
  readonly close: boolean;
}

/** Works on: it rests now and then so that other questions are heard, and throws once nobody waits for an answer. */
export interface Pace {
  step(): Promise<void>;
  /** Waits for the work on another question, which is not that on this one, and rests once that is done. */
  waiting(other: Promise<unknown>): Promise<unknown>;
}
