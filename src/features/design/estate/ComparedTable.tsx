import { clsx } from "clsx";
import { type Parameter, parameter, type Side } from "../../../core/catalogue";
import {
  type ComparedRow,
  type ComparedValue,
  type Connector,
  identityOf,
  type Organisation,
} from "../../../core/model";

interface Props {
  readonly organisation: Organisation;
  readonly side: Side;
  readonly connectors: readonly Connector[];
  readonly rows: readonly ComparedRow[];
  /** Connectors that are not drawn, as there are too many for columns. */
  readonly hidden: number;
  readonly chosen: string | undefined;
  readonly onChoose: (parameter: string) => void;
}

/** Parameters down, connectors across: what is in force, and who differs from most. A name leads to its value for all. */
export function ComparedTable(props: Props) {
  const { organisation, side, connectors, rows, hidden, chosen, onChoose } = props;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      aria-label="Values in force"
      className="min-h-0 flex-1 overflow-auto rounded-control border border-line-2"
    >
      <table aria-label="Values in force" className="border-separate border-spacing-0 text-small">
        <thead className="sticky top-0 z-1 bg-panel">
          <tr>
            <th scope="col" className="border-b border-line-2 px-2 py-1 text-left font-medium">
              Parameter
            </th>
            {connectors.map((each) => (
              <th
                key={each.id}
                scope="col"
                className="max-w-56 truncate border-b border-line-2 px-2 py-1 text-left font-medium"
              >
                {identityOf(organisation, each)}
              </th>
            ))}
            {hidden > 0 ? (
              <th
                scope="col"
                className="border-b border-line-2 px-2 py-1 text-left font-normal text-ink-3"
              >
                and {hidden} more
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const declared = parameter(side, row.parameter);
            if (!declared) return null;
            return (
              <tr key={row.parameter} className={clsx(chosen === row.parameter && "bg-selected")}>
                <th
                  scope="row"
                  className="border-b border-line-1 px-2 py-1 text-left align-top font-normal"
                >
                  <button
                    type="button"
                    aria-pressed={chosen === row.parameter}
                    onClick={() => onChoose(row.parameter)}
                    className="hit text-left text-accent underline underline-offset-2"
                  >
                    {declared.label}
                  </button>
                  <span translate="no" className="block font-machine text-param text-ink-3">
                    {row.parameter}
                  </span>
                </th>
                {connectors.map((each, at) => (
                  <Cell
                    key={each.id}
                    declared={declared}
                    value={row.values[at]}
                    differs={(row.groups[at] ?? 0) > 0}
                  />
                ))}
                {hidden > 0 ? <td className="border-b border-line-1" /> : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly declared: Parameter;
  readonly value: ComparedValue | undefined;
  readonly differs: boolean;
}

function Cell({ declared, value, differs }: CellProps) {
  const text = !value || value.is === "unknown" ? "not known" : declared.kind.show(value.value);
  return (
    <td
      className={clsx(
        "max-w-56 border-b border-line-1 px-2 py-1 align-top wrap-anywhere",
        differs ? "bg-warn-wash text-ink-1" : "text-ink-2",
        value?.is === "value" && value.isExplicit ? "font-medium" : "text-ink-3",
      )}
    >
      {differs ? <span className="sr-only">differs: </span> : null}
      {text}
    </td>
  );
}
