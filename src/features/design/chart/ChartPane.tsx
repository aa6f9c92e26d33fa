import { memo, useCallback, useMemo } from "react";
import { FlowChart } from "../../../components/FlowChart/FlowChart";
import { chartOf, type Lens, lenses } from "../../../core/chart";
import { plain } from "../../../core/finding";
import { problemsOf } from "../../../core/lint";
import { useOrganisation } from "../../../workspace/hooks";
import type { LayoutProps } from "../layout/layout";
import { StartWith } from "./StartWith";

const start = <StartWith />;

interface Props extends LayoutProps {
  readonly narrow?: boolean;
}

/** The chart of the open organisation, with the selection both ways. */
export const ChartPane = memo(function ChartPane({
  selection,
  select,
  open,
  openFinding,
  narrow,
}: Props) {
  const organisation = useOrganisation((each) => each);
  const chart = useMemo(() => chartOf(organisation), [organisation]);
  const problems = problemsOf(organisation);
  const badgeOf = useCallback(
    (connector: string) => {
      const findings = problems.of(connector);
      const worst = (["error", "warning", "advice"] as const).find((severity) =>
        findings.some((each) => each.severity === severity),
      );
      return worst ? { severity: worst, count: findings.length } : undefined;
    },
    [problems],
  );
  const problemOf = useCallback(
    (connector: string) => {
      const [first] = problems.of(connector);
      return first ? plain(first.what) : undefined;
    },
    [problems],
  );
  const lens = lenses.find((each) => idOf(each) === selection.lens);
  return (
    <FlowChart
      chart={chart}
      name={organisation.name}
      badgeOf={badgeOf}
      problemOf={problemOf}
      selected={selection.at}
      onSelect={open}
      onProblem={(connector) => {
        const [first] = problems.of(connector);
        if (first) openFinding(first);
      }}
      onServer={open}
      lens={lens === undefined ? "everything" : (idOf(lens) as Lens)}
      onLens={(next) => select({ lens: next === "everything" ? undefined : next })}
      shown={selection.view === "table" ? "table" : "chart"}
      onShown={(shown) => select({ view: shown === "table" ? "table" : undefined })}
      narrow={narrow}
      start={start}
    />
  );
});

const idOf = (lens: unknown): string =>
  typeof lens === "string" ? lens : String((lens as { id: string }).id);
