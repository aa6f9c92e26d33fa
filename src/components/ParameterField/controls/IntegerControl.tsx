import type { ScalarKind } from "../../../core/catalogue";
import { Checkbox } from "../../../ui/Checkbox";
import { NumberField } from "../../../ui/NumberField";
import type { ControlProps } from "../control";
import { limitOf } from "../limitOf";
import { useTyped } from "../useTyped";

/** A count with its bounds, and *Unlimited* where the cmdlet takes it. */
export function IntegerControl(props: ControlProps) {
  const { parameter, id, describedBy, value, draft, tone, invalid, readOnly } = props;
  const kind = parameter.kind as ScalarKind;
  const unlimited = value === "Unlimited";
  const shown = typeof draft === "string" ? draft : typeof value === "number" ? String(value) : "";
  const typed = useTyped(parameter.name, shown);
  const take = (text: string) => {
    const read = kind.parse(text);
    typed.type(text, read.ok ? kind.text(read.value) : text);
    if (read.ok) props.commit(read.value);
    else props.hold(text);
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
        onChange={take}
        onBlur={typed.blur}
        min={kind.min}
        max={kind.max}
        unit={parameter.unit}
      />
      {kind.unlimited ? (
        <Checkbox
          checked={unlimited}
          disabled={readOnly}
          onChange={(on) => props.commit(on ? "Unlimited" : limitOf(parameter))}
          label="Unlimited"
        />
      ) : null}
    </span>
  );
}
