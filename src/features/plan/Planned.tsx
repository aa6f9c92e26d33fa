import { useNavigate } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useCallback, useMemo } from "react";
import type { Finding } from "../../core/finding";
import type { Step } from "../../core/plan";
import { breakpoints } from "../../ui/breakpoints";
import { Region } from "../../ui/Region";
import { Segmented } from "../../ui/Segmented";
import { toast } from "../../ui/toast";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useSteady } from "../../ui/useSteady";
import { planFiles } from "../../workers/planFiles";
import { ChangesPane } from "./ChangesPane";
import { Compared } from "./Compared";
import { useKept } from "./kept";
import { leftOutOf, linksOf } from "./leaving";
import { reducePlan } from "./planStore";
import { rowsOf } from "./rows";
import { ScriptPane } from "./ScriptPane";
import { StepList } from "./StepList";
import { errorsOf, isRefused, riskKey, stepRisks } from "./stepRisks";
import { titleOf } from "./stepWords";
import { useAnswer } from "./useAnswer";
import type { ShownPlan } from "./usePlan";
import { usePlanCommands } from "./usePlanCommands";
import { useSelection } from "./useSelection";

const none: readonly never[] = [];
const grouped = new Intl.NumberFormat("en-GB");

/** A plan that has steps. */
export function Planned({ shown: { plan, ends, stale } }: { readonly shown: ShownPlan }) {
  const { steps } = plan;
  const phone = useMediaQuery(breakpoints.phone);
  const [selection, select] = useSelection();
  const [chosen, choose] = useKept("leftOut");
  const [accepted, accept] = useKept("accepted");
  const left = useMemo(() => leftOutOf(steps, [...chosen]), [steps, chosen]);
  const without = useMemo(() => [...left.keys()], [left]);
  // Less of a plan may have other risks: the worker looks anew, and until then those of the whole are shown.
  const { value: reduced } = useAnswer(
    without.length > 0 ? JSON.stringify(without) : undefined,
    plan,
    () => reducePlan(without),
  );
  const risks = useMemo(
    () => stepRisks({ steps, risks: reduced?.risks ?? plan.risks }),
    [steps, plan, reduced],
  );
  const links = useMemo(() => linksOf(steps), [steps]);
  const errors = useMemo(() => errorsOf(risks, (id) => !left.has(id)), [risks, left]);
  const locked = errors.some((each) => isRefused(each) || !accepted.has(riskKey(each)));
  const values = useMemo(() => {
    const counts = new Map<string, number>();
    return (step: Step): number => {
      const known = counts.get(step.id);
      if (known !== undefined) return known;
      const count = rowsOf(step, ends).length;
      counts.set(step.id, count);
      return count;
    };
  }, [ends]);
  const keep = useSteady((step: Step, on: boolean) => {
    const before = [...chosen];
    const next = on ? before.filter((id) => id !== step.id) : [...before, step.id];
    choose(next);
    if (on) return;
    const more = links.dependentsOf(step).filter(({ id }) => !left.has(id)).length;
    const also =
      more > 0 ? `, and ${more} ${more === 1 ? "step that needs" : "steps that need"} it` : "";
    toast(`Left out: ${titleOf(step)}${also}`, {
      action: { label: "Undo", run: () => choose(before) },
    });
  });
  const putBack = useSteady(() => {
    const before = [...chosen];
    choose([]);
    toast("All steps are back in the plan", {
      action: { label: "Undo", run: () => choose(before) },
    });
  });
  const selectStep = useSteady(({ id }: Step) => select({ step: id }));
  const openStep = useSteady((step: Step) =>
    select({ step: step.id, ...(phone && { pane: "changes" }) }),
  );
  const onAccept = useSteady((risk: Finding, on: boolean) => {
    const key = riskKey(risk);
    accept(on ? [...accepted, key] : [...accepted].filter((each) => each !== key));
  });
  const navigate = useNavigate();
  const design = useCallback(
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
  const { turned } = plan;
  const designed = useCallback(
    ({ after }: Step): string | undefined => {
      const id = turned.find(({ old }) => old === after?.id)?.new ?? after?.id ?? "";
      return Object.hasOwn(ends.new.connectors, id) ? id : undefined;
    },
    [ends, turned],
  );
  const openInDesign = useSteady((step: Step) => design(designed(step)));
  const opens = useCallback((step: Step) => designed(step) !== undefined, [designed]);
  const side = selection.view === "side" && !phone;
  usePlanCommands({
    steps,
    selected: selection.step,
    leftOut: chosen.size,
    side,
    select: selectStep,
    showFile: (file) => select({ file, pane: "script" }),
    toggleView: () => select({ view: side ? "unified" : "side" }),
    toggleStep: (step) => keep(step, chosen.has(step.id)),
    putBack,
  });
  const kept = steps.length - left.size;
  const stepsPane = (
    <Region
      id="steps"
      name="Steps of the plan"
      failed="The steps could not be shown"
      className={clsx(
        "bg-panel",
        phone ? "flex-1" : "w-75 shrink-0 border-r border-line-2 max-desk:w-64",
      )}
    >
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
        selected={selection.step}
        onSelect={openStep}
        risksOf={(step) => risks.of.get(step.id) ?? none}
        leftOf={(step) => left.get(step.id)}
        valuesOf={values}
      />
      <Compared
        ends={ends}
        different={plan.differences.length}
        leftOut={left.size}
        onPutBack={putBack}
      />
    </Region>
  );
  const changesPane = (
    <Region
      id="changes"
      name="Changes"
      failed="The changes could not be shown"
      className={clsx("min-w-0 flex-1 bg-app", stale && "opacity-60")}
    >
      {phone ? (
        <h2 className="sr-only">What changes</h2>
      ) : (
        <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 bg-panel px-5">
          <h2 className="text-title-3">What changes</h2>
          <span className="ml-auto">
            <Segmented
              aria-label="View of the changes"
              value={selection.view}
              onChange={(view) => select({ view })}
              options={[
                { value: "unified", label: "Unified" },
                { value: "side", label: "Side by side" },
              ]}
            />
          </span>
        </div>
      )}
      <ChangesPane
        plan={reduced ? { ...plan, gaps: reduced.gaps } : plan}
        ends={ends}
        view={side ? "side" : "unified"}
        selected={selection.step}
        risksOf={(step) => risks.of.get(step.id) ?? none}
        wholeRisks={risks.whole}
        accepted={accepted}
        leftOf={(step) => left.get(step.id)}
        dependentsOf={links.dependentsOf}
        needsOf={links.needsOf}
        onKeep={keep}
        onAccept={onAccept}
        onOpen={openInDesign}
        opens={opens}
      />
    </Region>
  );
  const scriptPane =
    planFiles.length === 0 ? null : (
      <Region
        id="script"
        name="Script"
        failed="The script could not be shown"
        className={clsx(
          "bg-panel",
          phone ? "flex-1" : "w-120 shrink-0 border-l border-line-2 max-desk:w-90",
        )}
      >
        <ScriptPane
          file={selection.file}
          onFile={(file) => select({ file })}
          organisation={ends.new.name}
          of={plan}
          without={without}
          errors={errors}
          accepted={accepted}
          locked={locked}
          onAccept={(all) => accept([...accepted, ...all.map(riskKey)])}
          onDesign={({ place }) => design(place.connector, place.parameter)}
        />
      </Region>
    );
  if (phone)
    return (
      <>
        <div className="flex shrink-0 justify-center border-b border-line-1 bg-panel px-3 py-1.5">
          <Segmented
            aria-label="Part of the plan"
            fill
            value={selection.pane}
            onChange={(pane) => select({ pane })}
            options={[
              { value: "steps", label: "Steps", count: kept },
              { value: "changes", label: "Changes" },
              ...(scriptPane ? [{ value: "script" as const, label: "Script" }] : []),
            ]}
          />
        </div>
        {selection.pane === "steps" ? stepsPane : null}
        {selection.pane === "changes" ? changesPane : null}
        {selection.pane === "script" ? scriptPane : null}
      </>
    );
  return (
    <div className="flex min-h-0 flex-1">
      {stepsPane}
      {changesPane}
      {scriptPane}
    </div>
  );
}
