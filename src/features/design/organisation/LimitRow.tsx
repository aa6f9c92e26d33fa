import { X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import {
  bestUnit,
  inUnit,
  isShort,
  sizeUnits,
  type Unit,
} from "../../../components/ParameterField/units";
import { useStanding } from "../../../components/ParameterField/useStanding";
import { Checkbox } from "../../../ui/Checkbox";
import { IconButton } from "../../../ui/IconButton";
import { NumberField } from "../../../ui/NumberField";
import { type Limit, type LimitField, readLimit } from "./limits";

interface Props {
  readonly field: LimitField;
  /** undefined = not known. */
  readonly value: Limit | undefined;
  readonly readOnly: boolean;
  readonly onValue: (value: Limit | undefined) => void;
}

const one: Unit = { name: "", worth: 1 };
/** What taking *Unlimited* from a size leads to where no limit was there before (S145); of recipients no default is known. */
const usualSize = 10 * 1024 ** 2;

/** One limit of the organisation: a number with its unit, without limit, or not known. */
export function LimitRow({ field, value, readOnly, onValue }: Props) {
  const id = useId();
  const { isSize, parameter, label } = field;
  const amount = typeof value === "number" ? value : undefined;
  const [chosen, setChosen] = useState<Unit>(
    isSize ? bestUnit(sizeUnits, amount ?? usualSize) : one,
  );
  const unit = unitFor(isSize, amount, chosen);
  const shown = amount === undefined ? "" : inUnit(amount, unit);
  const [text, setText] = useState(shown);
  const expected = useRef(value);
  // What the typing brought about leaves the text as it is; undo replaces it at once.
  useEffect(() => {
    if (value !== expected.current) setText(shown);
    expected.current = value;
  }, [value, shown]);
  const last = useRef(amount ?? (isSize ? usualSize : undefined));
  if (amount !== undefined) last.current = amount;
  const said = readLimit(text, field, unit);
  const put = (next: Limit | undefined) => {
    expected.current = next;
    onValue(next);
  };
  // Text that cannot be read goes with the focus; nothing is kept beside the value.
  const typed = useStanding<Limit>({
    explicit: value,
    draft: undefined,
    onValue: put,
    onDraft: (_, stands) => {
      if (stands !== value) put(stands);
    },
  });
  const take = (next: string, within: Unit) => {
    const parsed = readLimit(next, field, within);
    setText(next);
    setChosen(ownUnit(next, parsed.ok ? parsed.value : undefined) ?? within);
    if (parsed.ok) typed.commit(parsed.value);
    else typed.hold(next);
  };
  const unlimited = value === "Unlimited";
  return (
    <li className="border-b border-line-1 p-2 last:border-b-0">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="font-semibold text-ink-1">
          {label}
        </label>
        <span translate="no" className="font-machine text-param text-ink-3">
          {parameter}
        </span>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <NumberField
          id={id}
          size="dense"
          aria-describedby={`${id}-about`}
          tone={value === undefined && text === "" ? "unknown" : "own"}
          invalid={!said.ok}
          readOnly={readOnly}
          disabled={unlimited}
          placeholder={value === undefined ? "unknown" : unlimited ? "Unlimited" : undefined}
          value={unlimited ? "" : text}
          onChange={(next) => take(next, unit)}
          onBlur={() => {
            setText(shown);
            typed.leave();
          }}
          min={0}
          unit={
            isSize
              ? {
                  label: `Unit of ${label}`,
                  value: unit.name,
                  options: sizeUnits.map(({ name }) => ({ value: name, label: name })),
                  onChange: (name) =>
                    take(text, sizeUnits.find((each) => each.name === name) ?? unit),
                }
              : "recipients"
          }
        />
        <Checkbox
          label="Unlimited"
          checked={unlimited}
          disabled={readOnly}
          onChange={(on) => onValue(on ? "Unlimited" : last.current)}
        />
        {value === undefined || readOnly ? null : (
          <IconButton
            size="row"
            icon={X}
            name={`Forget ${parameter}`}
            onClick={() => onValue(undefined)}
            className="ml-auto"
          />
        )}
      </div>
      <p id={`${id}-about`} className="mt-1 text-small text-ink-3">
        {said.ok ? (
          field.help
        ) : (
          <span role="alert" className="text-error">
            {said.complaint.what} {said.complaint.mend}
          </span>
        )}
      </p>
    </li>
  );
}

/** The unit that was typed in stays as long as it shows the amount; a value from elsewhere brings its own. */
function unitFor(isSize: boolean, amount: number | undefined, chosen: Unit): Unit {
  if (!isSize || amount === undefined || isShort(amount, chosen)) return chosen;
  return bestUnit(sizeUnits, amount);
}

/** The unit that was written behind a size, where the field shows another. */
function ownUnit(text: string, limit: Limit | undefined): Unit | undefined {
  const isPlain = /^[\d.,\s]*$/.test(text);
  return isPlain || typeof limit !== "number" ? undefined : bestUnit(sizeUnits, limit);
}
