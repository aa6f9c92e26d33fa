import { useEffect } from "react";
import { breakpoints } from "../../../ui/breakpoints";
import { Panel, Panels, Splitter, usePanelHandle } from "../../../ui/Panels";
import { Region } from "../../../ui/Region";
import { useMediaQuery } from "../../../ui/useMediaQuery";
import { usePreference } from "../../../workspace/preferences";
import { ExplorerRail } from "./ExplorerRail";
import { FormSheet } from "./FormSheet";
import { foldSignals } from "./folds";
import type { LayoutProps } from "./layout";
import { ChartPane, Dock, ExplorerPane, FormPane } from "./panes";

/** Explorer, chart over dock, form: side by side, every border movable (visual.md 3.2). */
export function DeskLayout(props: LayoutProps) {
  const desk = useMediaQuery(breakpoints.desk);
  const tablet = useMediaQuery(breakpoints.tablet);
  const wide = useMediaQuery("(min-width: 1440px)");
  const explorer = usePanelHandle();
  const form = usePanelHandle();
  const dock = usePanelHandle();
  const [outer, setOuter] = usePreference<Record<string, number> | null>("design.outer", null);
  const [row, setRow] = usePreference<Record<string, number> | null>("design.columns", null);
  const [column, setColumn] = usePreference<Record<string, number> | null>("design.rows", null);
  useEffect(
    () =>
      foldSignals.watch((which) => {
        // The rail hears of its own.
        if (which === "explorer" && !explorer.current) return;
        const handle = which === "explorer" ? explorer.current : dock.current;
        if (handle?.isCollapsed()) handle.expand();
        else handle?.collapse();
      }),
    [explorer, dock],
  );
  const roomy = useMediaQuery(breakpoints.wide);
  const formWidth = roomy ? 500 : wide ? 420 : 380;
  const explorerWidth = roomy ? 320 : wide ? 260 : 220;
  const chart = <ChartPane {...props} />;
  const charted = (
    <Panels
      direction="column"
      className="h-full"
      layout={column ?? undefined}
      onLayout={(next) => setColumn({ ...next })}
    >
      <Panel id="top" min={160}>
        {desk ? (
          <Panels
            direction="row"
            className="h-full"
            layout={row ?? undefined}
            onLayout={(next) => setRow({ ...next })}
          >
            <Panel
              id="explorer"
              handle={explorer}
              defaultSize={explorerWidth}
              min={200}
              max={400}
              folded={0}
            >
              <Region
                id="explorer"
                as="aside"
                name="Explorer"
                failed="The explorer could not be drawn"
                className="h-full"
              >
                <ExplorerPane {...props} />
              </Region>
            </Panel>
            <Splitter
              name="Width of the explorer"
              panel={explorer}
              defaultSize={explorerWidth}
              side="before"
              direction="row"
            />
            <Panel id="chart" min={480}>
              {chart}
            </Panel>
          </Panels>
        ) : (
          <div className="relative h-full min-h-0">
            {chart}
            {tablet ? <FormSheet {...props} /> : null}
          </div>
        )}
      </Panel>
      <Splitter
        name="Height of problems and script"
        panel={dock}
        defaultSize={264}
        side="after"
        direction="column"
      />
      <Panel id="dock" handle={dock} defaultSize={264} min={120} max="60%" folded={36}>
        <Dock {...props} />
      </Panel>
    </Panels>
  );
  if (tablet)
    return (
      <div className="flex h-full min-h-0">
        <ExplorerRail {...props} />
        <div className="min-w-0 flex-1">{charted}</div>
      </div>
    );
  const columns = (
    <Panels
      direction="row"
      className="h-full min-w-0 flex-1"
      layout={outer ?? undefined}
      onLayout={(next) => setOuter({ ...next })}
    >
      <Panel id="left" min={480}>
        {charted}
      </Panel>
      <Splitter
        name="Width of the properties"
        panel={form}
        defaultSize={formWidth}
        side="after"
        direction="row"
      />
      <Panel id="form" handle={form} defaultSize={formWidth} min={360} max={560}>
        <FormPane {...props} />
      </Panel>
    </Panels>
  );
  return (
    <div className="flex h-full min-h-0">
      {desk ? null : <ExplorerRail {...props} />}
      {columns}
    </div>
  );
}
