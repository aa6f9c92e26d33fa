import { clsx } from "clsx";
import { MarkSvg } from "./MarkSvg";

export interface DirectionMarkProps {
  readonly direction: "inbound" | "outbound";
  readonly size?: number | undefined;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
}

/** Inbound = arrow into a bar, outbound = arrow out of a bar. */
export function DirectionMark({ direction, size = 16, name, className }: DirectionMarkProps) {
  const inbound = direction === "inbound";
  return (
    <MarkSvg
      size={size}
      name={name}
      className={clsx(
        "fill-none",
        inbound ? "stroke-inbound-mark" : "stroke-outbound-mark",
        className,
      )}
    >
      <path
        strokeWidth={1.5}
        d={inbound ? "M2 8h7.5M6.5 5l3 3-3 3M13 3v10" : "M6 8h8M11 5l3 3-3 3M3 3v10"}
      />
    </MarkSvg>
  );
}
