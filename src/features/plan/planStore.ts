import type { Organisation } from "../../core/model";
import { Cancelled } from "../../workers/cancelled";
import type { Looked, PlanParts } from "../../workers/plan.protocol";
import { PlanClient } from "../../workers/planClient";
import { workspaceNow } from "../../workspace/hooks";
import { createStore } from "../../workspace/store";
import { today } from "../../workspace/today";

/** What the place knows of the plan: the last one, what it is of, and what is under way. */
export interface PlanState {
  readonly of: Organisation | undefined;
  /** Id of the workspace that it is in: another one's plan is never shown. */
  readonly workspace: string | undefined;
  readonly plan: PlanParts | undefined;
  readonly busy: boolean;
  /** Somebody ended the planning; nothing runs until it is asked for again. */
  readonly cancelled: boolean;
  readonly failed: string | undefined;
}

const empty: PlanState = {
  of: undefined,
  workspace: undefined,
  plan: undefined,
  busy: false,
  cancelled: false,
  failed: undefined,
};

export const planStore = createStore<PlanState>(empty);
const client = new PlanClient();

/** Plans what is deployed against the design, unless that is known already. The last plan stays until there is another. */
export function planFor(organisation: Organisation): void {
  const { id: workspace } = workspaceNow();
  if (client.holds(organisation)) return;
  planStore.setState({ busy: true, cancelled: false, failed: undefined });
  client.plan(organisation, today()).then(
    (plan) => planStore.setState({ of: organisation, workspace, plan, busy: false }),
    (error: unknown) => {
      if (error instanceof Cancelled) return;
      const failed = error instanceof Error ? error.message : String(error);
      planStore.setState({ ...empty, failed });
    },
  );
}

/** Ends the planning that runs; the last plan stays where there is one. */
export function cancelPlanning(): void {
  client.cancel();
  planStore.setState({ busy: false, cancelled: true });
}

/** Nobody looks any more: what runs is ended, what is known is kept. */
export function leavePlan(): void {
  if (!planStore.getState().busy) return;
  client.cancel();
  planStore.setState({ busy: false });
}

/** A file of the plan that was made last, without these steps. */
export const writeFile = (file: string, without: readonly string[]): Promise<string> =>
  client.write(file, without);

/** Risks and gaps of the plan that was made last, without these steps. */
export const lookAtPlan = (without: readonly string[]): Promise<Looked> => client.look(without);

/** Ends the look for risks; they are then not known, until it is planned again. */
export const cancelLooking = (): void => client.cancel();
