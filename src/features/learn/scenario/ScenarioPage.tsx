import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, FlaskConical, Plus } from "lucide-react";
import { useCallback, useId, useState } from "react";
import { applyScenario, type Scenario } from "../../../core/learn";
import { Button } from "../../../ui/Button";
import { Icon } from "../../../ui/Icon";
import { Region } from "../../../ui/Region";
import { toast } from "../../../ui/toast";
import { run, useOrganisation, useReadOnly, useWorkspaceState } from "../../../workspace/hooks";
import { today } from "../../../workspace/today";
import { undoAction } from "../../../workspace/undoAction";
import { ParameterForm } from "./ParameterForm";
import { PreviewPane } from "./PreviewPane";
import { practiceWords, takePractice } from "./practice";
import { Sources } from "./Sources";
import { TextList } from "./TextList";
import { beginning, keep, keptFor, type Typed } from "./typed";
import { useApplied } from "./useApplied";

/** One scenario: what it is for and its parameters on the left, what it makes of the open design on the right. */
export function ScenarioPage({ scenario }: { readonly scenario: Scenario }) {
  const organisation = useOrganisation((each) => each);
  const workspace = useWorkspaceState(({ id }) => id);
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const form = useId();
  const key = `${workspace} ${scenario.id}`;
  const [begin] = useState(() => keptFor(key) ?? beginning(organisation, scenario));
  const [typed, setTyped] = useState<Typed>(begin);
  const change = useCallback(
    (next: Typed) => {
      keep(key, next);
      setTyped(next);
    },
    [key],
  );
  const { applied, shown } = useApplied(organisation, scenario, typed);
  const add = () => {
    let at: string | undefined;
    const edit = run((now) => {
      const result = applyScenario(now, scenario, typed, { today: today() });
      at = result.touched[0];
      return result.edit;
    });
    if (!edit || edit.patches.length === 0) {
      document.getElementById(form)?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    toast(edit.label, { action: undoAction(edit) });
    void navigate({ to: "/design", search: at === undefined ? {} : { at, pane: "form" } });
  };
  const elsewhere = applied.complaints.filter(({ parameter }) => parameter === undefined);
  const missing = scenario.parameters.some(({ id, kind }) => {
    const value = typed[id];
    const fromHere = kind === "server" || kind === "servers" || kind === "send-connector";
    return fromHere && (value === undefined || value.length === 0);
  });
  return (
    <div className="flex min-h-0 flex-1 max-laptop:flex-col max-laptop:overflow-y-auto">
      <Region
        id="scenario"
        name={scenario.title}
        failed="The scenario could not be shown"
        className="w-95 shrink-0 border-r border-line-2 max-laptop:w-full max-laptop:border-r-0"
      >
        <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-5 max-laptop:overflow-visible max-tablet:p-4">
          <Link
            to="/learn"
            search={{ view: "scenarios" }}
            className="inline-flex items-center gap-1 self-start text-small"
          >
            <Icon of={ArrowLeft} size="row" />
            All scenarios
          </Link>
          <h2 className="text-title-2">{scenario.title}</h2>
          <p>{scenario.need}</p>
          <div className="rounded-control border border-line-2 bg-stranger-wash p-2.5">
            <h3 className="font-semibold text-ink-1">What it opens</h3>
            <p>{scenario.opens}</p>
          </div>
          {missing || elsewhere.length > 0 ? (
            <div
              role="status"
              className="rounded-control border border-warn-line bg-warn-wash p-2.5"
            >
              {elsewhere.map(({ what, mend }) => (
                <p key={what}>
                  <strong className="text-ink-1">{what}</strong> {mend}
                </p>
              ))}
              <p>
                {elsewhere.length > 0 ? "" : "This design lacks what the scenario needs. "}
                Its practice organisation has {practiceWords(scenario)}. It opens beside yours.
              </p>
              <Button
                icon={FlaskConical}
                className="mt-2"
                onClick={() => void takePractice(scenario)}
              >
                Open practice organisation
              </Button>
            </div>
          ) : null}
          <ParameterForm
            id={form}
            scenario={scenario}
            organisation={organisation}
            begin={begin}
            complaints={applied.complaints}
            onChange={change}
            onSubmit={add}
          />
          <TextList title="What it needs besides" texts={scenario.needs} />
          <TextList title="Notes" texts={scenario.notes} />
          <Sources keys={scenario.sources} />
        </div>
        <div className="flex flex-wrap items-center gap-2 border-t border-line-2 bg-panel p-3 max-laptop:sticky max-laptop:bottom-0">
          <Button
            look="primary"
            size="form"
            icon={Plus}
            type="submit"
            form={form}
            disabled={readOnly}
          >
            Add to design
          </Button>
          {missing ? null : (
            <Button
              look="quiet"
              size="form"
              icon={FlaskConical}
              onClick={() => void takePractice(scenario)}
            >
              Try it in practice
            </Button>
          )}
          {readOnly ? (
            <p className="text-small text-ink-3">Another tab edits this organisation.</p>
          ) : null}
        </div>
      </Region>
      <Region
        id="preview"
        name="What it would make"
        failed="The preview could not be drawn"
        className="min-w-0 flex-1 overflow-y-auto bg-panel max-laptop:flex-none max-laptop:overflow-visible"
      >
        {applied.renamed.length > 0 ? (
          <p role="status" className="border-b border-line-2 px-5 py-2">
            {applied.renamed.map(({ from, to }) => (
              <span key={from}>
                The name <i>{from}</i> is taken here: it becomes <i>{to}</i>.{" "}
              </span>
            ))}
          </p>
        ) : null}
        {shown.of === "now" ? null : (
          <p role="status" className="border-b border-warn-line bg-warn-wash px-5 py-2">
            {shown.of === "practice"
              ? "This is what it makes in its practice organisation."
              : "As it was before what is marked on the left; nothing can be added so."}
          </p>
        )}
        <PreviewPane scenario={scenario} preview={shown.preview} leftOut={applied.leftOut} />
      </Region>
    </div>
  );
}
