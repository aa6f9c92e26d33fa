import { useId } from "react";
import type { SessionFilter, TimeChart } from "../../../core/logs";
import { toggled } from "../filter/filterParams";
import type { Change } from "../filter/useView";
import { seriesWords } from "./chartFigures";
import { SeriesFill } from "./SeriesFill";
import { seriesLook } from "./seriesLook";

interface Props {
  readonly chart: TimeChart;
  readonly filter: SessionFilter;
  readonly change: (change: Change) => void;
}

/** What the colours stand for; each entry filters by its value. */
export function ChartLegend({ chart, filter, change }: Props) {
  const { by } = chart;
  const id = useId();
  return (
    <ul
      aria-label="Legend"
      className="flex min-w-0 flex-wrap gap-x-1 gap-y-0.5 py-1 max-tablet:flex-nowrap max-tablet:overflow-x-auto"
    >
      {chart.series.map(({ value }, at) => {
        const words = seriesWords(chart, value);
        const swatch = (
          <>
            <svg width={10} height={10} aria-hidden="true" className="shrink-0">
              <SeriesFill id={`${id}${at}`} look={seriesLook(by, value, at)} d="M0 0h10v10h-10z" />
            </svg>
            <span className="max-w-44 truncate">{words}</span>
          </>
        );
        const isOthers = value === "others" && chart.others > 0;
        return (
          <li key={value} className="min-w-0 max-tablet:shrink-0">
            {isOthers ? (
              <span className="flex items-center gap-1.5 px-1 text-micro text-ink-2">{swatch}</span>
            ) : (
              <button
                type="button"
                aria-pressed={filter[by]?.includes(value) === true}
                title={words}
                onClick={() => change({ [by]: toggled(filter, by, value) })}
                className="hit flex max-w-full items-center gap-1.5 rounded-chip px-1 text-micro text-ink-2 hover:bg-hover aria-pressed:bg-selected aria-pressed:text-accent"
              >
                {swatch}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
