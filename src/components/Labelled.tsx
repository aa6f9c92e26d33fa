import { type ReactNode, useId } from "react";

interface Props {
  readonly label: string;
  readonly parameter?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (ids: { readonly id: string; readonly about: string }) => ReactNode;
}

/** A question of a dialog: term, exact parameter name, control, help, and what is wrong. */
export function Labelled({ label, parameter, help, error, children }: Props) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div>
      <label htmlFor={id} className="font-semibold text-ink-1">
        {label}
      </label>
      {parameter ? (
        <span translate="no" className="ml-2 font-machine text-param text-ink-3">
          {parameter}
        </span>
      ) : null}
      <div className="mt-1">{children({ id, about })}</div>
      <p id={about} className="mt-1 text-small text-ink-3">
        {error ? <span className="text-error">{error}</span> : help}
      </p>
    </div>
  );
}
