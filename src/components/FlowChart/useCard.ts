import {
  type FocusEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { CardPlace } from "./HoverCard";

/** Rest of the pointer or of the focus before the card comes. */
const rest = 400;

/**
 * Which node is under the pointer or has focus, and after a moment where its card is to stand. On touch
 * a long press shows it.
 */
export function useCard(pane: RefObject<HTMLElement | null>) {
  const [key, setKey] = useState<string>();
  const [place, setPlace] = useState<CardPlace>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const leave = useCallback(() => {
    clearTimeout(timer.current);
    setKey(undefined);
    setPlace(undefined);
  }, []);
  useEffect(() => leave, [leave]);

  const events = useMemo(() => {
    const rise = (target: EventTarget) => {
      const node = (target as Element).closest<HTMLElement>("[data-node]");
      const next = node?.dataset.node;
      clearTimeout(timer.current);
      setPlace(undefined);
      setKey(next);
      if (!node) return;
      timer.current = setTimeout(() => {
        const frame = pane.current?.getBoundingClientRect();
        if (!frame || !node.isConnected) return;
        const { left, top, width, height } = node.getBoundingClientRect();
        setPlace({ left: left - frame.left, top: top - frame.top, width, height });
      }, rest);
    };
    return {
      onPointerOver: (event: PointerEvent) => {
        if (event.buttons === 0 || event.pointerType === "touch") rise(event.target);
      },
      onPointerDown: (event: PointerEvent) => {
        if (event.pointerType !== "touch") leave();
      },
      onPointerUp: (event: PointerEvent) => {
        if (event.pointerType === "touch") leave();
      },
      onPointerLeave: leave,
      onWheel: leave,
      onFocus: (event: FocusEvent) => {
        if ((event.target as Element).matches(":focus-visible")) rise(event.target);
      },
      onBlur: leave,
    };
  }, [pane, leave]);

  return { key, place, events, leave };
}
