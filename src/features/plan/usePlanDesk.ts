import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import type { Finding } from "../../core/finding";
import { rowsOf, type Step } from "../../core/plan";
import { toast } from "../../ui/toast";
import { useSteady } from "../../ui/useSteady";
import type { Looked } from "../../workers/plan.protocol";
import { useKept } from "./kept";
import { leftOutOf, linksOf } from "./leaving";
import { lookAtPlan } from "./planStore";
import { errorsOf, isRefused, riskKey, stepRisks } from "./stepRisks";
import { titleOf } from "./stepWords";
import { useAnswer } from "./useAnswer";
import type { ShownPlan } from "./usePlan";

const none: readonly Finding[] = [];

/** What is kept and left out of a plan, what may come of it, what was accepted, and the ways to change that. */
export function usePlanDesk({ plan, ends }: ShownPlan) {
  const { steps, turned } = plan;
  const [chosen, choose] = useKept("leftOut");
  const [accepted, accept] = useKept("accepted");
  const left = useMemo(() => leftOutOf(steps, [...chosen]), [steps, chosen]);
  const without = useMemo(() => [...left.keys()], [left]);
  // Less of a plan may have other risks: the worker looks anew, and meanwhile those of before are shown.
  const look = useAnswer(JSON.stringify(without), plan, () => lookAtPlan(without));
  const last = useRef<Looked>(undefined);
  if (look.value) last.current = look.value;
  const looked = look.value ?? last.current;
  const risks = useMemo(() => stepRisks({ steps, risks: looked?.risks ?? none }), [steps, looked]);
  const links = useMemo(() => linksOf(steps), [steps]);
  const errors = useMemo(() => errorsOf(risks, (id) => !left.has(id)), [risks, left]);
  const valuesOf = useMemo(() => {
    const counts = new Map<string, number>();
    return (step: Step): number => {
      const count = counts.get(step.id) ?? rowsOf(step, ends).length;
      counts.set(step.id, count);
      return count;
    };
  }, [ends]);

  const keep = useSteady((step: Step, on: boolean) => {
    const undo = choose(on ? [...chosen].filter((id) => id !== step.id) : [...chosen, step.id]);
    if (on) return;
    const more = links.dependentsOf(step).filter(({ id }) => !left.has(id)).length;
    const also =
      more > 0 ? `, and ${more} ${more === 1 ? "step that needs" : "steps that need"} it` : "";
    toast(`Left out: ${titleOf(step)}${also}`, { action: undo });
  });
  const putBack = useSteady(() => {
    toast("All steps are back in the plan", { action: choose([]) });
  });
  const acceptRisks = useSteady((all: readonly Finding[], on: boolean) => {
    const keys = new Set(all.map(riskKey));
    accept([...[...accepted].filter((each) => !keys.has(each)), ...(on ? keys : [])]);
  });

  const navigate = useNavigate();
  const openInDesign = useCallback(
    (connector: string | undefined, field?: string) =>
      void navigate({
        to: "/design",
        search: {
          ...(connector !== undefined && { at: connector, pane: "form" }),
          ...(field !== undefined && { field }),
        },
      }),
    [navigate],
  );
  const designOf = useCallback(
    ({ after }: Step): string | undefined => {
      const id = turned.find(({ old }) => old === after?.id)?.new ?? after?.id ?? "";
      return Object.hasOwn(ends.new.connectors, id) ? id : undefined;
    },
    [ends, turned],
  );
  return {
    ...{ steps, chosen, accepted, left, without, risks, errors, links, valuesOf },
    gaps: looked?.gaps ?? plan.gaps,
    /** Risks are not known yet, or nobody looks for them. */
    looking: look.value === undefined && !look.cancelled && look.failed === undefined,
    unknown: look.cancelled ? "cancelled" : look.failed,
    locked: errors.some((each) => isRefused(each) || !accepted.has(riskKey(each))),
    ...{ keep, putBack, acceptRisks, openInDesign, designOf },
    risksOf: useCallback((step: Step) => risks.of.get(step.id) ?? none, [risks]),
    leftOf: useCallback((step: Step) => left.get(step.id), [left]),
  };
}

export type PlanDeskView = ReturnType<typeof usePlanDesk>;
