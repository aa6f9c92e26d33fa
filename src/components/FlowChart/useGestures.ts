import { type RefObject, useEffect } from "react";
import type { ViewportControl } from "./useViewport";
import type { Point } from "./viewport";

/** Pixels that a pointer may tremble before a press becomes a drag. */
const tremble = 4;

/**
 * Wheel pans, with Ctrl (and the pinch of a trackpad) zooms at the pointer; dragging pans, two fingers
 * pinch. A drag that began on a node does not press it.
 */
export function useGestures(pane: RefObject<HTMLElement | null>, control: ViewportControl): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const pointers = new Map<number, Point>();
    let start: Point | undefined;
    let dragging = false;

    const at = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.ctrlKey || event.metaKey)
        control.zoomBy(Math.exp((-event.deltaY * unit) / 300), at(event));
      else if (event.shiftKey && event.deltaX === 0) control.panBy(-event.deltaY * unit, 0);
      else control.panBy(-event.deltaX * unit, -event.deltaY * unit);
    };
    const down = (event: PointerEvent) => {
      if (event.button > 1 || (event.target as Element).closest("[data-still]")) return;
      pointers.set(event.pointerId, at(event));
      start = at(event);
      dragging = pointers.size > 1;
    };
    const move = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (!before || !start) return;
      const now = at(event);
      if (!dragging && Math.hypot(now.x - start.x, now.y - start.y) < tremble) return;
      if (!dragging) {
        dragging = true;
        element.dataset.panning = "";
      }
      if (!element.hasPointerCapture?.(event.pointerId))
        element.setPointerCapture?.(event.pointerId);
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId);
      pointers.set(event.pointerId, now);
      if (!other) {
        control.panBy(now.x - before.x, now.y - before.y);
        return;
      }
      const [, still] = other;
      const middle = { x: (now.x + still.x) / 2, y: (now.y + still.y) / 2 };
      const ratio = distance(now, still) / Math.max(1, distance(before, still));
      control.zoomBy(ratio, middle);
      control.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
    };
    const up = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
      if (pointers.size > 0) return;
      if (dragging) swallowClick(element);
      dragging = false;
      start = undefined;
      delete element.dataset.panning;
    };
    element.addEventListener("wheel", wheel, { passive: false });
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    return () => {
      element.removeEventListener("wheel", wheel);
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
    };
  }, [pane, control]);
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The click that ends a drag means nothing; one that does not come is not waited for. */
function swallowClick(element: HTMLElement): void {
  const stop = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  element.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => element.removeEventListener("click", stop, { capture: true }), 0);
}
