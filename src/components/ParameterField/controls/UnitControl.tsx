import { useState } from "react";
import type { ScalarKind } from "../../../core/catalogue";
import { durationSeconds, type Value } from "../../../core/values";
import { Checkbox } from "../../../ui/Checkbox";
import { NumberField } from "../../../ui/NumberField";
import type { ControlProps } from "../control";
import { limitOf } from "../limitOf";
import {
  amountOf,
  bestUnit,
  inUnit,
  isShort,
  sizeUnits,
  spelledSize,
  timeUnits,
  type Unit,
} from "../units";
import { useTyped } from "../useTyped";

/** Bytes with a unit. */
export function SizeControl(props: ControlProps) {
  return (
    <UnitControl
      {...props}
      units={sizeUnits}
      amount={amountIn(props.value ?? null)}
      spelled={spelledSize}
    />
  );
}

/** Time spans in seconds, minutes, hours or days; `00:10:00` may be typed too. */
export function DurationControl(props: ControlProps) {
  return (
    <UnitControl
      {...props}
      units={timeUnits}
      amount={amountIn(props.value ?? null)}
      spelled={spelledSpan}
    />
  );
}

const spelledSpan = (text: string, unit: Unit): string => {
  const amount = amountOf(text, unit);
  return amount === null ? text : spanText(amount);
};

const spanText = (seconds: number): string => {
  const two = (value: number) => String(value).padStart(2, "0");
  const days = Math.floor(seconds / 86400);
  const time = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return `${days > 0 ? `${days}.` : ""}${time.map(two).join(":")}`;
};

/** A value in bytes or seconds; null where it is neither, as *Unlimited*. */
function amountIn(value: Value): number | null {
  if (typeof value === "number") return value;
  const seconds = typeof value === "string" ? durationSeconds(value) : Number.NaN;
  return Number.isNaN(seconds) ? null : seconds;
}

/** Held text without the unit that stands beside it. */
const without = (held: string, { name }: Unit): string =>
  held.endsWith(` ${name}`) ? held.slice(0, -name.length - 1) : held;

interface Props extends ControlProps {
  readonly units: readonly Unit[];
  readonly amount: number | null;
  /** What was typed beside a unit, in the text that the kind reads; text that says its unit itself as it is. */
  readonly spelled: (text: string, unit: Unit) => string;
}

function UnitControl(props: Props) {
  const { parameter, id, describedBy, value, draft, tone, invalid, readOnly, units, amount } =
    props;
  const kind = parameter.kind as ScalarKind;
  const unlimited = value === "Unlimited";
  const [chosen, setChosen] = useState({ unit: bestUnit(units, amount ?? 0), amount });
  // The unit that was typed in stays: nothing jumps under the cursor. A value from elsewhere brings its own.
  const unit =
    amount === null ||
    typeof draft === "string" ||
    (amount === chosen.amount && isShort(amount, chosen.unit))
      ? chosen.unit
      : bestUnit(units, amount);
  const shown =
    typeof draft === "string" ? without(draft, unit) : amount === null ? "" : inUnit(amount, unit);
  const typed = useTyped(parameter.name, shown);

  const take = (text: string, within: Unit) => {
    // Held with its unit, so that who judges it later judges what was typed: 99999 MB are too many, 99999 bytes are not.
    const whole = props.spelled(text, within);
    const read = kind.parse(whole);
    if (!read.ok) {
      setChosen({ unit: within, amount });
      typed.type(text, without(whole, within));
      props.hold(whole);
      return;
    }
    const next = amountIn(read.value);
    setChosen({ unit: within, amount: next });
    typed.type(
      text,
      next === null ? "" : inUnit(next, isShort(next, within) ? within : bestUnit(units, next)),
    );
    props.commit(read.value);
  };
  const turn = (on: boolean) => props.commit(on ? "Unlimited" : limitOf(parameter));
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
