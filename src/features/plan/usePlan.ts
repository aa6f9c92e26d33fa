import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Organisation } from "../../core/model";
import { type Comparison, comparisonOf } from "../../core/plan";
import type { PlanParts } from "../../workers/plan.protocol";
import { useWorkspaceState } from "../../workspace/hooks";
import { leavePlan, type PlanState, planFor, planStore } from "./planStore";

/** An undo held down changes the design many times a second; the plan follows in its pauses. */
const pause = 150;

export interface ShownPlan {
  readonly plan: PlanParts;
  readonly ends: Comparison;
  /** It is of an earlier design; the next one is under way. */
  readonly stale: boolean;
}

/** The plan of the open organisation, and how far it is. */
export function usePlan(organisation: Organisation): {
  readonly state: PlanState;
  readonly shown: ShownPlan | undefined;
} {
  const state = useSyncExternalStore(planStore.subscribe, planStore.getState);
  const hasDeployed = useMemo(
    () => Object.keys(organisation.deployed).length > 0,
    [organisation.deployed],
  );
  useEffect(() => {
    if (!hasDeployed) return;
    const first = planStore.getState().plan === undefined;
    const timer = setTimeout(() => planFor(organisation), first ? 0 : pause);
    return () => clearTimeout(timer);
  }, [organisation, hasDeployed]);
  useEffect(() => leavePlan, []);
  const workspace = useWorkspaceState(({ id }) => id);
  const { plan } = state;
  const of = state.workspace === workspace ? state.of : undefined;
  const shown = useMemo(
    () =>
      of && plan && hasDeployed
        ? { plan, ends: comparisonOf(of), stale: of !== organisation }
        : undefined,
    [of, plan, hasDeployed, organisation],
  );
  return { state, shown };
}
