import { useId, useState } from "react";
import type { ColumnNames } from "../../../core/logs";
import { Button } from "../../../ui/Button";
import { Select } from "../../../ui/Select";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { nameColumns } from "../logsStore";

const parts: readonly (readonly [keyof ColumnNames, string, boolean])[] = [
  ["time", "Time", true],
  ["date", "Date", false],
  ["source", "Source address", true],
  ["sourcePort", "Source port", false],
  ["destination", "Destination address", true],
  ["destinationPort", "Destination port", false],
  ["action", "Action", false],
  ["protocol", "Protocol", false],
];

/** No column has an empty name. */
const none = "";

/** Which column of a CSV holds what: supposed by heads and values, said by a person, and remembered for all of its kind. */
export function CsvColumns({ csv }: { readonly csv: LogsOutcome["csvs"][number] }) {
  const { name, columns, rows, supposed } = csv;
  const [chosen, setChosen] = useState<Partial<ColumnNames>>(supposed);
  const id = useId();
  const { time, source, destination, ...others } = chosen;
  const options = [
    { value: none, label: "–" },
    ...columns.map((each) => ({ value: each, label: each })),
  ];
  const twice = Object.values(chosen).length > new Set(Object.values(chosen)).size;
  const read = (): void => {
    if (time === undefined || source === undefined || destination === undefined) return;
    nameColumns({ time, source, destination, ...others });
  };
  const choose = (part: keyof ColumnNames, value: string): void => {
    const { [part]: _, ...rest } = chosen;
    setChosen(value === none ? rest : { ...rest, [part]: value });
  };
  return (
    <section
      aria-label={`Columns of ${name}`}
      className="flex flex-col gap-3 rounded-card border border-line-2 bg-panel p-3"
    >
      <h3 className="text-title-3 wrap-anywhere">{name}: which column holds what?</h3>
      <p className="text-small">
        This CSV looks like a trace. Name its columns once: files with the same columns are then
        read as traces, now and later on this machine.
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-3 gap-y-2">
        {parts.map(([part, label, isNeeded]) => (
          <div key={part} className="flex flex-col gap-0.5 text-small">
            <span id={`${id}-${part}`}>
              {label}
              {isNeeded ? "" : " (if any)"}
            </span>
            <Select
              aria-labelledby={`${id}-${part}`}
              value={chosen[part] ?? none}
              onChange={(value) => choose(part, value)}
              options={options}
            />
          </div>
        ))}
      </div>
      <section
        className="focus-inside overflow-x-auto rounded-control border border-line-1"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
        tabIndex={0}
        aria-label={`First rows of ${name}`}
      >
        <table className="text-small">
          <thead>
            <tr className="border-b border-line-2 text-left text-ink-3">
              {columns.map((column) => (
                <th key={column} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved
              <tr key={at} className="border-b border-line-1">
                {row.map((value, column) => (
                  <td
                    key={columns[column]}
                    className="px-2 py-1 font-machine text-code whitespace-nowrap"
                  >
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {twice ? <p className="text-small">One column is named for two things.</p> : null}
      <Button
        look="primary"
        className="self-start"
        disabled={twice || time === undefined || source === undefined || destination === undefined}
        onClick={read}
      >
        Read as a trace
      </Button>
    </section>
  );
}
