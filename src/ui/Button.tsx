import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonLook } from "./buttonLook";
import { Icon } from "./Icon";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook | undefined;
  /** dense = 28 px, form = 32 px. */
  readonly size?: ButtonSize | undefined;
  readonly icon?: LucideIcon | undefined;
}

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
        buttonLook(look, size),
        "disabled:border-line-1 disabled:bg-transparent disabled:text-ink-off disabled:shadow-none",
        className,
      )}
    >
      {icon ? <Icon of={icon} size="row" /> : null}
      {children}
    </button>
  );
}
