import type { ScalarKind } from "../../../core/catalogue";
import { Segmented } from "../../../ui/Segmented";
import { Select } from "../../../ui/Select";
import type { ControlProps } from "../control";

const notSet = "\u0000not set";

/** One of a closed list: side by side up to four, else a menu. *Not set* where nothing is the default. */
export function ChoiceControl(props: ControlProps) {
  const { parameter, id, describedBy, value, tone, invalid, readOnly, commit } = props;
  const kind = parameter.kind as ScalarKind;
  const mayBeEmpty = value === null || parameter.defaults.some((fact) => fact.value === null);
  const options = [
    ...(mayBeEmpty ? [{ value: notSet, label: "Not set" }] : []),
    ...(kind.options ?? []).map((option) => ({
      value: option.name,
      label: option.label,
      help: option.help,
    })),
  ];
  const chosen = value === undefined ? null : value === null ? notSet : String(value);
  const choose = (next: string) => commit(next === notSet ? null : next);
  const wide = options.reduce((sum, option) => sum + option.label.length, 0) > 34;
  if (options.length > 4 || wide)
    return (
      <Select
        id={id}
        aria-describedby={describedBy}
        tone={tone}
        invalid={invalid}
        disabled={readOnly}
        value={chosen ?? ""}
        placeholder={chosen === null ? "not in the export" : undefined}
        options={options}
        onChange={choose}
        className="w-full"
      />
    );
  return (
    <Segmented
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      tone={tone}
      invalid={invalid}
      disabled={readOnly}
      value={chosen}
      options={options.map(({ value: each, label }) => ({ value: each, label }))}
      onChange={choose}
    />
  );
}
