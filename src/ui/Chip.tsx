import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

export type ChipLook = "plain" | "error" | "warn" | "advice" | "ok" | "accent";

export interface ChipProps {
  readonly look?: ChipLook | undefined;
  readonly children: ReactNode;
  /** Makes the chip a button that is on or off. */
  readonly pressed?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Name of the removal, `Clear failed only`. */
  readonly removeName?: string | undefined;
  readonly className?: string | undefined;
}

const looks: Record<ChipLook, string> = {
  plain: "border-line-2 text-ink-2",
  error: "border-error-line bg-error-wash text-error",
  warn: "border-warn-line bg-warn-wash text-warn",
  advice: "border-advice-line bg-advice-wash text-advice",
  ok: "border-ok-line bg-ok-wash text-ok",
  accent: "border-accent-line bg-selected text-accent",
};

export function Chip({
  look = "plain",
  children,
  pressed,
  onPress,
  onRemove,
  removeName,
  className,
}: ChipProps) {
  const box = clsx(
    "inline-flex h-chip shrink-0 items-center gap-1 rounded-chip border px-1.5 text-micro whitespace-nowrap",
    looks[pressed ? "accent" : look],
    className,
  );
  if (onPress)
    return (
      <button
        type="button"
        aria-pressed={pressed}
        onClick={onPress}
        className={clsx(
          "hit transition-colors hover:border-line-3 max-tablet:h-10 max-tablet:px-2.5",
          "forced-colors:aria-pressed:forced-color-adjust-none forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText]",
          box,
        )}
      >
        {children}
      </button>
    );
  return (
    <span className={box}>
      {children}
      {onRemove ? (
        <button
          type="button"
          aria-label={removeName ?? "Remove"}
          onClick={onRemove}
          className="hit -mr-1 inline-flex size-4 items-center justify-center rounded-chip hover:bg-pressed"
        >
          <Icon of={X} size="row" className="size-3" />
        </button>
      ) : null}
    </span>
  );
}
