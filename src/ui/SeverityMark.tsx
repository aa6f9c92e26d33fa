import { MarkSvg } from "./MarkSvg";

export type MarkSeverity = "error" | "warning" | "advice" | "ok";

export interface SeverityMarkProps {
  readonly severity: MarkSeverity;
  /** Pixels; 16 in lists, 14 in rows. */
  readonly size?: number | undefined;
  /** A name of its own, where no word stands beside it. */
  readonly name?: string | undefined;
  readonly className?: string | undefined;
}

/** Octagon, triangle, ring with i, tick: severity is shape before it is colour. */
export function SeverityMark({ severity, size = 16, name, className }: SeverityMarkProps) {
  return (
    <MarkSvg size={size} name={name} className={className}>
      <SeverityShape severity={severity} />
    </MarkSvg>
  );
}

/** The shape alone, in a 16×16 box, for drawings that are svg already. */
export function SeverityShape({ severity }: { severity: MarkSeverity }) {
  switch (severity) {
    case "error":
      return (
        <>
          <path className="fill-error-mark" d="M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z" />
          <path
            className="fill-none stroke-on-accent"
            strokeWidth={1.8}
            d="M8 4.5v4.2M8 11.3v.01"
          />
        </>
      );
    case "warning":
      return (
        <>
          <path className="fill-warn-mark stroke-warn" d="M8 1.8 15 14H1z" />
          <path
            className="fill-none stroke-on-warn-mark"
            strokeWidth={1.8}
            d="M8 6.3v3.4M8 11.8v.01"
          />
        </>
      );
    case "advice":
      return (
        <g className="fill-none stroke-advice-mark">
          <circle cx="8" cy="8" r="6.2" strokeWidth={1.6} />
          <path strokeWidth={1.8} d="M8 7.5v3.5M8 5v.01" />
        </g>
      );
    case "ok":
      return (
        <path className="fill-none stroke-ok-mark" strokeWidth={1.8} d="m3.8 8.4 3 3 5.4-6.4" />
      );
  }
}
