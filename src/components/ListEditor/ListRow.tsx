import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ClipboardEvent, KeyboardEvent } from "react";
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
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPasteMany: (text: string) => void;
  readonly onRemove: () => void;
}

/** One row: number, text, what it amounts to, and whether it adds anything. */
export function ListRow(props: Props) {
  const { row, index, readOnly } = props;
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    props.onPasteMany(text);
  };
  const idle = idleText(row);
  return (
    <li
      className={clsx(
        "group flex min-h-row items-center gap-2 border-b border-line-1 pr-1 pl-2 last:border-b-0 has-[input:focus-visible]:bg-sunken has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-1 has-[input:focus-visible]:outline-focus",
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
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
        onPaste={paste}
        className={clsx(
          "h-dense min-w-0 flex-1 bg-transparent font-machine outline-none",
          props.tone === "own" ? "text-ink-1" : "text-ink-2",
        )}
      />
      {row.complaint ? (
        <SeverityMark severity="error" size={14} name={row.complaint.what} />
      ) : idle ? (
        <span className="inline-flex shrink-0 items-center gap-1 text-small text-ink-3">
          {idle}
          <SeverityMark severity="advice" size={14} />
        </span>
      ) : (
        <span className="shrink-0 text-small text-ink-3 tabular-nums">{row.hint}</span>
      )}
      {readOnly ? null : (
        <IconButton
          size="row"
          icon={X}
          name={props.removeName}
          onClick={props.onRemove}
          className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 max-tablet:opacity-100"
        />
      )}
    </li>
  );
}

function idleText(row: Row): string {
  if (row.twin !== undefined) return `same as row ${row.twin + 1}`;
  if (row.within !== undefined) return `inside row ${row.within + 1}, adds nothing`;
  return "";
}
