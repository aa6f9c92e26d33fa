import type { FacetKey } from "../../../core/logs";

/** How a series is filled: a colour by its token, and lines over it so that grey print tells it from others too. */
export interface SeriesLook {
  readonly fill: string;
  readonly stroke: string;
  readonly lines: "none" | "rising" | "falling";
}

const look = (name: keyof typeof marks, lines: SeriesLook["lines"] = "none"): SeriesLook => ({
  ...marks[name],
  lines,
});

/** Names in full, as the style sheet is made of those that stand in the source. */
const marks = {
  quiet: { fill: "fill-line-2", stroke: "stroke-line-3" },
  error: { fill: "fill-error-mark", stroke: "stroke-error-mark" },
  warn: { fill: "fill-warn-mark", stroke: "stroke-warn-mark" },
  ok: { fill: "fill-ok-mark", stroke: "stroke-ok-mark" },
  advice: { fill: "fill-advice-mark", stroke: "stroke-advice-mark" },
  user: { fill: "fill-user-mark", stroke: "stroke-user-mark" },
  server: { fill: "fill-server-mark", stroke: "stroke-server-mark" },
  outbound: { fill: "fill-outbound-mark", stroke: "stroke-outbound-mark" },
  inbound: { fill: "fill-inbound-mark", stroke: "stroke-inbound-mark" },
  stranger: { fill: "fill-stranger-mark", stroke: "stroke-stranger-mark" },
  ink: { fill: "fill-ink-3", stroke: "stroke-ink-3" },
} as const;

/** Values whose meaning has a colour. */
const meant: Partial<Record<FacetKey, Readonly<Record<string, SeriesLook>>>> = {
  verdict: {
    delivered: look("quiet"),
    probe: look("quiet", "falling"),
    partial: look("warn", "rising"),
    deferred: look("warn"),
    aborted: look("ink", "rising"),
    rejected: look("error"),
    failed: look("error", "rising"),
    open: look("ink", "falling"),
  },
  way: { in: look("inbound"), out: look("outbound", "rising") },
  tls: { none: look("quiet"), failed: look("error", "rising") },
  auth: {
    none: look("quiet"),
    ok: look("ok"),
    failed: look("error", "rising"),
    "not told": look("ink", "falling"),
  },
  cause: { none: look("quiet") },
};

/** For values that have none, in the order of their series. */
const others: readonly SeriesLook[] = [
  look("advice"),
  look("stranger", "rising"),
  look("user"),
  look("server", "falling"),
  look("outbound"),
  look("ink", "rising"),
];

/** The look of a series by its value and its place from the bottom. */
export function seriesLook(by: FacetKey, value: string, place: number): SeriesLook {
  if (value === "others" && by !== "verdict") return look("quiet", "falling");
  return meant[by]?.[value] ?? (others[place % others.length] as SeriesLook);
}
