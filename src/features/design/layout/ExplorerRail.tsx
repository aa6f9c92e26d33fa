import { Building2, PanelLeftOpen, Plus } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Organisation } from "../../../core/model";
import { DirectionMark } from "../../../ui/DirectionMark";
import { IconButton } from "../../../ui/IconButton";
import { Region } from "../../../ui/Region";
import { SeverityMark } from "../../../ui/SeverityMark";
import { Tooltip } from "../../../ui/Tooltip";
import { useOrganisation, useReadOnly } from "../../../workspace/hooks";
import { problemsNow } from "../../../workspace/problems";
import { askFor } from "../dialogs/asked";
import { foldSignals } from "./folds";
import type { LayoutProps } from "./layout";
import { ExplorerPane } from "./panes";

/** The explorer where there is no room for it: 44 px of signs and counts; focus or the pointer opens it over the chart. */
export function ExplorerRail(props: LayoutProps) {
  const [open, setOpen] = useState(false);
  const readOnly = useReadOnly();
  const rail = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () =>
      foldSignals.watch((which) => {
        if (which === "explorer") setOpen((now) => !now);
      }),
    [],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next || !rail.current?.contains(document.activeElement)) setOpen(next);
    }, 220);
  };
  const counts = useOrganisation(countsOf);
  const leave = {
    ...props,
    open: (at: string | undefined, field?: string) => {
      setOpen(false);
      props.open(at, field);
    },
  };
  return (
    <Region
      id="explorer"
      as="aside"
      name="Explorer"
      failed="The explorer could not be drawn"
      className="relative z-nav w-11 shrink-0 border-r border-line-2 bg-panel contain-none!"
      onPointerEnter={(event) => (event.pointerType === "mouse" ? later(true) : undefined)}
      onPointerLeave={(event) => (event.pointerType === "mouse" ? later(false) : undefined)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        rail.current?.querySelector("button")?.focus();
      }}
    >
      <div ref={rail} className="contents">
        <div className="flex flex-col items-center gap-1 py-2">
          <IconButton
            name={open ? "Close the explorer" : "Open the explorer"}
            keys="Ctrl \\"
            icon={PanelLeftOpen}
            side="right"
            aria-expanded={open}
            onClick={() => {
              clearTimeout(timer.current);
              setOpen(!open);
            }}
          />
          <IconButton
            name="New connector"
            keys="n"
            icon={Plus}
            side="right"
            disabled={readOnly}
            onClick={() => askFor({ dialog: "new" })}
          />
          <Tally name="receive connectors" of={counts.receive} onOpen={() => setOpen(true)}>
            <DirectionMark direction="inbound" size={16} />
          </Tally>
          <Tally name="send connectors" of={counts.send} onOpen={() => setOpen(true)}>
            <DirectionMark direction="outbound" size={16} />
          </Tally>
          <IconButton
            name="Organisation"
            icon={Building2}
            side="right"
            onClick={() => {
              setOpen(false);
              props.select({ at: undefined, field: undefined, pane: "form" });
            }}
          />
        </div>
        {open ? (
          <div className="absolute inset-y-0 left-11 z-nav w-70 border-r border-line-2 bg-panel shadow-3">
            <ExplorerPane {...leave} />
          </div>
        ) : null}
      </div>
    </Region>
  );
}

interface Tally {
  readonly connectors: number;
  readonly problems: number;
  readonly worst: "error" | "warning" | "advice" | undefined;
}

interface TallyProps {
  readonly name: string;
  readonly of: Tally;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A sign with how many there are, and how many problems they have. */
function Tally({ name, of, onOpen, children }: TallyProps) {
  const text = `${of.connectors} ${name}, ${of.problems} ${of.problems === 1 ? "problem" : "problems"}`;
  return (
    <Tooltip text={text} side="right">
      <button
        type="button"
        aria-label={text}
        onClick={onOpen}
        className="flex w-9 flex-col items-center gap-0.5 rounded-control py-1.5 text-micro text-ink-2 tabular-nums hover:bg-hover"
      >
        {children}
        <span>{of.connectors}</span>
        {of.worst ? (
          <span className="flex items-center gap-0.5">
            <SeverityMark severity={of.worst} size={14} />
            {of.problems}
          </span>
        ) : null}
      </button>
    </Tooltip>
  );
}

let last: { readonly receive: Tally; readonly send: Tally } | undefined;

/** The same object while the figures are the same. */
function countsOf(organisation: Organisation): { readonly receive: Tally; readonly send: Tally } {
  const problems = problemsNow(organisation);
  const next = {
    receive: { connectors: 0, problems: 0, worst: undefined as Tally["worst"] },
    send: { connectors: 0, problems: 0, worst: undefined as Tally["worst"] },
  };
  for (const { kind } of Object.values(organisation.connectors)) next[kind].connectors += 1;
  for (const { place, severity } of problems.all) {
    const connector = place.connector ? organisation.connectors[place.connector] : undefined;
    if (!connector) continue;
    const tally = next[connector.kind];
    tally.problems += 1;
    // Problems come worst first.
    tally.worst ??= severity;
  }
  if (last && same(last.receive, next.receive) && same(last.send, next.send)) return last;
  last = next;
  return next;
}

const same = (a: Tally, b: Tally) =>
  a.connectors === b.connectors && a.problems === b.problems && a.worst === b.worst;
