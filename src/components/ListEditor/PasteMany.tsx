import { useMemo, useState } from "react";
import type { ListKind } from "../../core/catalogue";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SeverityMark } from "../../ui/SeverityMark";
import { TextArea } from "../../ui/TextArea";
import { added, type Reading, readMany, understood } from "./readMany";

interface Props {
  readonly kind: ListKind;
  readonly label: string;
  readonly text: string;
  readonly present: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (items: readonly string[]) => void;
}

/** Many values at once: the text left, how each piece was read right; nothing is dropped in silence. */
export function PasteMany({ kind, label, text: first, present, onClose, onDone }: Props) {
  const [text, setText] = useState(first);
  const readings = useMemo(() => readMany(kind, text, present), [kind, text, present]);
  const fresh = added(readings);
  const all = understood(readings);
  const not = readings.filter(({ outcome }) => outcome.as === "refused").length;
  const finish = (items: readonly string[]) => {
    onDone(items);
    onClose();
  };
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Paste many: ${label}`}
      description={
        readings.length === 0
          ? "One a line, or parted by comma, semicolon or blank. What follows # is a comment."
          : `${readings.length - not} read, ${not} not`
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button disabled={all.length === 0} onClick={() => finish(all)}>
            Replace all with {all.length}
          </Button>
          <Button
            look="primary"
            disabled={fresh.length === 0}
            onClick={() => finish([...present, ...fresh])}
          >
            Add {fresh.length}
          </Button>
        </>
      }
    >
      <div className="grid min-h-60 gap-3 tablet:grid-cols-2">
        <TextArea
          aria-label="Values to read"
          mono
          rows={12}
          value={text}
          onChange={setText}
          placeholder={"10.20.4.0/24\n10.20.5.1 # scanner"}
        />
        <ul aria-label="How each was read" className="max-h-72 overflow-y-auto text-small">
          {readings.slice(0, most).map((reading, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: readings follow the text in order
            <ReadingRow key={index} reading={reading} />
          ))}
          {readings.length > most ? (
            <li className="py-1 text-ink-3">and {readings.length - most} more</li>
          ) : null}
        </ul>
      </div>
    </Dialog>
  );
}

const most = 500;

/** What is said of a text that stands before it already: it is not said twice. */
const behind = (text: string, said: string): string =>
  said.startsWith(`${text} `) ? said.slice(text.length + 1) : said;

function ReadingRow({ reading }: { readonly reading: Reading }) {
  const { outcome, text, line } = reading;
  return (
    <li className="flex items-start gap-2 border-b border-line-1 py-1">
      <span className="w-8 shrink-0 text-right text-micro text-ink-3 tabular-nums">{line}</span>
      <SeverityMark
        size={14}
        severity={outcome.as === "refused" ? "error" : outcome.as === "read" ? "ok" : "advice"}
        className="mt-px"
      />
      <span className="min-w-0">
        <span className="font-machine [overflow-wrap:anywhere] text-ink-1">
          {outcome.as === "refused" ? text : outcome.item}
        </span>{" "}
        <span className="text-ink-3">
          {outcome.as === "refused"
            ? behind(text, `${outcome.complaint.what} ${outcome.complaint.mend}`)
            : outcome.as === "already"
              ? "already there"
              : (outcome.note?.what ?? "")}
        </span>
      </span>
    </li>
  );
}
