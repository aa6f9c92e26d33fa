import { useEffect, useId } from "react";
import { Controller, useForm } from "react-hook-form";
import { Labelled } from "../../../components/Labelled";
import type { Parameter, Scenario, ScenarioComplaint } from "../../../core/learn";
import type { Organisation } from "../../../core/model";
import { ParameterControl } from "./ParameterControl";
import { isTicked, type Typed } from "./typed";

interface Props {
  readonly id: string;
  readonly scenario: Scenario;
  readonly organisation: Organisation;
  readonly begin: Typed;
  readonly complaints: readonly ScenarioComplaint[];
  readonly onChange: (typed: Typed) => void;
  readonly onSubmit: () => void;
}

/** The parameters of a scenario; what cannot be is said at its field while one types. */
export function ParameterForm({ scenario, begin, complaints, onChange, ...props }: Props) {
  const form = useForm<Record<string, string | readonly string[]>>({ defaultValues: begin });
  const { watch } = form;
  useEffect(() => {
    const watching = watch((values) => onChange(values as Typed));
    return () => watching.unsubscribe();
  }, [watch, onChange]);
  return (
    <form
      id={props.id}
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {scenario.parameters.map((parameter) => {
        const complaint = complaints.find((each) => each.parameter === parameter.id);
        const error = complaint && `${complaint.what} ${complaint.mend}`;
        return (
          <Controller
            key={parameter.id}
            control={form.control}
            name={parameter.id}
            render={({ field }) => (
              <Field
                parameter={parameter}
                scenario={scenario}
                organisation={props.organisation}
                error={error}
                value={field.value ?? ""}
                onChange={field.onChange}
              />
            )}
          />
        );
      })}
    </form>
  );
}

interface FieldProps {
  readonly parameter: Parameter;
  readonly scenario: Scenario;
  readonly organisation: Organisation;
  readonly error: string | undefined;
  readonly value: string | readonly string[];
  readonly onChange: (value: string | readonly string[]) => void;
}

function Field({ error, ...field }: FieldProps) {
  const { parameter } = field;
  const about = useId();
  const invalid = error !== undefined;
  if (isTicked(parameter))
    return (
      <fieldset aria-describedby={about}>
        <legend className="mb-1 font-semibold text-ink-1">{parameter.label}</legend>
        <ParameterControl {...field} id="" about={about} invalid={invalid} />
        <p id={about} className="mt-1 text-small text-ink-3">
          {error ? <span className="text-error">{error}</span> : parameter.help}
        </p>
      </fieldset>
    );
  return (
    <Labelled label={parameter.label} help={parameter.help} error={error}>
      {(ids) => <ParameterControl {...field} {...ids} invalid={invalid} />}
    </Labelled>
  );
}
