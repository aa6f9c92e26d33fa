import { clsx } from "clsx";
import { SeverityMark } from "../../ui/SeverityMark";
import { fateWords, placeText, type ReportRow } from "./reportRows";

const marks = {
  ambiguous: "warning",
  computed: "warning",
  unknown: "advice",
  refused: "error",
} as const;

const cell = "h-6.5 truncate border-b border-line-1 px-2";

interface RowProps {
  readonly row: ReportRow;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One line of the account, cut to its row. */
export function Row({ row, index, chosen, onChoose }: RowProps) {
  const { fate, file, line, column, said, machine, made } = row;
  const mark = fate in marks ? marks[fate as keyof typeof marks] : undefined;
  const at = `${line === undefined ? "" : `:${line}`}${column === undefined ? "" : `:${column}`}`;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={chosen || undefined}
      onClick={onChoose}
      className={clsx("text-ink-2", chosen ? "row-selected" : "hover:bg-hover")}
    >
      <td className={cell}>
        <span className="flex items-center gap-1.5">
          <span className="inline-flex w-3.5">
            {mark ? <SeverityMark severity={mark} size={14} /> : null}
          </span>
          {fateWords[fate]}
        </span>
      </td>
      <td className={clsx(cell, "font-machine text-ink-3")} title={`${file}${at}`}>
        <span className="flex">
          <span className="min-w-0 truncate">{file}</span>
          <span className="shrink-0 text-ink-1">{at}</span>
        </span>
      </td>
      <td className={clsx(cell, "text-ink-1", machine && "font-machine")} title={said}>
        {/* Reached by arrow keys: a tab stop a line would keep people from what follows. */}
        <button type="button" tabIndex={-1} className="block w-full truncate text-left">
          {said}
        </button>
      </td>
      <td className={cell} title={made}>
        {made}
      </td>
    </tr>
  );
}

/** The chosen line with nothing cut. */
export function Whole({ row }: { readonly row: ReportRow }) {
  return (
    <div className="mt-2 flex flex-col gap-1 rounded-control border border-line-2 bg-panel p-3">
      <p className="text-small text-ink-3">
        {placeText(row)}: {fateWords[row.fate]}
      </p>
      <p
        className={clsx("wrap-anywhere text-ink-1", row.machine && "font-machine text-code")}
        translate={row.machine ? "no" : undefined}
      >
        {row.said}
      </p>
      <p className="wrap-anywhere">{row.made}</p>
    </div>
  );
}
