import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Icon } from "./Icon";
import { Tooltip } from "./Tooltip";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "name"> {
  /** Accessible name, shown as tooltip. */
  readonly name: string;
  readonly icon: LucideIcon;
  readonly keys?: string | undefined;
  /** dense = 28 px; row = 24 px, for rows. */
  readonly size?: "dense" | "row" | undefined;
  readonly side?: "top" | "bottom" | "left" | "right" | undefined;
}

export function IconButton({
  name,
  icon,
  keys,
  size = "dense",
  side,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={name} keys={keys} side={side}>
      <button
        {...rest}
        type={type}
        aria-label={name}
        className={clsx(
          "hit inline-flex shrink-0 items-center justify-center rounded-control text-ink-2 transition-colors",
          "not-disabled:hover:bg-hover not-disabled:hover:text-ink-1 not-disabled:active:bg-pressed data-popup-open:bg-pressed aria-pressed:bg-selected aria-pressed:text-accent",
          "forced-colors:aria-pressed:forced-color-adjust-none forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText]",
          "disabled:text-ink-off",
          size === "dense" ? "size-dense max-tablet:size-11" : "size-6 max-tablet:size-10",
          className,
        )}
      >
        <Icon of={icon} size={size === "row" ? "row" : "body"} />
      </button>
    </Tooltip>
  );
}
