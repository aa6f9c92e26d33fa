import { useEffect, useState } from "react";
import type { ScalarKind } from "../../../core/catalogue";
import { durationSeconds, type Value } from "../../../core/values";
import { Checkbox } from "../../../ui/Checkbox";
import { NumberField } from "../../../ui/NumberField";
import type { ControlProps } from "../control";
import { amountOf, bestUnit, inUnit, sizeUnits, timeUnits, type Unit } from "../units";
import { useTyped } from "../useTyped";

/** Bytes with a unit. */
export function SizeControl(props: ControlProps) {
  return (
    <UnitControl
      {...props}
      units={sizeUnits}
      amount={typeof props.value === "number" ? props.value : null}
      text={(amount) => `${amount} B`}
    />
  );
}

/** Time spans in seconds, minutes, hours or days; `00:10:00` may be typed too. */
export function DurationControl(props: ControlProps) {
  return (
    <UnitControl
      {...props}
      units={timeUnits}
      amount={typeof props.value === "string" ? durationSeconds(props.value) : null}
      text={spanText}
    />
  );
}

const spanText = (seconds: number): string => {
  const two = (value: number) => String(value).padStart(2, "0");
  const days = Math.floor(seconds / 86400);
  const time = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return `${days > 0 ? `${days}.` : ""}${time.map(two).join(":")}`;
};

interface Props extends ControlProps {
  readonly units: readonly Unit[];
  readonly amount: number | null;
  /** An amount in the text that the kind reads. */
  readonly text: (amount: number) => string;
}

function UnitControl(props: Props) {
  const { parameter, id, describedBy, value, draft, tone, invalid, readOnly, units, amount } =
    props;
  const kind = parameter.kind as ScalarKind;
  const unlimited = value === "Unlimited";
  const [unit, setUnit] = useState(() => bestUnit(units, amount ?? 0));
  const shown =
    typeof draft === "string"
      ? draft
      : amount === null
        ? ""
        : Number.isInteger(amount / unit.worth)
          ? inUnit(amount, unit)
          : inUnit(amount, bestUnit(units, amount));
  const typed = useTyped(parameter.name, shown);
  // A value from elsewhere (undo, a fix) that this unit cannot show whole brings its own unit.
  useEffect(() => {
    if (amount !== null && !Number.isInteger(amount / unit.worth)) setUnit(bestUnit(units, amount));
  }, [amount, unit, units]);

  const take = (text: string, within: Unit) => {
    typed.type(text);
    const plain = amountOf(text, within);
    const read = kind.parse(plain === null ? text : props.text(plain));
    if (read.ok) props.commit(read.value);
    else props.hold(text);
  };
  const turn = (on: boolean) => {
    const back = kind.min !== undefined && kind.min > 1 ? kind.min : (units[2] ?? units[0])?.worth;
    const read = kind.parse(props.text((back ?? 1) * 10));
    props.commit(on ? "Unlimited" : read.ok ? read.value : (kind.min as Value));
  };
  return (
    <span className="flex flex-wrap items-center gap-3">
      <NumberField
        id={id}
        aria-describedby={describedBy}
        tone={tone}
        invalid={invalid}
        readOnly={readOnly}
        disabled={unlimited}
        placeholder={
          value === undefined ? "not in the export" : unlimited ? "Unlimited" : undefined
        }
        value={unlimited ? "" : typed.text}
        onChange={(text) => take(text, unit)}
        onBlur={typed.blur}
        min={kind.min === undefined ? undefined : Math.ceil(kind.min / unit.worth)}
        max={kind.max === undefined ? undefined : Math.floor(kind.max / unit.worth)}
        unit={{
          label: `Unit of ${parameter.label}`,
          value: unit.name,
          options: units.map(({ name }) => ({ value: name, label: name })),
          onChange: (name) => {
            const next = units.find((each) => each.name === name) ?? unit;
            setUnit(next);
            take(typed.text, next);
          },
        }}
      />
      {kind.unlimited ? (
        <Checkbox checked={unlimited} disabled={readOnly} onChange={turn} label="Unlimited" />
      ) : null}
    </span>
  );
}
