import type { ScalarKind } from "../../../core/catalogue";
import { Checkbox } from "../../../ui/Checkbox";
import type { ControlProps } from "../control";

/** Exchange shows it by itself where rights beside those of the groups were given. */
const customReason = "Not set by hand: Exchange shows it where rights differ from the groups'.";

/** Several of a closed list; none of them is written as `None`. */
export function FlagsControl(props: ControlProps) {
  const { parameter, id, describedBy, value, tone, readOnly, commit } = props;
  const kind = parameter.kind as ScalarKind;
  const chosen = new Set(Array.isArray(value) ? value : []);
  const turn = (name: string, on: boolean) => {
    const next = [...chosen].filter((each) => each !== name && each !== "None");
    if (on) next.push(name);
    commit(next.length === 0 ? ["None"] : next.sort());
  };
  const options = (kind.options ?? []).filter(({ name }) => name !== "None");
  return (
    <fieldset
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      className="grid gap-y-1.5"
    >
      {options.map((option) => (
        <Checkbox
          key={option.name}
          checked={chosen.has(option.name)}
          tone={tone === "own" ? "own" : "implied"}
          disabled={readOnly || option.name === "Custom"}
          onChange={(on) => turn(option.name, on)}
          label={option.label}
          help={option.name === "Custom" ? customReason : option.help}
        />
      ))}
    </fieldset>
  );
}
