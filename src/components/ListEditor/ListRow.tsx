import { clsx } from "clsx";
import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, memo } from "react";
import type { Tone } from "../../ui/controlLook";
import { IconButton } from "../../ui/IconButton";
import { SeverityMark } from "../../ui/SeverityMark";
import type { Row } from "./rows";

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly name: string;
  readonly id: string | undefined;
  readonly describedBy: string;
  readonly tone: Tone;
  readonly readOnly: boolean;
  readonly removeName: string;
  readonly act: RowActions;
}

/** What rows do, always the same functions, so that a row is drawn again only when it changed itself. */
export interface RowActions {
  readonly change: (index: number, text: string) => void;
  readonly remove: (index: number) => void;
  readonly key: (event: KeyboardEvent<HTMLInputElement>, index: number) => void;
  readonly pasteMany: (text: string) => void;
}

/** One row: number, text, what it amounts to, and whether it adds anything. */
export const ListRow = memo(function ListRow(props: Props) {
  const { row, index, readOnly, act } = props;
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    act.pasteMany(text);
  };
  const idle = idleText(row);
  return (
    <div
      className={clsx(
        "group flex min-h-row items-center gap-2 border-b border-line-1 pr-1 pl-2 has-[input:focus-visible]:bg-sunken has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-1 has-[input:focus-visible]:outline-focus",
        row.complaint && "bg-error-wash",
      )}
    >
      <span
        aria-hidden="true"
        className="w-4 shrink-0 text-right text-micro text-ink-3 tabular-nums"
      >
        {index + 1}
      </span>
      <input
        id={props.id}
        aria-label={props.name}
        aria-describedby={props.describedBy}
        aria-invalid={row.complaint ? true : undefined}
        data-row={index}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        value={row.text}
        title={row.text.length > 30 ? row.text : undefined}
        // A value goes before what is said about it.
        style={{ minWidth: `min(100%, ${row.text.length + 1}ch)` }}
        onChange={(event) => act.change(index, event.target.value)}
        onKeyDown={(event) => act.key(event, index)}
        onPaste={paste}
        className={clsx(
          "h-dense flex-1 shrink bg-transparent font-machine outline-none",
          row.text.length > 34 && "text-param",
          props.tone === "own" ? "text-ink-1" : "text-ink-2",
        )}
      />
      {row.complaint ? (
        <SeverityMark severity="error" size={14} name={row.complaint.what} className="shrink-0" />
      ) : idle ? (
        <span title={idle} className="inline-flex min-w-0 items-center gap-1 text-small text-ink-3">
          <span className="truncate">{idle}</span>
          <SeverityMark severity="advice" size={14} className="shrink-0" />
        </span>
      ) : (
        <span title={row.hint} className="min-w-0 truncate text-small text-ink-3 tabular-nums">
          {row.hint}
        </span>
      )}
      {readOnly ? null : <RemoveRow name={props.removeName} index={index} remove={act.remove} />}
    </div>
  );
}, sameRow);

interface RemoveRowProps {
  readonly name: string;
  readonly index: number;
  readonly remove: RowActions["remove"];
}

/** A button with its tooltip costs more than the rest of a row: typing leaves it as it is. */
const RemoveRow = memo(function RemoveRow({ name, index, remove }: RemoveRowProps) {
  return (
    <IconButton
      size="row"
      icon={X}
      name={name}
      onClick={() => remove(index)}
      className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 max-tablet:opacity-100 pointer-coarse:opacity-100"
    />
  );
});

/** Rows are judged anew with every key; one that says the same is not drawn again. */
function sameRow(a: Props, b: Props): boolean {
  return (
    a.row.text === b.row.text &&
    a.row.complaint?.what === b.row.complaint?.what &&
    a.row.twin === b.row.twin &&
    a.row.within === b.row.within &&
    a.row.hint === b.row.hint &&
    a.index === b.index &&
    a.name === b.name &&
    a.id === b.id &&
    a.describedBy === b.describedBy &&
    a.tone === b.tone &&
    a.readOnly === b.readOnly
  );
}

function idleText(row: Row): string {
  if (row.twin !== undefined) return `same as row ${row.twin + 1}`;
  if (row.within !== undefined) return `inside row ${row.within + 1}, adds nothing`;
  return "";
}
