import type { Step } from "../../core/plan";
import { useCommands } from "../../ui/commands/useCommands";
import { focusRegion } from "../../ui/regions";
import { planDocuments } from "../../workers/planDocuments";
import { type PlanFile, planFiles } from "../../workers/planFiles";

interface Acts {
  readonly steps: readonly Step[];
  readonly selected: string | undefined;
  readonly leftOut: number;
  readonly side: boolean;
  readonly select: (step: Step) => void;
  readonly showFile: (id: string) => void;
  readonly save: (document: PlanFile) => void;
  readonly toggleView: () => void;
  readonly toggleStep: (step: Step) => void;
  readonly putBack: () => void;
}

/** What can be done in Plan, by key and from the palette. */
export function usePlanCommands(acts: Acts): void {
  const { steps, selected, leftOut, side } = acts;
  const at = steps.findIndex(({ id }) => id === selected);
  const go = (by: 1 | -1) => {
    const next = steps[at < 0 ? 0 : at + by];
    if (next) acts.select(next);
    return next ? undefined : (false as const);
  };
  const here = steps[at];
  useCommands([
    {
      id: "plan-next-step",
      label: "Next step",
      group: "Plan",
      keys: "]",
      when: () => steps.length > 0,
      run: () => go(1),
    },
    {
      id: "plan-previous-step",
      label: "Previous step",
      group: "Plan",
      keys: "[",
      when: () => at > 0,
      run: () => go(-1),
    },
    {
      id: "plan-view",
      label: side ? "Show changes unified" : "Show changes side by side",
      group: "Plan",
      keys: "t",
      also: "difference columns",
      when: () => steps.length > 0,
      run: acts.toggleView,
    },
    {
      id: "plan-leave-out",
      label: "Leave step out, or put it back",
      group: "Plan",
      keys: "x",
      when: () => here !== undefined,
      run: () => (here ? acts.toggleStep(here) : false),
    },
    {
      id: "plan-put-back",
      label: "Put all steps back",
      group: "Plan",
      when: () => leftOut > 0,
      run: acts.putBack,
    },
    {
      id: "plan-changes",
      label: "Go to the changes",
      group: "Moving about",
      keys: "w d",
      hidden: true,
      run: () => (focusRegion("changes") ? undefined : false),
    },
    ...planFiles.map(({ id, label, name }) => ({
      id: `plan-file-${id}`,
      label: `Show ${name}`,
      group: "Plan",
      also: `${label} script file download copy`,
      when: () => steps.length > 0,
      run: () => acts.showFile(id),
    })),
    ...planDocuments.map((each) => ({
      id: `plan-save-${each.id}`,
      label: `Save ${each.name}`,
      group: "Plan",
      also: `${each.label} file download document`,
      when: () => steps.length > 0,
      run: () => acts.save(each),
    })),
  ]);
}
