import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import type { Faults, QuestionForm } from "../../components/Question/question";
import type { Organisation } from "../../core/model";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { DirectionMark } from "../../ui/DirectionMark";
import { Menu } from "../../ui/Menu";
import { Segmented } from "../../ui/Segmented";
import { InboundFields } from "./InboundFields";
import { OutboundFields } from "./OutboundFields";
import { firstQuestion, presetsOf } from "./presets";

interface Props {
  readonly form: QuestionForm;
  readonly faults: Faults;
  readonly organisation: Organisation;
  readonly onChange: (next: QuestionForm) => void;
  /** Folds the question, where there is room for one thing only. */
  readonly onDone?: (() => void) | undefined;
}

/** The question; it is answered as it is typed. */
export function QuestionPane({ form, faults, organisation, onChange, onDone }: Props) {
  const presets = useMemo(() => presetsOf(organisation, form.ask), [organisation, form.ask]);
  const { ask } = form;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 px-3">
        <Segmented
          aria-label="Direction"
          value={ask}
          onChange={(next) => onChange(firstQuestion(organisation, next))}
          options={[
            { value: "in", label: <Direction direction="in" label="Inbound" /> },
            { value: "out", label: <Direction direction="out" label="Outbound" /> },
          ]}
        />
        {presets.length > 0 ? (
          <span className="ml-auto">
            <Menu
              align="end"
              trigger={
                <Button look="quiet">
                  Presets
                  <ChevronDown aria-hidden className="size-3.5" />
                </Button>
              }
              groups={[
                {
                  actions: presets.map(({ id, label, form: preset }) => ({
                    id,
                    label,
                    onSelect: () => onChange(preset),
                  })),
                },
              ]}
            />
          </span>
        ) : null}
      </div>
      <form
        aria-label="Question"
        className="min-h-0 flex-1 space-y-5 overflow-y-auto px-4 py-4"
        onSubmit={(event) => event.preventDefault()}
      >
        {form.ask === "in" ? (
          <InboundFields
            form={form}
            faults={faults}
            organisation={organisation}
            onChange={onChange}
          />
        ) : (
          <OutboundFields
            form={form}
            faults={faults}
            organisation={organisation}
            onChange={onChange}
          />
        )}
      </form>
      <div className="flex shrink-0 items-center gap-2 border-t border-line-1 px-3 py-1.5 text-small text-ink-3">
        {onDone ? (
          <Button look="primary" onClick={onDone}>
            Show answer
          </Button>
        ) : (
          "Answered as you type"
        )}
        <CopyButton
          className="ml-auto"
          label="Copy link"
          text={() => window.location.href}
          done="Link copied"
        />
      </div>
    </div>
  );
}

function Direction({
  direction,
  label,
}: {
  readonly direction: "in" | "out";
  readonly label: string;
}) {
  return (
    <span className="flex items-center gap-1">
      <DirectionMark direction={direction === "in" ? "inbound" : "outbound"} size={14} />
      {label}
    </span>
  );
}
