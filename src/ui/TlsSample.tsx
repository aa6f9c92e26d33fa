import { clsx } from "clsx";

export type Protection = "required" | "offered" | "none";

/** Line pattern means protection, everywhere: solid, dashed, dotted. SVG attributes of a stroke. */
export const protectionStroke: Record<
  Protection,
  { strokeWidth: number; strokeDasharray?: string; strokeLinecap?: "round" }
> = {
  required: { strokeWidth: 2 },
  offered: { strokeWidth: 2, strokeDasharray: "7 4" },
  none: { strokeWidth: 2, strokeDasharray: "1.5 5", strokeLinecap: "round" },
};

export interface TlsSampleProps {
  readonly protection: Protection;
  readonly width?: number | undefined;
  readonly className?: string | undefined;
}

/** A short piece of the line, beside the word that says the same. */
export function TlsSample({ protection, width = 18, className }: TlsSampleProps) {
  return (
    <svg
      viewBox={`0 0 ${width} 8`}
      width={width}
      height={8}
      aria-hidden
      className={clsx("shrink-0 stroke-current", className)}
    >
      <line x1={1} x2={width - 1} y1={4} y2={4} {...protectionStroke[protection]} />
    </svg>
  );
}
