import { Download } from "lucide-react";
import { useMemo, useRef } from "react";
import { ScriptView } from "../../components/ScriptView/ScriptView";
import type { Organisation } from "../../core/model";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { EmptyState } from "../../ui/EmptyState";
import { grouped } from "../../ui/grouped";
import { ProgressBar } from "../../ui/ProgressBar";
import { Tabs } from "../../ui/Tabs";
import { planFiles } from "../../workers/planFiles";
import { savePlanFile } from "./planFile";
import { cancelLooking, planFor, writeFile } from "./planStore";
import { RiskGate } from "./RiskGate";
import { scriptBlocks } from "./scriptBlocks";
import { riskKey } from "./stepRisks";
import { useAnswer } from "./useAnswer";
import type { ShownPlan } from "./usePlan";
import type { PlanDeskView } from "./usePlanDesk";

interface Props {
  readonly shown: ShownPlan;
  readonly desk: PlanDeskView;
  readonly file: string | undefined;
  readonly onFile: (id: string) => void;
  /** Id of the step that is looked at: its lines bear a bar. */
  readonly step: string | undefined;
  readonly onStep: (id: string) => void;
}

/** The files of the plan, to read, copy and download. */
export function ScriptPane(props: Props) {
  const { desk, shown } = props;
  const { without, looking, unknown, locked } = desk;
  const closed = looking || unknown !== undefined || locked;
  const chosen = planFiles.find(({ id }) => id === props.file) ?? planFiles[0];
  const question = chosen && !closed ? JSON.stringify([chosen.id, without]) : undefined;
  const { value: text, failed } = useAnswer(question, shown.plan, () =>
    writeFile(chosen?.id ?? "", without),
  );
  // While it is written anew the text of before stays in sight; it can not be taken away.
  const before = useRef({ file: "", text: "" });
  if (chosen && text !== undefined) before.current = { file: chosen.id, text };
  const seen = before.current.file === chosen?.id ? before.current.text : "";
  const steps = useMemo(() => {
    const kept = desk.steps.filter(({ id }) => !desk.left.has(id)).map(({ id }) => id);
    return chosen?.id === "rollback" ? kept.reverse() : kept;
  }, [desk.steps, desk.left, chosen]);
  const blocks = useMemo(() => scriptBlocks(seen, steps), [seen, steps]);
  if (!chosen) return null;
  const lines = blocks.reduce((sum, each) => sum + each.lines.length, 0);
  return (
    <Tabs
      label="Files of the plan"
      tabs={planFiles.map(({ id, label }) => ({ id, label }))}
      value={chosen.id}
      onChange={props.onFile}
      className="h-full min-h-0"
      panelClassName="flex min-h-0 flex-col"
    >
      {unknown !== undefined ? (
        <RisksUnknown why={unknown} organisation={shown.ends.new} />
      ) : looking && seen === "" ? (
        <Looking />
      ) : locked ? (
        <RiskGate
          key={desk.errors.map(riskKey).join("\n")}
          errors={desk.errors}
          accepted={desk.accepted}
          onAccept={(risks) => desk.acceptRisks(risks, true)}
          onDesign={({ place }) => desk.openInDesign(place.connector, place.parameter)}
        />
      ) : (
        <>
          <p className="shrink-0 border-b border-line-1 px-3 py-2 text-small text-ink-3">
            {chosen.help}
          </p>
          <div className="min-h-0 flex-1 contain-strict max-laptop:min-h-90">
            {seen === "" && failed === undefined ? (
              <ProgressBar
                name={`Writing ${chosen.name}`}
                value={null}
                text={`Writing ${chosen.name}`}
                className="p-4"
              />
            ) : failed === undefined ? (
              <ScriptView
                key={chosen.id}
                blocks={blocks}
                connector={props.step}
                parameter={undefined}
                onOpen={props.onStep}
              />
            ) : (
              <p role="alert" className="p-4 text-ink-1">
                {chosen.name} could not be written: {failed}
              </p>
            )}
          </div>
          <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line-1 px-3 py-2">
            <CopyButton
              look="primary"
              size="form"
              disabled={text === undefined}
              label={chosen.script ? "Copy script" : "Copy text"}
              done={`Copied, ${lines} lines`}
              text={() => text ?? ""}
            />
            <Button
              size="form"
              icon={Download}
              disabled={text === undefined}
              onClick={() => savePlanFile(chosen, text ?? "", shown.ends.new.name)}
            >
              {chosen.name}
            </Button>
            <span className="ml-auto text-small text-ink-3 tabular-nums">
              {text === undefined ? "" : `${grouped.format(lines)} lines`}
            </span>
          </div>
        </>
      )}
    </Tabs>
  );
}

/** Risks come before scripts: they are looked for first. */
function Looking() {
  return (
    <div className="flex items-center gap-4 px-4 py-3">
      <div className="min-w-0 flex-1">
        <ProgressBar name="Looking for risks" value={null} text="Looking for risks" />
      </div>
      <Button onClick={cancelLooking}>Cancel</Button>
    </div>
  );
}

function RisksUnknown({
  why,
  organisation,
}: {
  readonly why: string;
  readonly organisation: Organisation;
}) {
  return (
    <EmptyState
      level={3}
      title="Nobody knows the risks"
      actions={<Button onClick={() => planFor(organisation)}>Look again</Button>}
    >
      <p role="alert">
        {why === "cancelled"
          ? "The look for risks was cancelled. The scripts are offered when it is done."
          : `The look for risks failed: ${why}`}
      </p>
    </EmptyState>
  );
}
