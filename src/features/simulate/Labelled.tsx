import { type ReactNode, useId, useState } from "react";
import type { Complaint } from "../../core/values";
import { TextField } from "../../ui/TextField";

interface Props {
  readonly label: string;
  readonly help?: ReactNode | undefined;
  readonly fault?: Complaint | undefined;
  /** Nothing stands in it. */
  readonly empty?: boolean | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly "aria-describedby"?: string;
    readonly invalid: boolean;
  }) => ReactNode;
}

/**
 * A label beside its field; under it what is wrong, else what the field means. What nobody has filled in yet is asked
 * for and no fault; it is one once the field was left.
 */
export function Labelled({ label, help, fault, empty = false, children }: Props) {
  const id = useId();
  const [left, leave] = useState(false);
  const wrong = fault !== undefined && (left || !empty);
  const about = fault ?? help;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that its field was left
    <div
      className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-2"
      onBlur={() => leave(true)}
    >
      <label htmlFor={id} className="text-small text-ink-2">
        {label}
      </label>
      {children({
        id,
        invalid: wrong,
        ...(about !== undefined && { "aria-describedby": `${id}-about` }),
      })}
      {about === undefined ? null : (
        <p
          id={`${id}-about`}
          className={`col-start-2 mt-0.5 text-small ${wrong ? "text-error" : fault ? "text-ink-2" : "text-ink-3"}`}
        >
          {fault ? `${fault.what} ${fault.mend}` : help}
        </p>
      )}
    </div>
  );
}

/** Fields that belong together, under one head. */
export function Group({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1.5 font-semibold text-ink-1">{title}</legend>
      {children}
    </fieldset>
  );
}

interface TextRowProps extends Pick<Props, "label" | "help" | "fault"> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
  /** What a machine reads is set in the machine's type. */
  readonly mono?: boolean | undefined;
}

/** One line of text with its label. */
export function TextRow({ value, onChange, placeholder, mono, ...labelled }: TextRowProps) {
  return (
    <Labelled {...labelled} empty={value === ""}>
      {(field) => (
        <TextField
          {...field}
          mono={mono}
          placeholder={placeholder}
          value={value}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}
