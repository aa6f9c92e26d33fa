import { clsx } from "clsx";
import type { KeyboardEvent } from "react";
import type { ControlState } from "./controlLook";
import { Select, type SelectOption } from "./Select";
import { stepNumber } from "./stepNumber";
import { TextField } from "./TextField";

export interface NumberFieldProps extends ControlState {
  readonly id?: string | undefined;
  /** The text as typed: what cannot be read yet is kept. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** A fixed unit, or a choice of units. */
  readonly unit?: string | UnitChoice | undefined;
  readonly disabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
}

export interface UnitChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (unit: string) => void;
}

/** A number and its unit; arrow keys step (Shift: by ten), within the bounds. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  step = 1,
  unit,
  className,
  ...rest
}: NumberFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    if (event.altKey || event.ctrlKey || event.metaKey || rest.readOnly) return;
    const by = (event.key === "ArrowUp" ? step : -step) * (event.shiftKey ? 10 : 1);
    const next = stepNumber(value, by, min, max);
    event.preventDefault();
    if (next !== value) onChange(next);
  };
  return (
    <span className={clsx("inline-flex items-center gap-1.5", className)}>
      <TextField
        {...rest}
        inputMode="decimal"
        value={value}
        onChange={onChange}
        onKeyDown={onKeyDown}
        className="w-24"
      />
      {typeof unit === "string" ? <span className="text-ink-2">{unit}</span> : null}
      {unit && typeof unit === "object" ? (
        <Select
          aria-label={unit.label}
          value={unit.value}
          options={unit.options}
          onChange={unit.onChange}
          disabled={rest.disabled}
          size={rest.size}
          tone={rest.tone}
        />
      ) : null}
    </span>
  );
}
