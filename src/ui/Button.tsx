import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Icon } from "./Icon";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook | undefined;
  /** dense = 28 px, form = 32 px. */
  readonly size?: "dense" | "form" | undefined;
  readonly icon?: LucideIcon | undefined;
}

const looks: Record<ButtonLook, string> = {
  primary:
    "bg-accent border-accent text-on-accent shadow-1 not-disabled:hover:bg-accent-hover not-disabled:hover:border-accent-hover",
  plain:
    "bg-raised border-line-2 text-ink-1 shadow-1 not-disabled:hover:border-line-3 not-disabled:active:bg-pressed data-popup-open:bg-pressed",
  quiet:
    "border-transparent text-accent not-disabled:hover:bg-hover not-disabled:active:bg-pressed data-popup-open:bg-pressed",
  danger:
    "bg-raised border-error-line text-error shadow-1 not-disabled:hover:bg-error-wash not-disabled:hover:border-error-mark",
};

/** Verb and object, at most three words (visual.md 6). */
export function Button({
  look = "plain",
  size = "dense",
  icon,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={clsx(
        "hit inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap transition-colors",
        "disabled:border-line-1 disabled:bg-transparent disabled:text-ink-off disabled:shadow-none",
        size === "dense" ? "h-dense" : "h-form",
        look === "quiet" ? "px-1.5" : "px-2.5",
        looks[look],
        className,
      )}
    >
      {icon ? <Icon of={icon} size="row" /> : null}
      {children}
    </button>
  );
}
