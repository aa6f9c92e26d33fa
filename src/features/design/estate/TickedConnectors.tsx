import { Checkbox } from "../../../ui/Checkbox";

interface Ticked {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** It cannot be ticked. */
  readonly disabled?: boolean;
}

interface Props {
  readonly legend: string;
  readonly connectors: readonly Ticked[];
  /** Ids of those that are not ticked, by hand. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** The connectors of a task: all are ticked at first, and any can be left out. */
export function TickedConnectors({ legend, connectors, left, onLeft }: Props) {
  const tick = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    onLeft(next);
  };
  return (
    <fieldset className="flex flex-col items-start gap-1.5">
      <legend className="mb-1 font-semibold text-ink-1">{legend}</legend>
      {connectors.map(({ id, label, help, disabled = false }) => (
        <Checkbox
          key={id}
          label={label}
          help={help}
          checked={!disabled && !left.has(id)}
          disabled={disabled}
          onChange={(on) => tick(id, on)}
        />
      ))}
    </fieldset>
  );
}
