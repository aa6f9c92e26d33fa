import { Switch as Base } from "@base-ui/react/switch";
import { clsx } from "clsx";
import { useId } from "react";

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string | undefined;
  /** The word of each state; a switch never says it by colour alone. */
  readonly words?: readonly [on: string, off: string] | undefined;
  readonly tone?: "own" | "implied" | "unknown" | undefined;
  readonly invalid?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly title?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly className?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-labelledby"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
}

export function Switch({
  checked,
  onChange,
  id: given,
  words = ["On", "Off"],
  tone = "own",
  invalid,
  disabled = false,
  readOnly = false,
  className,
  ...rest
}: SwitchProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <span className={clsx("inline-flex items-center gap-2", className)}>
      <Base.Root
        {...rest}
        id={id}
        checked={checked}
        disabled={disabled}
        readOnly={readOnly}
        aria-invalid={invalid || undefined}
        onCheckedChange={onChange}
        className={clsx(
          "hit inline-flex h-4.5 w-7.5 shrink-0 items-center rounded-full border px-0.5 transition-colors",
          invalid ? "border-error-mark" : "border-line-3",
          "bg-sunken data-checked:border-accent data-checked:bg-accent",
          tone === "implied" && "data-checked:border-line-3 data-checked:bg-line-3",
          tone === "unknown" && "hatched",
          "data-disabled:opacity-60 forced-colors:data-checked:bg-[Highlight]",
        )}
      >
        <Base.Thumb className="size-3 rounded-full bg-line-3 transition-transform duration-fast data-checked:translate-x-3 data-checked:bg-on-accent forced-colors:bg-[ButtonText]" />
      </Base.Root>
      <span aria-hidden className={tone === "own" ? "font-medium text-ink-1" : "text-ink-2"}>
        {tone === "unknown" ? "Unknown" : checked ? words[0] : words[1]}
      </span>
    </span>
  );
}
