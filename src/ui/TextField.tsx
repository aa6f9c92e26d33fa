import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { type ControlState, controlLook } from "./controlLook";

export interface TextFieldProps
  extends Omit<ComponentProps<"input">, "size" | "value" | "onChange" | "prefix" | "readOnly">,
    ControlState {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
}

/** One line of text; label it with `id` and a label, or `aria-label`. */
export function TextField({
  value,
  onChange,
  prefix,
  suffix,
  tone,
  invalid,
  mono,
  size,
  className,
  readOnly,
  ...rest
}: TextFieldProps) {
  return (
    <span
      className={clsx(
        controlLook({ tone, invalid, readOnly, mono, size }),
        "inline-flex min-w-0 items-center gap-2 px-2 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-disabled:border-line-2 has-disabled:bg-sunken has-disabled:text-ink-off",
        className,
      )}
    >
      {prefix}
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        readOnly={readOnly}
        value={value}
        aria-invalid={invalid || undefined}
        onChange={(event) => onChange(event.target.value)}
        className="w-full min-w-0 flex-1 bg-transparent outline-none"
      />
      {suffix}
    </span>
  );
}
