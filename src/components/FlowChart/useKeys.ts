import { type KeyboardEvent, type RefObject, useRef } from "react";
import { flushSync } from "react-dom";
import type { Chart, Placed } from "../../core/chart";
import type { ViewportControl } from "./useViewport";
import { scales } from "./viewport";
import { find, type Spot, walk } from "./walk";

/** Letters that mean something here or everywhere: with Shift they search by name as others do. */
const taken = new Set("tfbncgw");
/** Pause after which typing a name begins anew. */
const pause = 700;

interface KeysOptions {
  readonly chart: Chart;
  readonly placed: Placed;
  readonly control: ViewportControl;
  readonly pane: RefObject<HTMLElement | null>;
  readonly current: string | undefined;
  readonly onFocus: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onLight: (key: string) => void;
  readonly onEscape: () => void;
  readonly onTable: () => void;
  readonly onProblem: (key: string) => void;
}

/** The chart's keys (visual.md 4.4); what it uses it keeps from the rest of the app. */
export function useKeys(options: KeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: "", at: 0 });

  const go = (spot: Spot | undefined): boolean => {
    if (!spot) return true;
    const { placed, y } = spot;
    flushSync(() => {
      options.control.reveal({ x: placed.x, y, width: placed.width, height: placed.height });
      options.onFocus(placed.key);
    });
    const node = options.pane.current?.querySelector<HTMLElement>(
      `[data-node="${CSS.escape(placed.key)}"]`,
    );
    node?.focus({ preventScroll: true });
    return true;
  };

  const search = (event: KeyboardEvent, from: string): boolean => {
    const going = event.timeStamp - typed.current.at < pause && typed.current.text !== "";
    const letter = event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key);
    if (!letter || (!going && !event.shiftKey && taken.has(event.key))) return false;
    typed.current = {
      text: going ? typed.current.text + event.key : event.key,
      at: event.timeStamp,
    };
    return go(find(options.chart, options.placed, from, typed.current.text));
  };

  const zoom = (key: string): boolean => {
    const { control } = options;
    if (key === "+" || key === "=") control.zoomBy(scales.step);
    else if (key === "-" || key === "−") control.zoomBy(1 / scales.step);
    else if (key === "0") control.zoomTo(1);
    else if (key === "f") control.showWhole();
    else return false;
    return true;
  };

  const press = (event: KeyboardEvent<HTMLElement>): boolean => {
    const target = event.target as HTMLElement;
    const own = target.dataset.node;
    const from = own ?? options.current;
    const { key } = event;
    if (key === "Escape") {
      if (own === undefined) options.onEscape();
      else options.pane.current?.focus({ preventScroll: true });
      return true;
    }
    if (target !== options.pane.current && own === undefined) return false;
    const searching = event.timeStamp - typed.current.at < pause && typed.current.text !== "";
    if (!searching && zoom(key)) return true;
    if (!searching && key === "t") {
      options.onTable();
      return true;
    }
    if (from === undefined) return false;
    if (key === "Enter" || key === " ") {
      if (own === undefined) return go(spotHere(from));
      if (key === "Enter") options.onOpen(from);
      else options.onLight(from);
      return true;
    }
    if (!searching && key === "b") {
      options.onProblem(from);
      return true;
    }
    if (key.startsWith("Arrow") || key === "Home" || key === "End" || key.startsWith("Page"))
      return go(
        own === undefined ? spotHere(from) : walk(options.chart, options.placed, from, key),
      );
    return search(event, from);
  };

  const spotHere = (from: string): Spot | undefined =>
    walk(options.chart, options.placed, from, "here");

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
