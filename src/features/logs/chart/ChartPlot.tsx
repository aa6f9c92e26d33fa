import { useId } from "react";
import type { TimeChart } from "../../../core/logs";
import { grouped } from "../../../ui/grouped";
import type { Brushed } from "./brush";
import { highest, seriesPath } from "./chartFigures";
import { SeriesFill } from "./SeriesFill";
import { seriesLook } from "./seriesLook";
import { ticksOf } from "./timeAxis";

interface Props {
  readonly chart: TimeChart;
  readonly width: number;
  readonly height: number;
  readonly brushed: Brushed | undefined;
  /** The step that keys or the pointer are at. */
  readonly cursor: number | undefined;
}

const axis = 18;
const top = 12;

/** Bars of the chart with their axis, the steps that no file covers, and what is brushed. */
export function ChartPlot({ chart, width, height, brushed, cursor }: Props) {
  const id = useId();
  const most = highest(chart);
  const size = { width, height: height - axis - top, most };
  const room = width / chart.steps;
  const ground = height - axis;
  return (
    <svg width={width} height={height} className="block" aria-hidden="true">
      <pattern id={`${id}none`} width={6} height={6} patternUnits="userSpaceOnUse">
        <path className="stroke-line-1" strokeWidth={1} d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
      </pattern>
      <path className="stroke-line-1" strokeWidth={1} d={`M0 ${top + 0.5}h${width}`} />
      {runsOf(chart.uncovered).map(([from, to]) => (
        <g key={from}>
          <rect
            x={from * room}
            y={top}
            width={(to - from) * room}
            height={ground - top}
            fill={`url(#${id}none)`}
          />
          {(to - from) * room > 44 ? (
            <text
              x={((from + to) / 2) * room}
              y={top + 12}
              textAnchor="middle"
              className="fill-ink-3 text-micro"
            >
              no log
            </text>
          ) : null}
        </g>
      ))}
      <g transform={`translate(0 ${top})`}>
        {chart.series.map(({ value }, at) => (
          <SeriesFill
            key={value}
            id={`${id}${at}`}
            look={seriesLook(chart.by, value, at)}
            d={seriesPath(chart, at, size)}
          />
        ))}
      </g>
      {most > 0 ? (
        <text x={2} y={top - 2} className="fill-ink-3 text-micro">
          {grouped.format(most)}
        </text>
      ) : null}
      {cursor === undefined ? null : (
        <rect
          className="fill-none stroke-ink-2"
          strokeDasharray="2 2"
          x={cursor * room}
          y={top + 0.5}
          width={Math.max(2, room)}
          height={ground - top}
        />
      )}
      {brushed ? (
        <Window from={brushed.from * room} to={brushed.to * room} ground={ground} />
      ) : null}
      <path className="stroke-line-3" strokeWidth={1} d={`M0 ${ground + 0.5}h${width}`} />
      {ticksOf(chart, width).map(({ x, text }) => (
        <g key={x}>
          <path
            className="stroke-line-3"
            strokeWidth={1}
            d={`M${Math.round(x) + 0.5} ${ground}v4`}
          />
          <text
            x={Math.max(0, x)}
            y={height - 3}
            textAnchor={x < 20 ? "start" : x > width - 20 ? "end" : "middle"}
            className="fill-ink-3 text-micro"
          >
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The brushed time: a wash between two edges, each with a handle. */
function Window({
  from,
  to,
  ground,
}: {
  readonly from: number;
  readonly to: number;
  readonly ground: number;
}) {
  const middle = (ground + top) / 2;
  return (
    <g>
      <rect
        className="fill-accent opacity-15"
        x={from}
        y={top}
        width={Math.max(1, to - from)}
        height={ground - top}
      />
      {[from, to].map((x, at) => (
        <g key={at === 0 ? "from" : "to"}>
          <path className="stroke-accent" strokeWidth={2} d={`M${x} ${top - 4}V${ground}`} />
          <rect
            className="fill-raised stroke-accent"
            strokeWidth={1.5}
            x={at === 0 ? Math.max(0, x - 4) : x - 4}
            y={middle - 9}
            width={8}
            height={18}
            rx={3}
          />
        </g>
      ))}
    </g>
  );
}

/** Steps that follow each other, from the first to behind the last. */
function runsOf(steps: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && last[1] === step) last[1] = step + 1;
    else runs.push([step, step + 1]);
  }
  return runs;
}
