import { memo, useEffect, useMemo, useState } from "react";
import type { Finding, Severity } from "../../../core/finding";
import { problemsOf, refusals } from "../../../core/lint";
import { announce } from "../../../ui/announce";
import { useOrganisation } from "../../../workspace/hooks";
import { ProblemList } from "./ProblemList";
import { ProblemsHead } from "./ProblemsHead";

interface Props {
  readonly connector: string | undefined;
  readonly field: string | undefined;
  readonly titled: boolean;
  readonly onOpen: (finding: Finding) => void;
}

const none: readonly Finding[] = [];

/** What is wrong, worst first; the scope is all of it or the selected connector. */
export const ProblemsPane = memo(function ProblemsPane({
  connector,
  field,
  titled,
  onOpen,
}: Props) {
  const organisation = useOrganisation((each) => each);
  const problems = problemsOf(organisation);
  const [scope, setScope] = useState<"all" | "selected">("all");
  const [only, setOnly] = useState<Severity | null>(null);
  const own = connector === undefined ? none : problems.of(connector);
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
      <ProblemsHead
        error={error}
        warning={warning}
        advice={advice}
        own={own.length}
        selectable={connector !== undefined}
        titled={titled}
        scope={scope}
        only={only}
        onScope={setScope}
        onOnly={setOnly}
      />
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
