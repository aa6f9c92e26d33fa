import { X } from "lucide-react";
import { setNotes } from "../../../core/edit";
import type { Connector, Note } from "../../../core/model";
import { Checkbox } from "../../../ui/Checkbox";
import { IconButton } from "../../../ui/IconButton";
import { run } from "../../../workspace/hooks";

interface Props {
  readonly connector: Connector;
  readonly readOnly: boolean;
}

/** What has to be seen to elsewhere, ticked when it is done; open ones are comments of the script and stand in the document. */
export function Notes({ connector, readOnly }: Props) {
  const { id, notes = [] } = connector;
  if (notes.length === 0) return null;
  const set = (next: readonly Note[]) => run(setNotes({ connector: id, notes: next }));
  return (
    <fieldset className="space-y-1.5 rounded-control border border-line-2 bg-sunken p-2.5">
      <legend className="sr-only">To see to</legend>
      <p aria-hidden className="font-semibold text-ink-1">
        To see to
      </p>
      {notes.map((note) => (
        <div key={note.text} className="flex items-start gap-1">
          <Checkbox
            label={note.text}
            checked={note.done === true}
            disabled={readOnly}
            className="min-w-0 flex-1"
            onChange={(done) =>
              set(notes.map((each) => (each === note ? ticked(note.text, done) : each)))
            }
          />
          {readOnly ? null : (
            <IconButton
              size="row"
              icon={X}
              name={`Remove note ${note.text}`}
              onClick={() => set(notes.filter((each) => each !== note))}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

const ticked = (text: string, done: boolean): Note => (done ? { text, done } : { text });
