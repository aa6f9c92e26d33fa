import type { Step } from "../../core/plan";
import { Compared } from "./Compared";
import { StepList } from "./StepList";
import type { ShownPlan } from "./usePlan";
import type { PlanDeskView } from "./usePlanDesk";

interface Props {
  readonly shown: ShownPlan;
  readonly desk: PlanDeskView;
  readonly selected: string | undefined;
  readonly onSelect: (step: Step) => void;
}

const grouped = new Intl.NumberFormat("en-GB");

/** How many steps, the steps, and what was compared. */
export function StepsPane({ shown: { plan, ends }, desk, selected, onSelect }: Props) {
  const { left, steps } = desk;
  const kept = steps.length - left.size;
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
      <StepList
        steps={steps}
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
