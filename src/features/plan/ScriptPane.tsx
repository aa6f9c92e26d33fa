import { Download } from "lucide-react";
import { useMemo } from "react";
import { ScriptView } from "../../components/ScriptView/ScriptView";
import type { Finding } from "../../core/finding";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { Tabs } from "../../ui/Tabs";
import { planFiles } from "../../workers/planFiles";
import { savePlanFile } from "./planFile";
import { writeFile } from "./planStore";
import { RiskGate } from "./RiskGate";
import { useAnswer } from "./useAnswer";

interface Props {
  readonly file: string | undefined;
  readonly onFile: (id: string) => void;
  /** The organisation's name, for the names of files. */
  readonly organisation: string;
  /** Changes with the plan and what is left out of it. */
  readonly of: unknown;
  readonly without: readonly string[];
  readonly errors: readonly Finding[];
  readonly accepted: ReadonlySet<string>;
  readonly locked: boolean;
  readonly onAccept: (risks: readonly Finding[]) => void;
  readonly onDesign: (risk: Finding) => void;
}

const nowhere = () => undefined;

/** The files of the plan, to read, copy and download. */
export function ScriptPane(props: Props) {
  const { locked, organisation, without } = props;
  const chosen = planFiles.find(({ id }) => id === props.file) ?? planFiles[0];
  const question = chosen && !locked ? JSON.stringify([chosen.id, without]) : undefined;
  const { value: text, failed } = useAnswer(question, props.of, () =>
    writeFile(chosen?.id ?? "", without),
  );
  const blocks = useMemo(() => blocksOf(text ?? ""), [text]);
  if (!chosen) return null;
  const lines = blocks[0]?.lines.length ?? 0;
  return (
    <Tabs
      label="Files of the plan"
      tabs={planFiles.map(({ id, label }) => ({ id, label }))}
      value={chosen.id}
      onChange={props.onFile}
      className="h-full min-h-0"
      panelClassName="flex min-h-0 flex-col"
    >
      {locked ? (
        <RiskGate
          errors={props.errors}
          accepted={props.accepted}
          onAccept={props.onAccept}
          onDesign={props.onDesign}
        />
      ) : (
        <>
          <p className="shrink-0 border-b border-line-1 px-3 py-2 text-small text-ink-3">
            {chosen.help}
          </p>
          <div className="min-h-0 flex-1 contain-strict max-laptop:min-h-90">
            {failed === undefined ? (
              <ScriptView
                key={chosen.id}
                blocks={blocks}
                connector={undefined}
                parameter={undefined}
                onOpen={nowhere}
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
              onClick={() => savePlanFile(chosen, text ?? "", organisation)}
            >
              {chosen.name}
            </Button>
            <span className="ml-auto text-small text-ink-3 tabular-nums">
              {text === undefined ? "" : `${lines.toLocaleString("en-GB")} lines`}
            </span>
          </div>
        </>
      )}
    </Tabs>
  );
}

/** The text as the one block that ScriptView draws line by line. */
function blocksOf(text: string) {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return text === "" ? [] : [{ connector: null, lines: lines.map((each) => ({ text: each })) }];
}
