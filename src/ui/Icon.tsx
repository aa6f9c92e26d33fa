import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";

export interface IconProps {
  readonly of: LucideIcon;
  /** 16 px beside text; 14 in rows; 20 in the phone's bar. */
  readonly size?: "body" | "row" | "bar" | undefined;
  readonly className?: string | undefined;
}

const pixels = { body: 16, row: 14, bar: 20 };
const sizes = { body: "size-4", row: "size-3.5", bar: "size-5" };

/** A drawing beside words; it never carries a name of its own. */
export function Icon({ of: Drawing, size = "body", className }: IconProps) {
  return (
    <Drawing
      aria-hidden
      size={pixels[size]}
      strokeWidth={1.5}
      absoluteStrokeWidth
      className={clsx("shrink-0", sizes[size], className)}
    />
  );
}
