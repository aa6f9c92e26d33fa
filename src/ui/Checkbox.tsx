import { Checkbox as Base } from "@base-ui/react/checkbox";
import { clsx } from "clsx";
import { Check, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Icon } from "./Icon";

export interface CheckboxProps {
  readonly checked: boolean | "mixed";
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  /** Takes the label away from sight, not from the name. */
  readonly labelHidden?: boolean | undefined;
  /** One line under the label; for a disabled box the reason. */
  readonly help?: ReactNode;
  readonly mono?: boolean | undefined;
  readonly tone?: "own" | "implied" | undefined;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly "aria-describedby"?: string | undefined;
}

export function Checkbox({
  checked,
  onChange,
  label,
  labelHidden,
  help,
  mono,
  tone = "own",
  disabled = false,
  className,
  "aria-describedby": describedBy,
  onBlur,
}: CheckboxProps) {
  const id = useId();
  return (
    <span className={clsx("inline-flex items-start gap-2", className)}>
      <Base.Root
        id={id}
        checked={checked === true}
        indeterminate={checked === "mixed"}
        disabled={disabled}
        onCheckedChange={onChange}
        onBlur={onBlur}
        aria-labelledby={`${id}-label`}
        aria-describedby={clsx(help && `${id}-help`, describedBy) || undefined}
        className={clsx(
          "hit mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-chip border border-line-3 bg-raised text-on-accent transition-colors",
          "data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent",
          tone === "implied" && "data-checked:border-line-3 data-checked:bg-line-3",
          "data-disabled:border-line-2 data-disabled:bg-sunken data-disabled:text-ink-2",
        )}
      >
        <Base.Indicator className="inline-flex">
          <Icon of={checked === "mixed" ? Minus : Check} className="size-3 stroke-2" />
        </Base.Indicator>
      </Base.Root>
      <span className={clsx("flex min-w-0 flex-col", labelHidden && "sr-only")}>
        <label
          id={`${id}-label`}
          htmlFor={id}
          className={clsx(
            mono && "font-machine text-code",
            disabled ? "text-ink-3" : checked && tone === "own" ? "text-ink-1" : "text-ink-2",
          )}
        >
          {label}
        </label>
        {help ? (
          <span id={`${id}-help`} className="text-small text-ink-3">
            {help}
          </span>
        ) : null}
      </span>
    </span>
  );
}
