import { useMemo } from "react";
import { FlowChart } from "../../components/FlowChart/FlowChart";
import { chartOf } from "../../core/chart";
import type { Organisation } from "../../core/model";
import { breakpoints } from "../../ui/breakpoints";
import { useMediaQuery } from "../../ui/useMediaQuery";
import type { CourseStop } from "./answer";

interface Props {
  readonly organisation: Organisation;
  readonly stops: readonly CourseStop[];
  readonly onOpen: (at: string) => void;
}

const nothing = () => undefined;

/** The whole chart with the course of the message lit. */
export function CourseChart({ organisation, stops, onOpen }: Props) {
  const chart = useMemo(() => chartOf(organisation), [organisation]);
  const narrow = useMediaQuery(breakpoints.phone);
  const course = useMemo(
    () => new Set(stops.flatMap(({ kind, at }) => (at && kind !== "server" ? [at] : []))),
    [stops],
  );
  return (
    <div className="h-105 border-b border-line-2">
      <FlowChart
        chart={chart}
        name={organisation.name}
        badgeOf={nothing}
        selected={undefined}
        onSelect={(at) => {
          if (at !== undefined) onOpen(at);
        }}
        onProblem={onOpen}
        onServer={onOpen}
        lens="everything"
        onLens={nothing}
        shown="chart"
        onShown={nothing}
        narrow={narrow}
        course={course}
      />
    </div>
  );
}
