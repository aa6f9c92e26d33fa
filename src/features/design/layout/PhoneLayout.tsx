import { useState } from "react";
import { plainDirection } from "../../../components/wording";
import { severities } from "../../../core/finding";
import { EmptyState } from "../../../ui/EmptyState";
import { usePhoneHead } from "../../../ui/phoneHead";
import { Region } from "../../../ui/Region";
import { Segmented } from "../../../ui/Segmented";
import { SeverityMark } from "../../../ui/SeverityMark";
import { Sheet } from "../../../ui/Sheet";
import { useOrganisation } from "../../../workspace/hooks";
import { areJudged, problemsNow } from "../../../workspace/problems";
import { StartWith } from "../chart/StartWith";
import { changesOf, changesText } from "../form/changesOf";
import type { LayoutProps } from "./layout";
import { ChartPane, ChartStrip, Dock, ExplorerPane, FormPane } from "./panes";

const panes = [
  { value: "list", label: "List" },
  { value: "chart", label: "Chart" },
  { value: "form", label: "Form" },
] as const;

/** On a phone the chart, which says how to begin, is not what is seen first. */
const start = (
  <EmptyState title="No connectors yet" className="flex-1 bg-water">
    <p>Start from a need, or read in what you have.</p>
    <div className="mt-1 flex flex-wrap gap-2">
      <StartWith />
    </div>
  </EmptyState>
);

type Pane = (typeof panes)[number]["value"];

/** One pane at a time, all reachable, nothing read-only (visual.md 3.3). */
export function PhoneLayout(props: LayoutProps) {
  const { selection, select } = props;
  const connector = useOrganisation((organisation) =>
    selection.at ? organisation.connectors[selection.at] : undefined,
  );
  const pane: Pane = panes.some(({ value }) => value === selection.pane)
    ? (selection.pane as Pane)
    : "list";
  const server = useOrganisation((organisation) =>
    connector?.kind === "receive" ? organisation.servers[connector.server]?.name : undefined,
  );
  const changes = useOrganisation((organisation) =>
    connector ? changesText(changesOf(organisation, connector)) : "",
  );
  const kind = connector ? plainDirection(connector.kind) : "";
  const detail = [server ? `${server}, ${kind.toLowerCase()}` : kind, changes]
    .filter((each) => each !== "")
    .join(" · ");
  usePhoneHead(
    pane === "form" && connector
      ? {
          title: connector.name,
          detail,
          back: { name: "Back to the list", go: () => select({ pane: "list" }) },
        }
      : null,
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="shrink-0 border-b border-line-1 bg-app px-3 py-1.5">
        <Segmented
          fill
          aria-label="Pane"
          value={pane}
          onChange={(next) => select({ pane: next })}
          options={panes}
        />
      </div>
      {pane === "form" && connector ? <ChartStrip {...props} connector={connector.id} /> : null}
      <div className="min-h-0 flex-1">
        {pane === "list" ? (
          <Region
            id="explorer"
            as="aside"
            name="Explorer"
            failed="The explorer could not be drawn"
            className="h-full"
          >
            <ExplorerPane {...props} start={start} />
          </Region>
        ) : pane === "chart" ? (
          <Region id="chart" name="Chart" failed="The chart could not be drawn" className="h-full">
            <ChartPane {...props} narrow />
          </Region>
        ) : (
          <FormPane {...props} />
        )}
      </div>
      <PeekBar {...props} />
    </div>
  );
}

/** Problem counts and script, one tap away. */
function PeekBar(props: LayoutProps) {
  const [open, setOpen] = useState(false);
  const organisation = useOrganisation((each) => each);
  const problems = problemsNow(organisation);
  const { counts } = problems;
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-11 shrink-0 items-center gap-4 border-t border-line-2 bg-panel px-4"
      >
        {severities
          .filter((severity) => counts[severity] > 0)
          .map((severity) => (
            <span key={severity} className="inline-flex items-center gap-1.5 tabular-nums">
              <SeverityMark severity={severity} name={severity} />
              {counts[severity]}
            </span>
          ))}
        {severities.some((severity) => counts[severity] > 0)
          ? null
          : areJudged(problems)
            ? "No problems"
            : "Checking…"}
        <span className="ml-auto text-ink-1">Problems and script</span>
      </button>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        title="Problems and script"
        side="bottom"
        className="h-[85dvh]"
      >
        <div className="h-full">
          <Dock
            {...props}
            openFinding={(finding) => {
              setOpen(false);
              props.openFinding(finding);
            }}
            open={(at, field) => {
              setOpen(false);
              props.open(at, field);
            }}
          />
        </div>
      </Sheet>
    </>
  );
}
