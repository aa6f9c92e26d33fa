import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { type Brushed, dragged, type Hold, holdAt, moved, widened } from "./brush";

/** Pixels around an edge that are on it. */
const reach = 8;
const far = 10;

interface Given {
  readonly steps: number;
  readonly width: number;
  readonly brushed: Brushed | undefined;
  readonly onBrush: (brushed: Brushed | undefined) => void;
}

/** A brush for the pointer and for keys. While the pointer holds it, nothing is filtered yet. */
export function useBrush({ steps, width, brushed, onBrush }: Given) {
  // What is brushed whole has no edge to take hold of: a new part of it is brushed.
  const gripped = brushed && (brushed.from > 0 || brushed.to < steps) ? brushed : undefined;
  const held = useRef<{ readonly hold: Hold; readonly before: Brushed | undefined }>(undefined);
  const [draft, setDraft] = useState<Brushed>();
  const [cursor, setCursor] = useState(0);
  const [over, setOver] = useState<number>();
  const placeOf = (event: PointerEvent<HTMLElement>): number =>
    ((event.clientX - event.currentTarget.getBoundingClientRect().left) / width) * steps;
  const release = (event: PointerEvent<HTMLElement>, keep: boolean): void => {
    if (!held.current) return;
    held.current = undefined;
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId);
    setDraft(undefined);
    if (keep && draft) onBrush(draft);
  };
  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const at = placeOf(event);
      const hold = holdAt(at, gripped, (reach / width) * steps);
      held.current = { hold, before: gripped };
      event.currentTarget.setPointerCapture(event.pointerId);
      if (hold.is === "new") setDraft(dragged(hold, at, undefined, steps));
      setCursor(Math.max(0, Math.min(steps - 1, Math.floor(at))));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = placeOf(event);
      setOver(Math.max(0, Math.min(steps - 1, Math.floor(at))));
      if (held.current) setDraft(dragged(held.current.hold, at, held.current.before, steps));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => release(event, true),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => release(event, false),
    onPointerLeave: () => setOver(undefined),
    onDoubleClick: () => onBrush(undefined),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (!draft && !brushed) return;
      event.preventDefault();
      event.stopPropagation();
      held.current = undefined;
      if (draft) setDraft(undefined);
      else onBrush(undefined);
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (!gripped) onBrush({ from: cursor, to: cursor + 1 });
      return;
    }
    const by = {
      ...{ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 },
      ...{ PageUp: far, PageDown: -far, Home: -steps, End: steps },
    }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (event.shiftKey)
      onBrush(widened(gripped ?? { from: cursor, to: cursor }, gripped ? by : 1, steps));
    else if (gripped) onBrush(moved(gripped, by, steps));
    else setCursor(Math.max(0, Math.min(steps - 1, cursor + by)));
  };
  return {
    /** What is to be drawn as brushed. */
    shown: draft ?? gripped,
    cursor: Math.min(cursor, steps - 1),
    over,
    handlers: { ...pointer, onKeyDown },
  };
}
