import { memo, useEffect, useMemo, useState } from "react";
import type { Finding, Severity } from "../../../core/finding";
import { announce } from "../../../ui/announce";
import { later } from "../../../ui/later";
import { useOrganisation, useReadOnly } from "../../../workspace/hooks";
import { areJudged, problemsNow, rulesNow } from "../../../workspace/problems";
import { Expectations } from "./Expectations";
import { ProblemList } from "./ProblemList";
import { ProblemsFoot } from "./ProblemsFoot";
import { ProblemsHead } from "./ProblemsHead";

const AcceptDialog = later(async () => (await import("./AcceptDialog")).AcceptDialog);
const RuleDialog = later(async () => (await import("./RuleDialog")).RuleDialog);

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
  const problems = problemsNow(organisation);
  const [scope, setScope] = useState<"all" | "selected">("all");
  const [only, setOnly] = useState<Severity | null>(null);
  const [accepting, accept] = useState<Finding | null>(null);
  const [about, showAbout] = useState<string | null>(null);
  const readOnly = useReadOnly();
  const own = connector === undefined ? none : problems.of(connector);
  const findings = useMemo(
    () =>
      (scope === "selected" ? own : problems.all).filter(
        (each) => only === null || each.severity === only,
      ),
    [scope, own, problems, only],
  );
  const { error, warning, advice } = problems.counts;
  const judged = areJudged(problems);
  useEffect(() => {
    if (judged) announce(`Problems: ${error} errors, ${warning} warnings, ${advice} advice.`);
  }, [judged, error, warning, advice]);
  const foot = (
    <ProblemsFoot
      accepted={problems.accepted}
      notChecked={problems.notChecked}
      readOnly={readOnly}
    />
  );
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
      <Expectations organisation={organisation} />
      {findings.length > 0 ? (
        <ProblemList
          organisation={organisation}
          findings={findings}
          connector={connector}
          field={field}
          onOpen={onOpen}
          onAccept={accept}
          onAbout={showAbout}
          foot={foot}
        />
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <p className="p-3 text-small text-ink-3">
            {problems.all.length > 0
              ? "None of this kind here."
              : !judged
                ? "Fetching the rules…"
                : Object.keys(organisation.connectors).length === 0
                  ? "No connectors yet, so nothing to check."
                  : `No problems found by ${rulesNow().rules} rules, and ${rulesNow().refusals} combinations that the cmdlets refuse.`}
          </p>
          {foot}
        </div>
      )}
      {accepting ? <AcceptDialog finding={accepting} onClose={() => accept(null)} /> : null}
      {about === null ? null : <RuleDialog code={about} onClose={() => showAbout(null)} />}
    </div>
  );
});
