import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { useEffect, useRef } from "react";
import { PhraseText } from "../../components/PhraseText";
import type { Finding, Phrase } from "../../core/finding";
import { plain } from "../../core/finding";
import { gapText, type Step } from "../../core/plan";
import { SeverityMark } from "../../ui/SeverityMark";
import { useSteady } from "../../ui/useSteady";
import { RiskNote } from "./RiskNote";
import { StepCard } from "./StepCard";
import { riskKey, worstFirst } from "./stepRisks";
import type { ShownPlan } from "./usePlan";
import type { PlanDeskView } from "./usePlanDesk";

interface Props {
  readonly shown: ShownPlan;
  readonly desk: PlanDeskView;
  readonly view: "unified" | "side";
  readonly selected: string | undefined;
}

/** Below this all cards are drawn, so that find-in-page works over the whole. */
const virtualFrom = 60;

/** What changes, step by step, under what is to be known of the whole. */
export function ChangesPane(props: Props) {
  const { shown, desk, view, selected } = props;
  const { steps, links } = desk;
  const onAccept = useSteady((risk: Finding, on: boolean) => desk.acceptRisks([risk], on));
  const onOpen = useSteady((step: Step) => desk.openInDesign(desk.designOf(step)));
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
      <Whole shown={shown} desk={desk} onAccept={onAccept} />
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
                ends={shown.ends}
                view={view}
                selected={step.id === selected}
                risks={desk.risksOf(step)}
                accepted={desk.accepted}
                left={desk.leftOf(step)}
                dependents={links.dependentsOf(step)}
                needs={links.needsOf(step)}
                onKeep={desk.keep}
                onAccept={onAccept}
                onOpen={desk.designOf(step) === undefined ? undefined : onOpen}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The order and its reasons, what cannot be planned, and risks of no one step. */
function Whole({
  shown: { plan, ends },
  desk,
  onAccept,
}: Pick<Props, "shown" | "desk"> & {
  readonly onAccept: (risk: Finding, accept: boolean) => void;
}) {
  const { order, held, steps } = plan;
  const { accepted, risks } = desk;
  const gaps = desk.gaps.map((gap) => gapText(gap, steps, ends.new));
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
      {risks.whole.length > 0 ? (
        <section
          aria-label="Risks of the whole"
          className="overflow-hidden rounded-card border border-line-2 *:first:border-t-0"
        >
          {worstFirst(risks.whole).map((risk) => (
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
