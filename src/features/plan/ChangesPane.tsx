import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { useEffect, useRef } from "react";
import { PhraseText } from "../../components/PhraseText";
import type { Finding, Phrase } from "../../core/finding";
import { plain } from "../../core/finding";
import type { Comparison, Step } from "../../core/plan";
import { SeverityMark } from "../../ui/SeverityMark";
import type { PlanParts } from "../../workers/plan.protocol";
import { gapText } from "./gapText";
import type { LeftOut } from "./leaving";
import { RiskNote } from "./RiskNote";
import { StepCard } from "./StepCard";
import { riskKey } from "./stepRisks";

export interface ChangesProps {
  readonly plan: PlanParts;
  readonly ends: Comparison;
  readonly view: "unified" | "side";
  readonly selected: string | undefined;
  readonly risksOf: (step: Step) => readonly Finding[];
  readonly wholeRisks: readonly Finding[];
  readonly accepted: ReadonlySet<string>;
  readonly leftOf: (step: Step) => LeftOut | undefined;
  readonly dependentsOf: (step: Step) => readonly Step[];
  readonly needsOf: (step: Step) => readonly Step[];
  readonly onKeep: (step: Step, keep: boolean) => void;
  readonly onAccept: (risk: Finding, accept: boolean) => void;
  readonly onOpen: (step: Step) => void;
  readonly opens: (step: Step) => boolean;
}

/** Below this all cards are drawn, so that find-in-page works over the whole. */
const virtualFrom = 60;

/** What changes, step by step, under what is to be known of the whole. */
export function ChangesPane(props: ChangesProps) {
  const { plan, selected } = props;
  const { steps } = plan;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = steps.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: steps.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => 220,
    gap: 12,
    overscan: 3,
  });
  const at = steps.findIndex(({ id }) => id === selected);
  const show = useRef((_index: number) => undefined as undefined);
  show.current = (index: number) => {
    if (virtual) virtualizer.scrollToIndex(index, { align: "start" });
    else
      scroller.current
        ?.querySelector(`[data-step="${CSS.escape(steps[index]?.id ?? "")}"]`)
        ?.scrollIntoView?.({ block: "start" });
    return undefined;
  };
  useEffect(() => {
    if (at >= 0) show.current(at);
  }, [at]);
  const items = virtual
    ? virtualizer.getVirtualItems()
    : steps.map((_, index) => ({ index, start: 0 }));
  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 space-y-3 overflow-y-auto px-5 py-4 max-tablet:px-3"
    >
      <Whole {...props} />
      <div
        className={clsx(virtual ? "relative" : "space-y-3")}
        style={virtual ? { height: virtualizer.getTotalSize() } : undefined}
      >
        {items.map(({ index, start }) => {
          const step = steps[index];
          if (!step) return null;
          return (
            <div
              key={step.id}
              data-index={index}
              ref={virtual ? virtualizer.measureElement : undefined}
              className={clsx(virtual && "absolute inset-x-0 top-0")}
              style={virtual ? { transform: `translateY(${start}px)` } : undefined}
            >
              <StepCard
                step={step}
                ends={props.ends}
                view={props.view}
                selected={step.id === selected}
                risks={props.risksOf(step)}
                accepted={props.accepted}
                left={props.leftOf(step)}
                dependents={props.dependentsOf(step)}
                needs={props.needsOf(step)}
                onKeep={props.onKeep}
                onAccept={props.onAccept}
                onOpen={props.opens(step) ? props.onOpen : undefined}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The order and its reasons, what cannot be planned, and risks of no one step. */
function Whole({ plan, ends, wholeRisks, accepted, onAccept }: ChangesProps) {
  const { order, held, steps } = plan;
  const gaps = plan.gaps.map((gap) => gapText(gap, steps, ends.new));
  return (
    <>
      {held.length > 0 ? (
        <section
          aria-label="Not in the plan"
          className="rounded-card border border-warn-line bg-warn-wash px-3.5 py-2.5"
        >
          <h3 className="font-semibold text-ink-1">Not in the plan</h3>
          <Phrases of={held} />
        </section>
      ) : null}
      {gaps.length > 0 ? (
        <section
          aria-label="Gaps"
          className="rounded-card border border-warn-line bg-warn-wash px-3.5 py-2.5"
        >
          <h3 className="flex items-center gap-1.5 font-semibold text-ink-1">
            <SeverityMark severity="warning" size={14} name="Warning" />
            {gaps.length === 1
              ? "One gap that no order avoids"
              : `${gaps.length} gaps that no order avoids`}
          </h3>
          <Phrases of={gaps} />
        </section>
      ) : null}
      {wholeRisks.length > 0 ? (
        <section
          aria-label="Risks of the whole"
          className="overflow-hidden rounded-card border border-line-2 *:first:border-t-0"
        >
          {wholeRisks.map((risk) => (
            <RiskNote key={riskKey(risk)} risk={risk} accepted={accepted} onAccept={onAccept} />
          ))}
        </section>
      ) : null}
      {order.length > 0 ? (
        <details
          open={order.length <= 3}
          className="rounded-card border border-line-2 bg-panel px-3.5 py-2"
        >
          <summary className="hit cursor-default font-semibold text-ink-1">Why this order</summary>
          <Phrases of={order} />
        </details>
      ) : null}
    </>
  );
}

function Phrases({ of }: { readonly of: readonly Phrase[] }) {
  return (
    <ul className="mt-1 list-disc space-y-1 pl-4 text-ink-2 wrap-anywhere">
      {of.map((each) => (
        <li key={plain(each)}>
          <PhraseText of={each} />
        </li>
      ))}
    </ul>
  );
}
