import type { Ref } from "react";
import { memo } from "react";
import type { Placed } from "../../core/chart";

/** Titles of the lanes; they stay at the top while the chart pans, and give way to one another. */
export const LaneHeads = memo(function LaneHeads({
  ref,
  placed,
  hidden,
}: {
  ref: Ref<HTMLDivElement>;
  placed: Placed;
  hidden: boolean;
}) {
  const { heads, width } = placed;
  return (
    <div className="fc-heads" aria-hidden>
      <div ref={ref} hidden={hidden}>
        {heads.map(({ text, x }, at) => {
          const room = (heads[at + 1]?.x ?? width) - x;
          return (
            <span
              key={text}
              className="fc-head"
              style={{
                left: `calc(${x}px * var(--k, 1))`,
                maxWidth: `calc(${room}px * var(--k, 1) - 2px)`,
              }}
            >
              {text}
            </span>
          );
        })}
      </div>
    </div>
  );
});
