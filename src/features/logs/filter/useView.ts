import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import {
  type FacetKey,
  facetKeys,
  type SessionFilter,
  type SessionSort,
  sortKeys,
} from "../../../core/logs";
import { type FilterParams, filterNames, filterOf, timeText, valuesText } from "./filterParams";

/** What the URL holds of the place. */
export interface View {
  /** Number of the session that is looked at. */
  readonly at: number | undefined;
  readonly filter: SessionFilter;
  readonly sort: SessionSort;
  /** What the chart stacks. */
  readonly by: FacetKey;
  /** The chart shows the time of the filter alone. */
  readonly close: boolean;
  /** One of `logsPanes`; on a narrow page also `overview` or `session`. */
  readonly pane: string | undefined;
}

/** What is to change: values of a facet, where none or null clears it; what is absent stays. */
export interface Change extends Partial<Record<FacetKey, readonly string[] | string | null>> {
  readonly at?: number | null;
  readonly pane?: string;
  readonly find?: string;
  /** A group of sessions: `queue/<identity>`, `trace/<name>/<group>`. */
  readonly among?: string | null;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly sort?: SessionSort;
  readonly by?: FacetKey;
  readonly close?: boolean;
}

/** Clears every filter. */
export const noFilter: Change = {
  ...Object.fromEntries(facetKeys.map((key) => [key, null])),
  ...{ from: null, to: null, among: null, find: "", close: false },
};

const names = [...filterNames, "at", "sort", "pane", "by", "close"] as const;

/** The view, and the way to change some of it. */
export function useView(): readonly [View, (change: Change) => void] {
  const search: Partial<Record<(typeof names)[number], string>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const key = names.map((name) => search[name] ?? "").join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is read of the search
  const view = useMemo((): View => viewOf(search), [key]);
  const change = useCallback(
    (wanted: Change) =>
      void navigate({
        to: "/logs",
        replace: true,
        // From what is on its way, not from what is drawn: two changes in a row both count.
        search: (now) => {
          const next = { ...pick(now), ...paramsOf(wanted) };
          return Object.fromEntries(Object.entries(next).filter(([, value]) => value));
        },
      }),
    [navigate],
  );
  return [view, change];
}

type Params = FilterParams & Partial<Record<"at" | "sort" | "pane" | "by" | "close", string>>;

const pick = (search: Params): Params =>
  Object.fromEntries(names.map((name) => [name, search[name]]));

function viewOf({ at, sort, by, close, pane, ...filter }: Params): View {
  const order = sort?.replace(/^-/, "");
  return {
    at: at !== undefined && /^\d{1,9}$/.test(at) ? Number(at) : undefined,
    filter: filterOf(filter),
    sort: {
      by: sortKeys.find((each) => each === order) ?? "start",
      down: sort?.startsWith("-") === true,
    },
    by: facetKeys.find((each) => each === by) ?? "verdict",
    close: close === "yes",
    pane,
  };
}

function paramsOf({ at, sort, close, from, to, among, find, pane, by, ...facets }: Change): Params {
  return {
    ...Object.fromEntries(
      Object.entries(facets).map(([key, value]) => [
        key,
        valuesText(typeof value === "string" ? [value] : (value ?? [])),
      ]),
    ),
    ...(at !== undefined && { at: at === null ? "" : String(at) }),
    ...(sort && { sort: `${sort.down ? "-" : ""}${sort.by}` }),
    ...(close !== undefined && { close: close ? "yes" : "" }),
    ...(from !== undefined && { from: from === null ? "" : timeText(from) }),
    ...(to !== undefined && { to: to === null ? "" : timeText(to) }),
    ...(among !== undefined && { among: among ?? "" }),
    ...(find !== undefined && { find }),
    ...(pane !== undefined && { pane }),
    ...(by !== undefined && { by }),
  };
}
