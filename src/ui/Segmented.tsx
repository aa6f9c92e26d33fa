import { clsx } from "clsx";
import { type ReactNode, useId } from "react";
import { CountBadge } from "./CountBadge";

export interface SegmentedOption<V extends string = string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly count?: number | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SegmentedProps<V extends string> {
  readonly options: readonly SegmentedOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly id?: string | undefined;
  /** implied = the choice follows from elsewhere: drawn lighter. */
  readonly tone?: "own" | "implied" | "unknown" | undefined;
  readonly invalid?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Fills its row with equal parts. */
  readonly fill?: boolean | undefined;
  /** On a phone its parts stand under each other: their words are too long for one row. */
  readonly stacks?: boolean | undefined;
  readonly className?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-labelledby"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
}

/** One of at most four; real radio buttons, so arrows and forced colours work. */
export function Segmented<V extends string>({
  options,
  value,
  onChange,
  id,
  tone = "own",
  invalid,
  disabled,
  fill,
  stacks,
  className,
  onBlur,
  ...named
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <div
      {...named}
      id={id}
      role="radiogroup"
      aria-invalid={invalid || undefined}
      className={clsx(
        "inline-flex h-dense items-stretch gap-px rounded-control border bg-sunken p-px",
        invalid ? "border-error-mark" : "border-line-2",
        tone === "unknown" && "hatched",
        fill ? "flex w-full" : "w-fit max-w-full shrink-0",
        stacks && "max-tablet:h-auto max-tablet:w-full max-tablet:flex-col",
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            "hit relative inline-flex min-w-0 items-center justify-center gap-1 rounded-chip px-2 text-small font-medium whitespace-nowrap text-ink-2",
            "has-checked:bg-raised has-checked:font-semibold has-checked:text-ink-1 has-checked:ring-1 has-checked:ring-line-2",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus has-disabled:text-ink-off has-checked:has-disabled:text-ink-2",
            "not-has-checked:not-has-disabled:hover:bg-hover",
            "forced-colors:has-checked:forced-color-adjust-none forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText]",
            tone === "implied" && "has-checked:text-ink-2",
            fill && "flex-1",
            stacks && "max-tablet:h-dense max-tablet:justify-start",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled || option.disabled}
            onChange={() => onChange(option.value)}
            onBlur={onBlur}
            className="absolute inset-0 z-1 size-full cursor-pointer appearance-none opacity-0 outline-none"
          />
          <span className="truncate">{option.label}</span>
          {option.count ? <CountBadge count={option.count} /> : null}
        </label>
      ))}
    </div>
  );
}
