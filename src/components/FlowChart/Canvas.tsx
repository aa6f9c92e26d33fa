import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type Chart, layOut, type Sign, viewOf, waysText } from "../../core/chart";
import { EmptyChart } from "./EmptyChart";
import { Frame } from "./Frame";
import { HoverCard } from "./HoverCard";
import { currentOf, edgeByKey, nodesByKey } from "./inView";
import { LaneHeads } from "./LaneHeads";
import { Legend } from "./Legend";
import { Lines } from "./Lines";
import { legendFits, waterBeside } from "./legendRoom";
import { Minimap } from "./Minimap";
import { type Badge, waysId } from "./NodeShell";
import { Nodes } from "./Nodes";
import { onlyServer, ServerPicker } from "./ServerPicker";
import type { Looks } from "./state";
import { useCard } from "./useCard";
import { useGestures } from "./useGestures";
import { useKeys } from "./useKeys";
import { usePaneSize, useViewport } from "./useViewport";
import { levelOf } from "./viewport";
import { nearest } from "./walk";
import { ZoomButtons } from "./ZoomButtons";

export interface CanvasProps {
  /** As it is drawn: servers that are alike may be folded. */
  readonly chart: Chart;
  readonly name: string;
  readonly badgeOf: (connector: string) => Badge | undefined;
  readonly problemOf: (connector: string) => string | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (connector: string | undefined, parameter?: string) => void;
  readonly onProblem: (connector: string) => void;
  readonly onServer: ((server: string) => void) | undefined;
  /** Opens or closes the fold of a server. */
  readonly onFold: (server: string) => void;
  readonly onTable: () => void;
  readonly lit: ReadonlySet<string> | undefined;
  readonly sign: Sign | undefined;
  readonly onSign: (sign: Sign | undefined) => void;
  readonly narrow: boolean;
  /** Ways to begin, shown while there is nothing to draw. */
  readonly start?: ReactNode;
}

const nothing: ReadonlySet<string> = new Set();
/** Minimap above this many nodes. */
const manyNodes = 40;

/** The drawn chart: what is in view is in the page, everything moves as one layer. */
export function Canvas(props: CanvasProps) {
  const { chart, selected, lit, narrow } = props;
  const { pane, size } = usePaneSize();
  const [unfolded, setUnfolded] = useState(nothing);
  const [server, setServer] = useState<string>();
  const [legend, setLegend] = useState<boolean>();
  const [lighted, setLighted] = useState<string>();
  const only = narrow ? onlyServer(chart, selected, server) : undefined;
  const { width } = size;
  const placed = useMemo(
    () => layOut(chart, width, only === undefined ? { open: unfolded } : { open: unfolded, only }),
    [chart, width, only, unfolded],
  );
  const bounds = useMemo(
    () => ({ width: placed.width, height: placed.height }),
    [placed.width, placed.height],
  );
  const { layer, heads, drawn, control } = useViewport(bounds, size);
  useGestures(pane, control);
  const view = useMemo(() => viewOf(placed, drawn), [placed, drawn]);
  const card = useCard(pane);
  const [focused, setFocused] = useState<string>();
  const [inside, setInside] = useState(false);
  const here = useMemo(() => nodesByKey(view), [view]);
  const current = currentOf(here, focused, selected);
  const hot = useMemo(() => {
    const ids = [lighted, card.key].flatMap((key) =>
      key === undefined ? [] : (here.get(key)?.node.id ?? []),
    );
    return ids.length > 0 ? new Set(ids) : nothing;
  }, [lighted, card.key, here]);
  const level = levelOf(drawn.scale);
  const slim = level === "overview";
  const { badgeOf } = props;
  // One object for as long as it says the same: frames without a change are then not drawn again.
  const looks = useMemo(
    (): Looks => ({ selected, current, hot, lit, slim, badgeOf }),
    [selected, current, hot, lit, slim, badgeOf],
  );

  const { reveal } = control;
  const shownBefore = useRef(selected);
  useEffect(() => {
    if (selected === shownBefore.current) return;
    shownBefore.current = selected;
    const spot = selected === undefined ? undefined : nearest(placed, selected);
    if (spot) reveal({ ...spot.placed, y: spot.y });
  }, [selected, placed, reveal]);

  /** What stands for several opens their fold: nobody said which of them is meant. */
  const unfolds = (id: string): boolean => {
    const group = closedAt(chart, id);
    if (group) props.onFold(group.server.server);
    return group !== undefined;
  };
  const light = (key: string) => setLighted((old) => (old === key ? undefined : key));
  const open = (key: string) => {
    const node = here.get(key)?.node;
    if (!node) return;
    if (unfolds(node.id)) return;
    if (node.kind === "receive" || node.kind === "send") {
      if (node.change !== "removed") props.onSelect(node.id);
    } else if (node.kind === "server" && props.onServer) props.onServer(node.server);
    else light(key);
  };
  const keys = useKeys({
    chart,
    placed,
    control,
    pane,
    current,
    onFocus: setFocused,
    onOpen: open,
    onLight: light,
    onEscape: () => {
      setLighted(undefined);
      props.onSelect(undefined);
    },
    onTable: props.onTable,
    onProblem: (key) => {
      const id = here.get(key)?.node.id;
      if (id !== undefined && props.badgeOf(id)) props.onProblem(id);
    },
  });
  const press = (target: Element) => {
    const hit = target.closest<HTMLElement>(
      "[data-problem],[data-fold],[data-apart],[data-node],[data-edge]",
    );
    const { problem, fold, apart, node, edge } = hit?.dataset ?? {};
    if (apart !== undefined) props.onFold(apart);
    else if (problem !== undefined) props.onProblem(problem);
    else if (fold !== undefined) setUnfolded((old) => toggled(old, fold));
    else if (node !== undefined) open(node);
    else if (edge !== undefined) {
      const made = edgeByKey(view, edge);
      const [owner] = made?.connectors ?? [];
      if (made && owner !== undefined && !unfolds(owner)) props.onSelect(owner, made.parameter);
    }
  };

  const { counts } = chart;
  const hovered = card.key === undefined ? undefined : here.get(card.key)?.node;
  const told = inside && focused !== undefined ? here.get(focused)?.node : undefined;
  if (counts.servers === 0 && counts.send === 0) return <EmptyChart actions={props.start} />;
  return (
    <>
      {narrow ? (
        <ServerPicker chart={chart} value={only} onChange={setServer} />
      ) : (
        <LaneHeads ref={heads} placed={placed} hidden={level === "overview"} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a chart is no fieldset */}
      <div
        ref={pane}
        role="group"
        aria-roledescription="mail-flow chart"
        aria-label={`${props.name}, ${countText(counts.servers, "server")}, ${counts.receive} receive and ${countText(counts.send, "send connector")}`}
        className="fc-canvas"
        data-level={level}
        data-narrow={narrow || undefined}
        tabIndex={-1}
        onClick={(event) => press(event.target as Element)}
        onKeyDown={keys}
        {...card.events}
        onFocus={(event) => {
          const key = event.target.dataset.node;
          if (key !== undefined) setFocused(key);
          setInside(true);
          card.events.onFocus(event);
        }}
        onBlur={() => {
          setInside(false);
          card.events.onBlur();
        }}
      >
        <div ref={layer} className="fc-layer" data-picked={selected === undefined ? undefined : ""}>
          <Lines lines={view.edges} looks={looks} placed={placed} />
          {narrow
            ? placed.heads.map(({ text, x, y }) => (
                <span key={text} className="fc-head" style={{ left: x, top: y }}>
                  {text}
                </span>
              ))
            : null}
          <Nodes nodes={view.networks} looks={looks} />
          {view.frames.map((each) => (
            <Frame key={each.frame.key} view={each} lanes={placed.lanes} looks={looks} />
          ))}
          <Nodes nodes={view.sends} looks={looks} />
          <Nodes nodes={view.hops} looks={looks} />
        </div>
        {hovered && card.place ? (
          <HoverCard
            node={hovered}
            place={card.place}
            pane={size}
            badge={props.badgeOf(hovered.id)}
            problem={props.problemOf(hovered.id)}
          />
        ) : null}
        {counts.receive + counts.send > manyNodes && !narrow ? (
          <Minimap placed={placed} pane={size} control={control} />
        ) : null}
        <div className="pointer-events-none absolute right-3 bottom-2.5 z-chart flex max-w-full flex-col items-end gap-2.5 *:pointer-events-auto max-tablet:flex-row">
          <Legend
            signs={chart.signs}
            open={legend ?? (!narrow && legendFits(placed, drawn.scale, size, chart.signs))}
            lit={props.sign}
            onOpen={setLegend}
            onLight={props.onSign}
            room={waterBeside(placed, drawn.scale, size)}
          />
          <ZoomButtons scale={drawn.scale} control={control} />
        </div>
      </div>
      <span id={waysId} className="sr-only">
        {told ? waysText(chart, told.id) : ""}
      </span>
    </>
  );
}

/** The closed fold in which a connector is drawn once for several, or whose server label this is. */
const closedAt = (chart: Chart, id: string) =>
  chart.groups.find(
    ({ server, connectors }) =>
      server.standsFor && (server.id === id || connectors.some((each) => each.id === id)),
  );

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

const countText = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
