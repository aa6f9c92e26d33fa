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
  const course = useMemo(() => {
    // The back end that a front end hands over to is no door from outside: its networks stay dim.
    const doors = stops.filter(({ kind }) => kind === "receive").slice(0, 1);
    const ways = stops.filter(({ kind }) => kind === "send");
    return new Set([...doors, ...ways].flatMap(({ at }) => at ?? []));
  }, [stops]);
  return (
    <div className="h-105 shrink-0 border-b border-line-2">
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
