import { clsx } from "clsx";
import { memo, useId, useMemo, useState } from "react";
import { PhraseText } from "../../components/PhraseText";
import type { Finding } from "../../core/finding";
import { type Comparison, rowsOf, type Step } from "../../core/plan";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Chip } from "../../ui/Chip";
import { ActionWord } from "./ActionWord";
import { ChangeRow, SideHead } from "./ChangeRow";
import type { LeftOut } from "./leaving";
import { RiskChip, RiskNote } from "./RiskNote";
import { riskKey, worstFirst } from "./stepRisks";
import { nameOf, placeOf, titleOf } from "./stepWords";

interface Props {
  readonly step: Step;
  readonly ends: Comparison;
  readonly view: "unified" | "side";
  readonly selected: boolean;
  readonly risks: readonly Finding[];
  readonly accepted: ReadonlySet<string>;
  readonly left: LeftOut | undefined;
  /** Steps that go with it. */
  readonly dependents: readonly Step[];
  /** Steps that it needs. */
  readonly needs: readonly Step[];
  readonly onKeep: (step: Step, keep: boolean) => void;
  readonly onAccept: (risk: Finding, accept: boolean) => void;
  readonly onOpen: ((step: Step) => void) | undefined;
}

/** Rows that a creation shows before it is unfolded. */
const first = 6;

/** One step: what it does, why it stands here, what it changes, and what may come of it. */
export const StepCard = memo(function StepCard(props: Props) {
  const { step, ends, view, selected, left, risks } = props;
  const id = useId();
  const sorted = useMemo(() => worstFirst(risks), [risks]);
  const [worst] = sorted;
  return (
    <article
      aria-labelledby={id}
      data-step={step.id}
      className={clsx(
        "scroll-my-3 overflow-hidden rounded-card border bg-raised",
        selected ? "border-accent ring-1 ring-accent" : "border-line-2",
      )}
    >
      <header className="grid grid-cols-[auto_auto_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-1 px-3.5 py-2">
        <Checkbox
          checked={left === undefined}
          disabled={left?.by === "need"}
          onChange={(keep) => props.onKeep(step, keep)}
          label={`Step ${step.n} is in the plan: ${titleOf(step)}`}
          labelHidden
          className="self-center"
        />
        <span className="text-micro text-ink-3 tabular-nums">{step.n}</span>
        <h3
          id={id}
          className={clsx(
            "min-w-0 text-body font-semibold wrap-anywhere",
            left ? "text-ink-3" : "text-ink-1",
          )}
        >
          <ActionWord step={step} /> {nameOf(step)}
        </h3>
        {props.onOpen ? (
          <Button
            look="quiet"
            className="-mr-1.5"
            aria-label={`Open ${nameOf(step)} in Design`}
            onClick={() => props.onOpen?.(step)}
          >
            Open in Design
          </Button>
        ) : (
          <span />
        )}
        <div className="col-span-2 col-start-3 flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="text-small text-ink-3">{placeOf(step, ends.new)}</span>
          {left ? <Chip>left out</Chip> : null}
          {!left && step.final ? <Chip look="warn">last one of its kind</Chip> : null}
          {!left && worst ? <RiskChip risk={worst} more={sorted.length - 1} /> : null}
          {!left && !worst ? <Chip>no risk known</Chip> : null}
        </div>
      </header>
      {left ? <LeftOutNote left={left} /> : <Body {...props} risks={sorted} view={view} />}
    </article>
  );
});

function LeftOutNote({ left }: { readonly left: LeftOut }) {
  return (
    <p className="border-t border-line-1 px-3.5 py-2 text-small text-ink-2">
      {left.by === "hand"
        ? "It is not run, and the scripts do not speak of it."
        : `It needs step ${left.of.n}, ${titleOf(left.of)}, which is left out.`}
    </p>
  );
}

function Body({ step, ends, view, risks, accepted, onAccept, dependents, needs }: Props) {
  const rows = useMemo(() => rowsOf(step, ends), [step, ends]);
  const [all, setAll] = useState(false);
  const shown = all || rows.length <= first + 2 ? rows : rows.slice(0, first);
  const hidden = rows.length - shown.length;
  return (
    <>
      <div className="space-y-0.5 px-3.5 pb-2 text-small text-ink-2 wrap-anywhere">
        {step.why.length > 0 ? (
          <p>
            <PhraseText of={step.why} />
            {step.rules.length > 0 ? (
              <span className="text-micro text-ink-3"> {step.rules.join(", ")}</span>
            ) : null}
          </p>
        ) : null}
        {needs.length > 0 ? <p>Needs {listed(needs)}.</p> : null}
        {dependents.length > 0 ? <p>Left out, it takes {listed(dependents)} with it.</p> : null}
        {step.temporary.length > 0 ? (
          <p>
            For the moment it sets a value of neither end; a later step puts the designed one in
            place.
          </p>
        ) : null}
      </div>
      {view === "side" ? <SideHead /> : null}
      <dl>
        {shown.map((row) => (
          <ChangeRow key={row.parameter} row={row} view={view} />
        ))}
      </dl>
      {hidden > 0 ? (
        <div className="border-t border-line-1 px-2 py-1">
          <Button look="quiet" onClick={() => setAll(true)}>
            {hidden} {hidden === 1 ? "value" : "values"} more
          </Button>
        </div>
      ) : null}
      {risks.map((risk) => (
        <RiskNote key={riskKey(risk)} risk={risk} accepted={accepted} onAccept={onAccept} />
      ))}
    </>
  );
}

/** `step 3`, `steps 3 and 5`, `steps 3, 5 and 4 more`. */
function listed(steps: readonly Step[]): string {
  const named = steps.slice(0, 4).map((each) => `${each.n} (${titleOf(each)})`);
  const more = steps.length - named.length;
  const words = more > 0 ? [...named, `${more} more`] : named;
  const text = words.length < 2 ? words[0] : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
  return `${steps.length === 1 ? "step" : "steps"} ${text}`;
}
