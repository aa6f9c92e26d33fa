import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { type ControlState, controlLook } from "./controlLook";

export interface TextAreaProps
  extends Omit<ComponentProps<"textarea">, "value" | "onChange" | "readOnly">,
    ControlState {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function TextArea({
  value,
  onChange,
  tone,
  invalid,
  mono,
  size,
  className,
  readOnly,
  ...rest
}: TextAreaProps) {
  return (
    <textarea
      autoComplete="off"
      spellCheck={false}
      rows={4}
      {...rest}
      readOnly={readOnly}
      value={value}
      aria-invalid={invalid || undefined}
      onChange={(event) => onChange(event.target.value)}
      className={clsx(
        controlLook({ tone, invalid, readOnly, mono, size }),
        "w-full resize-y px-2 py-1.5",
        className,
      )}
    />
  );
}
