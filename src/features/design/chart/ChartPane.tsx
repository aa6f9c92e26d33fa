import { memo, useCallback } from "react";
import { chartKeys } from "../../../components/FlowChart/chartKeys";
import { FlowChart } from "../../../components/FlowChart/FlowChart";
import type { PictureKind } from "../../../components/FlowChart/Toolbar";
import { chartOf, type Lens, lenses } from "../../../core/chart";
import { plain } from "../../../core/finding";
import { useLocalKeys } from "../../../ui/commands/localKeys";
import { useSteady } from "../../../ui/useSteady";
import { useOrganisation } from "../../../workspace/hooks";
import { problemsNow } from "../../../workspace/problems";
import { useSame } from "../form/useSame";
import type { LayoutProps } from "../layout/layout";
import { badgesOf, sameBadges } from "./badges";
import { saveChart } from "./laterSave";
import { StartWith } from "./StartWith";
import { useHeldOrder } from "./useHeldOrder";

const start = <StartWith />;
const save = (kind: PictureKind): void => void saveChart(kind);

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
  useLocalKeys(chartKeys);
  const organisation = useOrganisation((each) => each);
  const chart = useHeldOrder(chartOf(organisation));
  const problems = problemsNow(organisation);
  // The same badges leave the nodes that bear them as they are.
  const badges = useSame(badgesOf(problems.all), sameBadges);
  const badgeOf = useCallback((connector: string) => badges.get(connector), [badges]);
  const problemOf = useSteady((connector: string) => {
    const [first] = problems.of(connector);
    return first ? plain(first.what) : undefined;
  });
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
      onSave={save}
      start={start}
    />
  );
});

const idOf = (lens: unknown): string =>
  typeof lens === "string" ? lens : String((lens as { id: string }).id);
