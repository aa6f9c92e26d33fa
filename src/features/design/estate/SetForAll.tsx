import { useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { FormControl, type Typed } from "../../../components/ParameterField/formControl";
import { ParameterField } from "../../../components/ParameterField/ParameterField";
import { countText } from "../../../components/sizeText";
import { effective, type Parameter } from "../../../core/catalogue";
import { setValues } from "../../../core/edit";
import {
  type Connector,
  circumstancesOf,
  type Draft,
  type Organisation,
} from "../../../core/model";
import type { Value } from "../../../core/values";
import { Button } from "../../../ui/Button";
import { toast } from "../../../ui/toast";
import { run } from "../../../workspace/hooks";
import { undoAction } from "../../../workspace/undoAction";

interface Props {
  readonly organisation: Organisation;
  readonly declared: Parameter;
  readonly connectors: readonly Connector[];
  readonly readOnly: boolean;
}

const nothing = () => undefined;

/** One value for all that are chosen: one command, one undo, one script. */
export function SetForAll({ organisation, declared, connectors, readOnly }: Props) {
  const [first] = connectors;
  const [value, setValue] = useState<Value | undefined>(first?.explicit[declared.name]);
  const [draft, setDraft] = useState<Draft>();
  const { control } = useForm<Typed>();
  const shown = useMemo(
    () =>
      first &&
      effective(
        declared,
        value === undefined ? {} : { [declared.name]: value },
        [],
        circumstancesOf(organisation, first),
      ),
    [declared, value, organisation, first],
  );
  if (!first || !shown) return null;
  const count = countText(connectors.length, "connector");
  const apply = () => {
    const edit = run(
      setValues({
        label: `Set ${declared.name} of ${count}`,
        changes: connectors.map(({ id }) => ({ connector: id, parameter: declared.name, value })),
      }),
    );
    if (edit)
      toast(edit.patches.length === 0 ? "All of them have that value already." : `${edit.label}.`, {
        action: undoAction(edit),
      });
  };
  return (
    <section
      aria-label={`${declared.label} for all`}
      className="rounded-control border border-line-2 p-3"
    >
      <FormControl value={control}>
        <ParameterField
          parameter={declared}
          effective={shown}
          usage={first.usage}
          draft={draft}
          was={undefined}
          changed={false}
          findings={[]}
          readOnly={readOnly}
          unavailable={undefined}
          onValue={(_, next) => {
            setValue(next);
            setDraft(undefined);
          }}
          onDraft={(_, text, stands) => {
            setValue(stands);
            setDraft(text);
          }}
          onFix={nothing}
          onFocus={nothing}
        />
      </FormControl>
      <Button
        look="primary"
        size="form"
        className="mt-2"
        disabled={readOnly || draft !== undefined}
        onClick={apply}
      >
        {value === undefined ? `Use the default in ${count}` : `Set for ${count}`}
      </Button>
    </section>
  );
}
