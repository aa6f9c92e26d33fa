import { useMemo, useState } from "react";
import type { Organisation } from "../../core/model";
import type { Step } from "../../core/plan";
import { grouped } from "../../ui/grouped";
import { SearchField } from "../../ui/SearchField";
import { Compared } from "./Compared";
import { StepList } from "./StepList";
import { riskWords } from "./stepRisks";
import { placeOf, titleOf } from "./stepWords";
import type { ShownPlan } from "./usePlan";
import type { PlanDeskView } from "./usePlanDesk";

interface Props {
  readonly shown: ShownPlan;
  readonly desk: PlanDeskView;
  readonly selected: string | undefined;
  readonly onSelect: (step: Step) => void;
}

/** Up to so many steps are seen at a glance. */
const few = 8;

/** Steps by the name of their connector, their server and their risks. */
function matching(
  steps: readonly Step[],
  filter: string,
  organisation: Organisation,
  risksOf: PlanDeskView["risksOf"],
): readonly Step[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return steps;
  return steps.filter((step) =>
    [titleOf(step), placeOf(step, organisation), ...risksOf(step).map(riskWords)].some((each) =>
      each.toLowerCase().includes(wanted),
    ),
  );
}

/** How many steps, the steps, and what was compared. */
export function StepsPane({ shown: { plan, ends }, desk, selected, onSelect }: Props) {
  const { left, steps } = desk;
  const kept = steps.length - left.size;
  const [filter, setFilter] = useState("");
  const found = useMemo(
    () => matching(steps, filter, ends.new, desk.risksOf),
    [steps, filter, ends, desk.risksOf],
  );
  return (
    <>
      <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 px-3.5">
        <h2 className="text-title-3">
          {grouped.format(kept)} {kept === 1 ? "step" : "steps"}
        </h2>
        {left.size > 0 ? (
          <span className="text-small text-ink-3">{grouped.format(left.size)} left out</span>
        ) : null}
      </div>
      {steps.length > few ? (
        <div className="shrink-0 border-b border-line-1 px-3 py-2">
          <SearchField name="Filter steps" keys="/" value={filter} onChange={setFilter} />
        </div>
      ) : null}
      {found.length === 0 ? (
        <p className="flex-1 px-3.5 py-3 text-small text-ink-3">
          No step has {filter.trim()} in its name, server or risks.
        </p>
      ) : null}
      <StepList
        steps={found}
        organisation={ends.new}
        selected={selected}
        onSelect={onSelect}
        risksOf={desk.risksOf}
        leftOf={desk.leftOf}
        valuesOf={desk.valuesOf}
      />
      <Compared
        ends={ends}
        different={plan.differences.length}
        leftOut={left.size}
        onPutBack={desk.putBack}
      />
    </>
  );
}
