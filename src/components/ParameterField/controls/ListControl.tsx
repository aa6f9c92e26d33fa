import type { ListKind } from "../../../core/catalogue";
import { ListEditor } from "../../ListEditor/ListEditor";
import type { ControlProps } from "../control";

const none: readonly string[] = [];

/** A list by row; rows that cannot be read are held beside the last list that could. */
export function ListControl(props: ControlProps) {
  const { parameter, id, describedBy, value, draft, readOnly } = props;
  return (
    <ListEditor
      kind={parameter.kind as ListKind}
      id={id}
      label={parameter.label}
      describedBy={describedBy}
      items={Array.isArray(value) ? value : none}
      draft={Array.isArray(draft) ? draft : undefined}
      unknown={value === undefined}
      tone={props.tone}
      readOnly={readOnly}
      onItems={props.commit}
      onDraft={props.hold}
    />
  );
}
