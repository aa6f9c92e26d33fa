import { ChartColumn, Table2, ZoomIn, ZoomOut } from "lucide-react";
import { type ReactNode, useState } from "react";
import { usePaneSize } from "../../../components/FlowChart/useViewport";
import { type FacetKey, facetKeys, type TimeChart } from "../../../core/logs";
import { IconButton } from "../../../ui/IconButton";
import { Select } from "../../../ui/Select";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { usePreference } from "../../../workspace/preferences";
import { facetWords } from "../filter/facetWords";
import { spanText } from "../filter/spanText";
import type { Change, View } from "../filter/useView";
import { useAnswer } from "../useAnswer";
import type { Brushed } from "./brush";
import { ChartLegend } from "./ChartLegend";
import { ChartPlot } from "./ChartPlot";
import { ChartTable } from "./ChartTable";
import { countsBetween, countsWords } from "./chartFigures";
import { stepSpan, stepText } from "./timeAxis";
import { useBrush } from "./useBrush";

interface Props {
  readonly outcome: LogsOutcome;
  readonly view: View;
  readonly change: (change: Change) => void;
}

const height = 120;
/** Pixels that a bar is to have, and how many bars there are at least and at most. */
const bar = 8;
const [fewest, most] = [20, 140];

/** Sessions over time, stacked; a part of the time is brushed to filter by it. */
export function ChartOverTime({ outcome, view, change }: Props) {
  const { filter, by, close } = view;
  const { pane, size } = usePaneSize();
  const [isShown, show] = usePreference("logs.chart", true);
  const [asTable, setAsTable] = useState(false);
  const bars = Math.max(fewest, Math.min(most, Math.floor(size.width / bar / 10) * 10));
  const { answer: chart, busy } = useAnswer(outcome, "chart", { filter, by, most: bars, close });
  const isTimed = filter.from !== undefined || filter.to !== undefined;
  if (outcome.sessions === 0) return null;
  return (
    <section aria-label="Sessions over time" className="shrink-0 border-b border-line-2 bg-panel">
      <div className="flex min-h-8 items-start gap-x-2 px-3 pt-1 text-small max-tablet:flex-wrap">
        <Select<FacetKey>
          look="quiet"
          aria-label="Chart by"
          value={by}
          onChange={(next) => change({ by: next })}
          options={facetKeys.map((key) => ({ value: key, label: `By ${facetWords[key].one}` }))}
        />
        {isShown && chart ? (
          <div className="min-w-0 flex-1 max-tablet:order-last max-tablet:w-full max-tablet:flex-none">
            <ChartLegend chart={chart} filter={filter} change={change} />
          </div>
        ) : null}
        <span className="ml-auto flex items-center">
          {isTimed || close ? (
            <IconButton
              name={close ? "Zoom out" : "Zoom in"}
              icon={close ? ZoomOut : ZoomIn}
              onClick={() => change({ close: !close })}
            />
          ) : null}
          <IconButton
            name="Chart as a table"
            icon={Table2}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          />
          <IconButton
            name={isShown ? "Hide the chart" : "Show the chart"}
            icon={ChartColumn}
            aria-pressed={isShown}
            onClick={() => show(!isShown)}
          />
        </span>
      </div>
      {isShown ? (
        <div ref={pane} className="mx-3" style={{ height }}>
          {chart ? (
            <Plot chart={chart} width={size.width} view={view} change={change} busy={busy} />
          ) : null}
        </div>
      ) : null}
      {asTable && chart ? (
        <ChartTable
          chart={chart}
          onStep={(step) => change(spanOf(chart, { from: step, to: step + 1 }))}
        />
      ) : null}
    </section>
  );
}

interface PlotProps extends Pick<Props, "view" | "change"> {
  readonly chart: TimeChart;
  readonly width: number;
  readonly busy: boolean;
}

/** The bars with the brush over them; a slider to those who cannot see it. */
function Plot({ chart, width, view: { filter }, change, busy }: PlotProps) {
  const brushed = brushedOf(chart, filter.from, filter.to);
  const { shown, cursor, over, handlers } = useBrush({
    ...{ steps: chart.steps, width, brushed },
    onBrush: (next) => change(next ? spanOf(chart, next) : { from: null, to: null }),
  });
  const [isFocused, setFocused] = useState(false);
  const said = shown ?? { from: over ?? cursor, to: (over ?? cursor) + 1 };
  const words = saidOf(chart, said);
  const told: ReactNode =
    over !== undefined || shown || isFocused
      ? words
      : spanText(chart.start, chart.start + chart.steps * chart.step);
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Time span"
        aria-description="Arrows move, Shift and arrows widen, Enter filters, Escape clears"
        aria-valuemin={0}
        aria-valuemax={chart.steps - 1}
        aria-valuenow={
          shown ? Math.max(0, Math.min(chart.steps - 1, Math.floor(shown.from))) : cursor
        }
        aria-valuetext={words}
        aria-busy={busy}
        onFocus={(event) => setFocused(event.currentTarget.matches(":focus-visible"))}
        onBlur={() => setFocused(false)}
        className="focus-inside cursor-crosshair touch-pan-y select-none"
        {...handlers}
      >
        <ChartPlot
          chart={chart}
          width={width}
          height={height - 18}
          brushed={shown}
          cursor={over ?? (isFocused && !shown ? cursor : undefined)}
        />
      </div>
      <p className="flex gap-3 text-micro font-normal text-ink-3">
        <span aria-hidden className="min-w-0 flex-1 truncate">
          {told}
        </span>
        <span>UTC, {stepText(chart.step)} a bar</span>
      </p>
    </>
  );
}

/** The span of a filter in steps of the chart; none where it does not touch it. */
function brushedOf(
  { start, step, steps }: TimeChart,
  from: number | undefined,
  to: number | undefined,
): Brushed | undefined {
  if (from === undefined && to === undefined) return undefined;
  const first = Math.max(0, ((from ?? start) - start) / step);
  const last = Math.min(steps, to === undefined ? steps : (to - start) / step);
  return first < last ? { from: first, to: last } : undefined;
}

const spanOf = ({ start, step }: TimeChart, { from, to }: Brushed): Change => ({
  from: start + from * step,
  to: start + to * step,
});

/** A span and what is in it; parts of steps are not counted, as the chart does not know what is in them. */
function saidOf(chart: TimeChart, brushed: Brushed): string {
  const { from, to } = brushed;
  const span = wordsOf(chart, brushed);
  if (!Number.isInteger(from) || !Number.isInteger(to)) return span;
  return `${span}, ${countsWords(chart, countsBetween(chart, from, to))}`;
}

const wordsOf = ({ start, step }: TimeChart, { from, to }: Brushed): string =>
  to - from <= 1
    ? stepSpan(start + Math.floor(from) * step, step)
    : spanText(start + from * step, start + to * step);
