import { useId, useRef, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { TextField } from "./TextField";

export interface NameDialogProps {
  readonly title: string;
  /** Verb and object of the button. */
  readonly action: string;
  readonly name: string;
  /** What the name is for. */
  readonly help: string;
  /** Characters that it may have. */
  readonly longest?: number | undefined;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for one name. */
export function NameDialog({
  title,
  action,
  name: given,
  help,
  longest = 64,
  onDone,
  onClose,
}: NameDialogProps) {
  const [name, setName] = useState(given);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const trimmed = name.trim();
  const fault =
    trimmed.length > longest
      ? `${trimmed.length} characters; a name has at most ${longest}.`
      : null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      width="narrow"
      initialFocus={field}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button
            size="form"
            look="primary"
            type="submit"
            form={`${id}-form`}
            disabled={trimmed === "" || fault !== null}
          >
            {action}
          </Button>
        </>
      }
    >
      <form
        id={`${id}-form`}
        className="flex flex-col gap-1"
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed === "" || fault) return;
          onDone(trimmed);
          onClose();
        }}
      >
        <label htmlFor={id} className="font-semibold text-ink-1">
          Name
        </label>
        <TextField
          ref={field}
          id={id}
          value={name}
          onChange={setName}
          invalid={fault !== null}
          aria-describedby={`${id}-help`}
          onFocus={(event) => event.target.select()}
        />
        <p id={`${id}-help`} className={fault ? "text-small text-error" : "text-small text-ink-3"}>
          {fault ?? help}
        </p>
      </form>
    </Dialog>
  );
}
