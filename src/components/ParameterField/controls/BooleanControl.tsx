import { Switch } from "../../../ui/Switch";
import type { ControlProps } from "../control";

export function BooleanControl(props: ControlProps) {
  const { id, describedBy, value, tone, invalid, readOnly, commit } = props;
  return (
    <Switch
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      checked={value === true}
      tone={tone}
      invalid={invalid}
      disabled={readOnly}
      title={value === undefined ? "not in the export" : value ? "$true" : "$false"}
      onChange={commit}
    />
  );
}
