import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { useOrganisation } from "../../workspace/hooks";
import { NoDifference, NothingDeployed } from "./EmptyPlan";
import { Planned } from "./Planned";
import { Planning } from "./Planning";
import { planFor } from "./planStore";
import { usePlan } from "./usePlan";

/** From what is deployed to what is designed: steps on the left, what they change in the middle, the scripts on the right. */
export function PlanPlace() {
  const organisation = useOrganisation((each) => each);
  const { state, shown } = usePlan(organisation);
  const deployed = Object.keys(organisation.deployed).length;
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-app">
      <h1 className="sr-only">Plan</h1>
      {deployed === 0 ? <NothingDeployed /> : null}
      {deployed > 0 && state.busy ? <Planning connectors={deployed} /> : null}
      {deployed > 0 && state.failed !== undefined ? (
        <EmptyState
          title="The plan could not be made"
          actions={<Button onClick={() => planFor(organisation)}>Plan again</Button>}
        >
          <p role="alert">{state.failed} Nothing was changed.</p>
        </EmptyState>
      ) : null}
      {deployed > 0 && state.cancelled && !shown ? (
        <EmptyState
          title="The planning was cancelled"
          actions={<Button onClick={() => planFor(organisation)}>Plan again</Button>}
        />
      ) : null}
      {shown && shown.plan.steps.length + shown.plan.held.length === 0 ? (
        <NoDifference connectors={Object.keys(organisation.connectors).length} />
      ) : null}
      {shown && shown.plan.steps.length + shown.plan.held.length > 0 ? (
        <Planned shown={shown} />
      ) : null}
    </div>
  );
}
