import { useEffect, useRef, useState } from "react";
import { later } from "../../../ui/later";
import { Panel, Panels, Splitter, usePanelHandle } from "../../../ui/Panels";
import { Region } from "../../../ui/Region";
import { Tabs } from "../../../ui/Tabs";
import { loadRules } from "../../../workspace/problems";
import type { LayoutProps } from "../layout/layout";
import { ProblemsPane } from "./ProblemsPane";

/** The writer of scripts; it notes what the rules say will be refused, so it waits for them. */
const ScriptPane = later(
  async () => {
    const [{ ScriptPane: Pane }] = await Promise.all([import("./ScriptPane"), loadRules()]);
    return Pane;
  },
  <p className="p-3 text-small text-ink-3">Fetching the writer of scripts…</p>,
);

/** Side by side while there is room for both, else tabs. */
const roomy = 860;

export function Dock(props: LayoutProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const roomyEnough = width >= roomy;
  const problems = usePanelHandle();
  const { selection, open, openFinding, select } = props;
  const problemsRegion = (
    <Region
      id="problems"
      name="Problems"
      failed="The problems could not be listed"
      className="h-full"
    >
      <ProblemsPane
        connector={selection.at}
        field={selection.field}
        titled={roomyEnough}
        onOpen={openFinding}
      />
    </Region>
  );
  const scriptRegion = (
    <Region id="script" name="Script" failed="The script could not be shown" className="h-full">
      <ScriptPane
        connector={selection.at}
        field={selection.field}
        titled={roomyEnough}
        onOpen={open}
      />
    </Region>
  );
  return (
    <div ref={frame} className="h-full min-h-0 bg-panel">
      {roomyEnough ? (
        <Panels direction="row" className="h-full">
          <Panel id="problems" handle={problems} defaultSize={400} min={280} max="60%">
            {problemsRegion}
          </Panel>
          <Splitter
            name="Width of the problems"
            panel={problems}
            defaultSize={400}
            side="before"
            direction="row"
          />
          <Panel id="script" min={400}>
            {scriptRegion}
          </Panel>
        </Panels>
      ) : (
        <Tabs
          label="Problems and script"
          tabs={[
            { id: "problems", label: "Problems" },
            { id: "script", label: "Script" },
          ]}
          value={selection.dock === "script" ? "script" : "problems"}
          onChange={(dock) => select({ dock })}
          className="h-full"
          panelClassName="min-h-0 flex-1"
        >
          {selection.dock === "script" ? scriptRegion : problemsRegion}
        </Tabs>
      )}
    </div>
  );
}

/** Width of an element; 0 until it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    setWidth(element.current.clientWidth);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
