import { clsx } from "clsx";
import type { ReactNode } from "react";

export interface MarkSvgProps {
  readonly size?: number | undefined;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The 16×16 box of our own shapes: with a name it is an image, without one it stands beside its word. */
export function MarkSvg({ size = 16, name, className, children }: MarkSvgProps) {
  const drawing = {
    viewBox: "0 0 16 16",
    width: size,
    height: size,
    strokeLinecap: "round",
    strokeLinejoin: "round",
    className: clsx("shrink-0", className),
  } as const;
  return name ? (
    <svg {...drawing} role="img" aria-label={name}>
      {children}
    </svg>
  ) : (
    <svg {...drawing} aria-hidden="true">
      {children}
    </svg>
  );
}
