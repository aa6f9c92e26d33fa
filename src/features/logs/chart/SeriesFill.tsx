import type { SeriesLook } from "./seriesLook";

interface Props {
  readonly look: SeriesLook;
  /** Of the pattern that a hatched one is drawn with. */
  readonly id: string;
  /** What is to be filled. */
  readonly d: string;
}

/** A shape in the look of its series: plain, or of lines on the ground of the page with an outline. */
export function SeriesFill({ look: { fill, stroke, lines }, id, d }: Props) {
  if (lines === "none") return <path className={fill} d={d} />;
  return (
    <>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
        <path className="fill-raised" d="M0 0h5v5h-5z" />
        <path
          className={stroke}
          strokeWidth={2}
          d={lines === "rising" ? "M-1 1l2-2M0 5l5-5M4 6l2-2" : "M-1 4l2 2M0 0l5 5M4-1l2 2"}
        />
      </pattern>
      <path className={stroke} fill={`url(#${id})`} strokeWidth={0.75} d={d} />
    </>
  );
}
