import { clsx } from "clsx";
import type { Step } from "../../core/plan";
import { breakpoints } from "../../ui/breakpoints";
import { Region } from "../../ui/Region";
import { Segmented } from "../../ui/Segmented";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useSteady } from "../../ui/useSteady";
import { ChangesPane } from "./ChangesPane";
import { DocumentsMenu } from "./DocumentsMenu";
import { ReadBack } from "./ReadBack";
import { ScriptPane } from "./ScriptPane";
import { StepsPane } from "./StepsPane";
import { saveDocument } from "./saveDocument";
import type { ShownPlan } from "./usePlan";
import { usePlanCommands } from "./usePlanCommands";
import { usePlanDesk } from "./usePlanDesk";
import { type Pane, useSelection } from "./useSelection";

/** A plan that has steps: three panes, one at a time where there is no room for them. */
export function Planned({ shown }: { readonly shown: ShownPlan }) {
  const desk = usePlanDesk(shown);
  const phone = useMediaQuery(breakpoints.phone);
  const tablet = useMediaQuery(breakpoints.tablet);
  const narrow = phone || tablet;
  const [selection, select] = useSelection();
  const selectStep = useSteady(({ id }: Step) => select({ step: id }));
  const openStep = useSteady(({ id }: Step) =>
    select({ step: id, ...(narrow && { pane: "changes" }) }),
  );
  const side = selection.view === "side" && !phone;
  usePlanCommands({
    steps: desk.steps,
    selected: selection.step,
    leftOut: desk.chosen.size,
    side,
    select: selectStep,
    showFile: (file) => select({ file, pane: "script" }),
    save: (document) => void saveDocument(document, desk.without, shown.ends.new.name),
    toggleView: () => select({ view: side ? "unified" : "side" }),
    toggleStep: (step) => desk.keep(step, desk.chosen.has(step.id)),
    putBack: desk.putBack,
  });
  const panes: Readonly<Record<Pane, React.ReactNode>> = {
    steps: (
      <Region
        id="steps"
        name="Steps of the plan"
        failed="The steps could not be shown"
        className={clsx(
          "bg-panel",
          narrow ? "flex-1" : "w-75 shrink-0 border-r border-line-2 max-desk:w-64 wide:w-85",
        )}
      >
        <StepsPane shown={shown} desk={desk} selected={selection.step} onSelect={openStep} />
      </Region>
    ),
    changes: (
      <Region
        id="changes"
        name="Changes"
        failed="The changes could not be shown"
        className={clsx("min-w-0 flex-1 bg-app", shown.stale && "opacity-60")}
      >
        <ChangesHead phone={phone} view={selection.view} onView={(view) => select({ view })}>
          <ReadBack without={desk.without} />
          <DocumentsMenu without={desk.without} organisation={shown.ends.new.name} />
        </ChangesHead>
        <ChangesPane
          shown={shown}
          desk={desk}
          view={side ? "side" : "unified"}
          selected={selection.step}
        />
      </Region>
    ),
    script: (
      <Region
        id="script"
        name="Script"
        failed="The script could not be shown"
        className={clsx(
          "bg-panel",
          narrow ? "flex-1" : "w-120 shrink-0 border-l border-line-2 max-desk:w-90 wide:w-200",
        )}
      >
        <ScriptPane
          shown={shown}
          desk={desk}
          file={selection.file}
          onFile={(file) => select({ file })}
          step={selection.step}
          onStep={(step) => select({ step })}
        />
      </Region>
    ),
  };
  if (narrow)
    return (
      <>
        <div className="flex shrink-0 justify-center border-b border-line-1 bg-panel px-3 py-1.5">
          <Segmented
            aria-label="Part of the plan"
            fill
            value={selection.pane}
            onChange={(pane) => select({ pane })}
            options={[
              { value: "steps", label: "Steps", count: desk.steps.length - desk.left.size },
              { value: "changes", label: "Changes" },
              { value: "script", label: "Script" },
            ]}
          />
        </div>
        {panes[selection.pane]}
      </>
    );
  return (
    <div className="flex min-h-0 flex-1">
      {panes.steps}
      {panes.changes}
      {panes.script}
    </div>
  );
}

interface HeadProps {
  readonly phone: boolean;
  readonly view: "unified" | "side";
  readonly onView: (view: "unified" | "side") => void;
  readonly children: React.ReactNode;
}

function ChangesHead({ phone, view, onView, children }: HeadProps) {
  if (phone)
    return (
      <div className="flex shrink-0 justify-end gap-2 border-b border-line-1 bg-panel px-3 py-1.5">
        <h2 className="sr-only">What changes</h2>
        {children}
      </div>
    );
  return (
    <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 bg-panel px-5">
      <h2 className="text-title-3 max-desk:sr-only">What changes</h2>
      <span className="ml-auto flex items-center gap-2">
        {children}
        <Segmented
          aria-label="View of the changes"
          value={view}
          onChange={onView}
          options={[
            { value: "unified", label: "Unified" },
            { value: "side", label: "Side by side" },
          ]}
        />
      </span>
    </div>
  );
}
