import { memo, useEffect, useMemo, useState } from "react";
import type { Finding, Severity } from "../../../core/finding";
import { problemsOf, refusals } from "../../../core/lint";
import { announce } from "../../../ui/announce";
import { Chip } from "../../../ui/Chip";
import { Segmented } from "../../../ui/Segmented";
import { SeverityMark } from "../../../ui/SeverityMark";
import { useOrganisation } from "../../../workspace/hooks";
import { ProblemList } from "./ProblemList";

interface Props {
  readonly connector: string | undefined;
  readonly field: string | undefined;
  readonly onOpen: (finding: Finding) => void;
}

const severities: readonly Severity[] = ["error", "warning", "advice"];
const words: Record<Severity, [string, string]> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  advice: ["advice", "advice"],
};
const looks = { error: "error", warning: "warn", advice: "advice" } as const;

/** What is wrong, worst first; the scope is all of it or the selected connector. */
export const ProblemsPane = memo(function ProblemsPane({ connector, field, onOpen }: Props) {
  const organisation = useOrganisation((each) => each);
  const problems = problemsOf(organisation);
  const [scope, setScope] = useState<"all" | "selected">("all");
  const [only, setOnly] = useState<Severity | null>(null);
  const own = connector === undefined ? [] : problems.of(connector);
  const findings = useMemo(
    () =>
      (scope === "selected" ? own : problems.all).filter(
        (each) => only === null || each.severity === only,
      ),
    [scope, own, problems, only],
  );
  const { error, warning, advice } = problems.counts;
  useEffect(() => {
    announce(`Problems: ${error} errors, ${warning} warnings, ${advice} advice.`);
  }, [error, warning, advice]);
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 px-3">
        <h2 className="text-title-3">Problems</h2>
        {severities
          .filter((each) => problems.counts[each] > 0)
          .map((each) => (
            <Chip
              key={each}
              look={looks[each]}
              pressed={only === each}
              onPress={() => setOnly(only === each ? null : each)}
            >
              <SeverityMark severity={each} size={14} />
              {problems.counts[each].toLocaleString("en-US")}
              <span className="sr-only"> {words[each][problems.counts[each] === 1 ? 0 : 1]}</span>
            </Chip>
          ))}
        <Segmented
          aria-label="Scope of the problems"
          className="ml-auto"
          value={scope}
          onChange={setScope}
          options={[
            { value: "all", label: "All" },
            {
              value: "selected",
              label: "Selected",
              count: own.length,
              disabled: connector === undefined,
            },
          ]}
        />
      </div>
      {findings.length > 0 ? (
        <ProblemList
          organisation={organisation}
          findings={findings}
          connector={connector}
          field={field}
          onOpen={onOpen}
        />
      ) : (
        <p className="p-3 text-small text-ink-3">
          {problems.all.length > 0
            ? "None of this kind here."
            : Object.keys(organisation.connectors).length === 0
              ? "No connectors yet, so nothing to check."
              : `No problems found: values, conflicts between connectors, and ${refusals.length} combinations that the cmdlets refuse.`}
        </p>
      )}
    </div>
  );
});
