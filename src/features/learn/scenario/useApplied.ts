import { useDeferredValue, useMemo, useRef } from "react";
import {
  type AppliedScenario,
  applyScenario,
  fixtureOrganisation,
  ownValues,
  type Scenario,
} from "../../../core/learn";
import type { Organisation } from "../../../core/model";
import { today } from "../../../workspace/today";
import { type Preview, previewOf } from "./previewOf";
import type { Typed } from "./typed";

interface Shown {
  readonly preview: Preview;
  /** now = with what is typed; last = as it was before it could not be read; practice = in the practice organisation. */
  readonly of: "now" | "last" | "practice";
}

interface Applied {
  readonly applied: AppliedScenario;
  readonly shown: Shown;
}

/** What a scenario would make of the open organisation with what is typed; the fields do not wait for it. */
export function useApplied(organisation: Organisation, scenario: Scenario, typed: Typed): Applied {
  const settled = useDeferredValue(typed);
  const last = useRef<Preview>(undefined);
  const applied = useMemo(
    () => applyScenario(organisation, scenario, settled, { today: today() }),
    [organisation, scenario, settled],
  );
  const now = useMemo(
    () =>
      applied.complaints.length > 0
        ? undefined
        : previewOf(organisation, applied, { title: scenario.title, today: today() }),
    [organisation, scenario, applied],
  );
  if (now) last.current = now;
  const practice = usePractice(scenario, last.current === undefined);
  const shown: Shown = now
    ? { preview: now, of: "now" }
    : last.current
      ? { preview: last.current, of: "last" }
      : { preview: practice as Preview, of: "practice" };
  return { applied, shown };
}

/** The scenario with its own values in its own organisation, for a design that lacks what it needs. */
function usePractice(scenario: Scenario, wanted: boolean): Preview | undefined {
  return useMemo(() => {
    if (!wanted) return undefined;
    const before = fixtureOrganisation(scenario, today());
    const applied = applyScenario(before, scenario, ownValues(scenario), { today: today() });
    return previewOf(before, applied, { title: scenario.title, today: today() });
  }, [scenario, wanted]);
}
