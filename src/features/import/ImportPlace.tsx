import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Region } from "../../ui/Region";
import { ExportCommand } from "./ExportCommand";
import { InputZone } from "./InputZone";
import { startOver, useImport } from "./importStore";
import { ReadingPanel } from "./ReadingPanel";
import { Report } from "./Report";

/** Exports in on the left, the account of them on the right; nothing is changed before it is opened. */
export function ImportPlace() {
  const { reading, outcome, failed } = useImport();
  const page = useRef<HTMLDivElement>(null);
  const report = useRef<HTMLDivElement>(null);
  const begun = reading !== undefined;
  useEffect(() => {
    // On a narrow page the report lies below; it comes into view when there is one.
    if ((begun || outcome) && page.current && report.current)
      page.current.scrollTop = report.current.offsetTop - page.current.offsetTop;
  }, [begun, outcome]);
  return (
    <div ref={page} className="flex min-h-0 flex-1 max-laptop:flex-col max-laptop:overflow-y-auto">
      <Region
        id="input"
        name="Exports"
        failed="The drop zone could not be drawn"
        className="w-90 shrink-0 gap-6 desk:w-105 overflow-y-auto border-r border-line-2 bg-panel p-5 max-laptop:w-full max-laptop:overflow-visible max-laptop:border-r-0 max-laptop:border-b"
      >
        <h1 className="text-title-2">Import</h1>
        <InputZone />
        <ExportCommand />
      </Region>
      <div ref={report} className="flex min-w-0 flex-1 flex-col max-laptop:flex-none">
        <Region
          id="report"
          name="Import report"
          failed="The report could not be drawn"
          className="flex-1 bg-app"
        >
          {reading ? <ReadingPanel progress={reading} /> : null}
          {failed === undefined ? null : (
            <EmptyState
              title="The files could not be read"
              actions={<Button onClick={startOver}>Start over</Button>}
            >
              <p role="alert">{failed} Nothing was changed.</p>
            </EmptyState>
          )}
          {outcome ? <Report outcome={outcome} /> : null}
          {!(reading || outcome || failed) ? (
            <EmptyState title="Nothing read yet" className="max-laptop:py-6">
              <p>
                What was read is shown here first: every connector by name, what was set aside, and
                each value that could not be read, with its file and line. Nothing is changed before
                you open it.
              </p>
              <p>
                No export at hand? Begin with a{" "}
                <Link to="/learn" search={{ view: "scenarios" }}>
                  scenario
                </Link>
                , which brings an organisation to practise in.
              </p>
            </EmptyState>
          ) : null}
        </Region>
      </div>
    </div>
  );
}
