import { useEffect } from "react";
import { breakpoints } from "../../../ui/breakpoints";
import { Panel, Panels, Splitter, usePanelHandle } from "../../../ui/Panels";
import { Region } from "../../../ui/Region";
import { useMediaQuery } from "../../../ui/useMediaQuery";
import { usePreference } from "../../../workspace/preferences";
import { ChartPane } from "../chart/ChartPane";
import { Dock } from "../dock/Dock";
import { ExplorerPane } from "../explorer/ExplorerPane";
import { FormPane } from "../form/FormPane";
import { foldSignals } from "./folds";
import type { LayoutProps } from "./layout";

/** Explorer, chart over dock, form: side by side, every border movable (visual.md 3.2). */
export function DeskLayout(props: LayoutProps) {
  const desk = useMediaQuery(breakpoints.desk);
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
        const handle = which === "explorer" ? explorer.current : dock.current;
        if (handle?.isCollapsed()) handle.expand();
        else handle?.collapse();
      }),
    [explorer, dock],
  );
  const formWidth = wide ? 420 : 380;
  const explorerWidth = wide ? 260 : desk ? 220 : 200;
  return (
    <Panels
      direction="row"
      className="h-full"
      layout={outer ?? undefined}
      onLayout={(next) => setOuter({ ...next })}
    >
      <Panel id="left" min={600}>
        <Panels
          direction="column"
          className="h-full"
          layout={column ?? undefined}
          onLayout={(next) => setColumn({ ...next })}
        >
          <Panel id="top" min={160}>
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
              <Panel id="chart" min={400}>
                <ChartPane {...props} />
              </Panel>
            </Panels>
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
}
