import { type ReactNode, useMemo, useState } from "react";
import {
  bearersOf,
  type Chart,
  dimmed,
  type Lens,
  litBy,
  passedBy,
  type Sign,
} from "../../core/chart";
import { useSteady } from "../../ui/useSteady";
import { FlowTable } from "../FlowTable/FlowTable";
import { Canvas } from "./Canvas";
import "./styles/canvas.css";
import "./styles/nodes.css";
import "./styles/folds.css";
import "./styles/levels.css";
import "./styles/course.css";
import type { Badge } from "./NodeShell";
import { type ChartShown, type PictureKind, Toolbar } from "./Toolbar";
import { useFolds } from "./useFolds";

export interface FlowChartProps {
  readonly chart: Chart;
  /** Name of the organisation, for the chart's own name. */
  readonly name: string;
  /** Worst severity and number of a connector's findings. */
  readonly badgeOf: (connector: string) => Badge | undefined;
  /** The worst problem of a connector in words. */
  readonly problemOf?: ((connector: string) => string | undefined) | undefined;
  /** Id of the selected connector. */
  readonly selected: string | undefined;
  /** A click on an edge names the parameter that made it. */
  readonly onSelect: (connector: string | undefined, parameter?: string) => void;
  readonly onProblem: (connector: string) => void;
  readonly onServer?: ((server: string) => void) | undefined;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  readonly shown: ChartShown;
  readonly onShown: (shown: ChartShown) => void;
  /** Phone: lanes from top to bottom, one server at a time. */
  readonly narrow?: boolean | undefined;
  /** Connectors that a simulated message passed: its course is lit, in place of the lens. */
  readonly course?: ReadonlySet<string> | undefined;
  /** Saves the whole chart as a file. */
  readonly onSave?: ((kind: PictureKind) => void) | undefined;
  /** Ways to begin, shown while there is nothing to draw. */
  readonly start?: ReactNode;
}

const everyone = () => undefined;

/** The mail flow of a design: toolbar, chart or table. Selection and lens are the caller's. */
export function FlowChart(props: FlowChartProps) {
  const { chart, lens, shown, narrow = false } = props;
  const [sign, setSign] = useState<Sign>();
  const { course } = props;
  const lit = useMemo(
    () => (course ? passedBy(chart, course) : sign ? bearersOf(sign, chart) : litBy(lens, chart)),
    [course, sign, lens, chart],
  );
  const folds = useFolds(chart, props.selected, course);
  const toggle = useSteady(() => props.onShown(shown === "chart" ? "table" : "chart"));
  const choose = useSteady((next: Lens) => {
    setSign(undefined);
    props.onLens(next);
  });
  return (
    <section
      aria-label="Mail-flow chart"
      className="flex h-full min-h-0 min-w-0 flex-col bg-water"
      data-region="chart"
      data-course={course ? "" : undefined}
    >
      <Toolbar
        lens={lens}
        onLens={choose}
        shown={shown}
        onToggle={toggle}
        changes={chart.counts.changes}
        dimmed={dimmed(chart, lit)}
        onSave={props.onSave}
        onFoldAll={narrow || shown === "table" ? undefined : folds.all}
      />
      {shown === "table" ? (
        <FlowTable
          chart={chart}
          badgeOf={props.badgeOf}
          lit={lit}
          selected={props.selected}
          onSelect={props.onSelect}
          onClose={toggle}
        />
      ) : (
        <Canvas
          chart={narrow ? chart : folds.shown}
          onFold={folds.toggle}
          name={props.name}
          badgeOf={props.badgeOf}
          problemOf={props.problemOf ?? everyone}
          selected={props.selected}
          onSelect={props.onSelect}
          onProblem={props.onProblem}
          onServer={props.onServer}
          onTable={toggle}
          lit={lit}
          sign={sign}
          onSign={setSign}
          narrow={narrow}
          start={props.start}
        />
      )}
    </section>
  );
}
