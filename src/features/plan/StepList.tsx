import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { memo, type RefObject, useEffect, useMemo, useRef } from "react";
import type { Finding } from "../../core/finding";
import type { Organisation } from "../../core/model";
import type { Step } from "../../core/plan";
import { ActionWord } from "./ActionWord";
import type { LeftOut } from "./leaving";
import { RiskChip } from "./RiskNote";
import { worstFirst } from "./stepRisks";
import { nameOf, placeOf, sizeOf, titleOf } from "./stepWords";

interface Props {
  readonly steps: readonly Step[];
  readonly organisation: Organisation;
  readonly selected: string | undefined;
  readonly onSelect: (step: Step) => void;
  readonly risksOf: (step: Step) => readonly Finding[];
  readonly leftOf: (step: Step) => LeftOut | undefined;
  /** How many values a step sets. */
  readonly valuesOf: (step: Step) => number;
}

type Line = { readonly place: string } | { readonly step: Step };

/** Below this all lines are drawn, so that find-in-page works over the whole. */
const virtualFrom = 200;

/** The steps in their order, under the server that they work on. */
export const StepList = memo(function StepList(props: Props) {
  const { steps, organisation, selected, onSelect } = props;
  const lines = useMemo(() => linesOf(steps, organisation), [steps, organisation]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = lines.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ("place" in (lines[index] ?? {}) ? 28 : 76),
    overscan: 8,
  });
  const at = lines.findIndex((line) => "step" in line && line.step.id === selected);
  useShown(scroller, at, virtual ? (index) => virtualizer.scrollToIndex(index) : undefined);
  const move = (by: 1 | -1) => {
    const now = steps.findIndex(({ id }) => id === selected);
    const next = steps[now < 0 ? 0 : now + by];
    if (!next) return;
    onSelect(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>("[aria-current=step]")?.focus(),
    );
  };
  const items = virtual
    ? virtualizer.getVirtualItems()
    : lines.map((_, index) => ({ index, start: 0, key: index }));
  const tabbable = selected !== undefined && at >= 0 ? selected : steps[0]?.id;
  return (
    <div ref={scroller} className={clsx("min-h-0 overflow-y-auto", steps.length > 0 && "flex-1")}>
      <ol
        aria-label="Steps"
        className="relative"
        style={virtual ? { height: virtualizer.getTotalSize() } : undefined}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          move(event.key === "ArrowDown" ? 1 : -1);
        }}
      >
        {items.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = "place" in line;
          return (
            <li
              key={place ? `in ${line.place} ${index}` : line.step.id}
              data-index={index}
              ref={virtual ? virtualizer.measureElement : undefined}
              className={clsx(virtual && "absolute inset-x-0 top-0")}
              style={virtual ? { transform: `translateY(${start}px)` } : undefined}
            >
              {place ? (
                <h3 className="truncate bg-sunken px-3 py-1 text-micro text-ink-3">{line.place}</h3>
              ) : (
                <StepLine
                  step={line.step}
                  values={props.valuesOf(line.step)}
                  risks={props.risksOf(line.step)}
                  left={props.leftOf(line.step)}
                  selected={line.step.id === selected}
                  tabbable={line.step.id === tabbable}
                  onSelect={onSelect}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
});

function linesOf(steps: readonly Step[], organisation: Organisation): readonly Line[] {
  const lines: Line[] = [];
  let before: string | undefined;
  for (const step of steps) {
    const place = placeOf(step, organisation);
    if (place !== before) lines.push({ place });
    before = place;
    lines.push({ step });
  }
  return lines;
}

/** Brings what was selected elsewhere into view. */
function useShown(
  scroller: RefObject<HTMLDivElement | null>,
  at: number,
  scrollTo: ((index: number) => void) | undefined,
): void {
  const scroll = useRef(scrollTo);
  scroll.current = scrollTo;
  useEffect(() => {
    if (at < 0) return;
    if (scroll.current) scroll.current(at);
    else
      scroller.current
        ?.querySelector("[aria-current=step]")
        ?.scrollIntoView?.({ block: "nearest" });
  }, [at, scroller]);
}

interface LineProps {
  readonly step: Step;
  readonly values: number;
  readonly risks: readonly Finding[];
  readonly left: LeftOut | undefined;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly onSelect: (step: Step) => void;
}

const StepLine = memo(function StepLine(props: LineProps) {
  const { step, values, risks, left, selected, tabbable, onSelect } = props;
  const [worst] = worstFirst(risks);
  return (
    <button
      type="button"
      aria-current={selected ? "step" : undefined}
      tabIndex={tabbable ? 0 : -1}
      aria-label={`Step ${step.n}: ${titleOf(step)}${left ? ", left out" : ""}`}
      onClick={() => onSelect(step)}
      className={clsx(
        "focus-inside flex w-full items-baseline gap-2 border-b border-line-1 py-2 pr-3 pl-2.5 text-left",
        selected ? "row-selected" : "hover:bg-hover",
      )}
    >
      <span className="w-6 shrink-0 text-right text-micro text-ink-3 tabular-nums">{step.n}</span>
      <span className="flex min-w-0 flex-1 flex-col items-start gap-0.5">
        <span
          className={clsx(
            "max-w-full wrap-anywhere font-semibold",
            left ? "text-ink-3" : "text-ink-1",
          )}
        >
          <ActionWord step={step} /> {nameOf(step)}
        </span>
        <span className="text-small text-ink-3">{left ? "left out" : sizeOf(step, values)}</span>
        {!left && worst ? <RiskChip risk={worst} more={risks.length - 1} /> : null}
      </span>
    </button>
  );
});
