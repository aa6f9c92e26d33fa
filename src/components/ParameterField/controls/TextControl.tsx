import type { ScalarKind } from "../../../core/catalogue";
import { TextField } from "../../../ui/TextField";
import type { ControlProps } from "../control";
import { useTyped } from "../useTyped";

/** One line of text of any scalar kind, read on each keystroke; what cannot be read is held. */
export function TextControl(props: ControlProps) {
  const { parameter, id, describedBy, value, draft, tone, invalid, readOnly } = props;
  const kind = parameter.kind as ScalarKind;
  const shown =
    typeof draft === "string"
      ? draft
      : value === undefined || value === null
        ? ""
        : kind.text(value);
  const typed = useTyped(parameter.name, shown);
  const take = (text: string) => {
    const read = text === "" ? undefined : kind.parse(text);
    if (read && !read.ok) {
      typed.type(text, text);
      props.hold(text);
      return;
    }
    const next = read ? read.value : null;
    typed.type(text, next === null ? "" : kind.text(next));
    props.commit(next);
  };
  return (
    <TextField
      id={id}
      aria-describedby={describedBy}
      mono={kind.type !== "text"}
      tone={tone}
      invalid={invalid}
      readOnly={readOnly}
      placeholder={value === undefined ? "not in the export" : value === null ? "none" : undefined}
      value={typed.text}
      title={typed.text.length > 40 ? typed.text : undefined}
      onChange={take}
      onBlur={typed.blur}
      className="w-full"
    />
  );
}
