import type { TimeChart } from "../../../core/logs";
import { grouped } from "../../../ui/grouped";
import { countsBetween, seriesWords } from "./chartFigures";
import { stepSpan } from "./timeAxis";

const cell = "border-b border-line-1 px-2 py-0.5 text-right";

interface Props {
  readonly chart: TimeChart;
  readonly onStep: (step: number) => void;
}

/** The same as the chart says, in figures: a row for each step that has sessions. */
export function ChartTable({ chart, onStep }: Props) {
  const steps = Array.from({ length: chart.steps }, (_, step) => ({
    step,
    counts: countsBetween(chart, step, step + 1),
  })).filter(({ counts }) => counts.some((count) => count > 0));
  return (
    <section
      aria-label="Chart as a table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      className="focus-inside max-h-52 overflow-auto border-t border-line-1 bg-raised"
    >
      <table
        aria-label="Sessions over time"
        className="w-full border-separate border-spacing-0 text-small"
      >
        <thead>
          <tr className="text-micro text-ink-2">
            <th
              scope="col"
              className="sticky top-0 border-b border-line-2 bg-sunken px-2 text-left font-medium whitespace-nowrap"
            >
              Time (UTC)
            </th>
            {chart.series.map(({ value }) => (
              <th
                key={value}
                scope="col"
                className="sticky top-0 max-w-40 truncate border-b border-line-2 bg-sunken px-2 text-right font-medium"
              >
                {seriesWords(chart, value)}
              </th>
            ))}
            <th
              scope="col"
              className="sticky top-0 border-b border-line-2 bg-sunken px-2 text-right font-medium"
            >
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, counts }) => (
            <tr key={step}>
              <th
                scope="row"
                className="border-b border-line-1 px-2 py-0.5 text-left font-normal whitespace-nowrap"
              >
                <button
                  type="button"
                  className="hit font-machine text-accent hover:underline"
                  onClick={() => onStep(step)}
                >
                  {stepSpan(chart.start + step * chart.step, chart.step)}
                </button>
              </th>
              {counts.map((count, at) => (
                <td key={chart.series[at]?.value} className={cell}>
                  {count === 0 ? "" : grouped.format(count)}
                </td>
              ))}
              <td className={`${cell} text-ink-1`}>
                {grouped.format(counts.reduce((sum, count) => sum + count, 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
