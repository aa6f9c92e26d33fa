import { useEffect, useMemo, useReducer, useRef } from "react";
import { type Chart, inOrderOf } from "../../../core/chart";

/** For how long after an edit nothing changes its place, in milliseconds. */
const still = 1000;

/**
 * The chart with its connectors where they were, until nothing has been edited for a second: a range that is typed is
 * wide before it is narrow, and its card would run through the frame and back.
 */
export function useHeldOrder(chart: Chart): Chart {
  const settled = useRef(chart);
  const [, settle] = useReducer((times: number) => times + 1, 0);
  const order = settled.current;
  const shown = useMemo(() => inOrderOf(chart, order), [chart, order]);
  const held = shown !== chart;
  useEffect(() => {
    if (!held) {
      settled.current = chart;
      return;
    }
    const later = setTimeout(() => {
      settled.current = chart;
      settle();
    }, still);
    return () => clearTimeout(later);
  }, [chart, held]);
  return shown;
}
