import { Switch } from "../../../ui/Switch";
import type { ControlProps } from "../control";

/** A secret is never asked for here: the design only says that there is one, the script asks for it. */
export function CredentialControl({
  id,
  describedBy,
  value,
  tone,
  readOnly,
  commit,
}: ControlProps) {
  return (
    <Switch
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      checked={value === "credential"}
      tone={tone}
      disabled={readOnly}
      words={["Asked for when the script runs", "None"]}
      onChange={(on) => commit(on ? "credential" : null)}
    />
  );
}
