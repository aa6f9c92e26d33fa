import { useEffect, useRef, useState } from "react";
import type { Parsed } from "../../../core/values";
import { TextField } from "../../../ui/TextField";

interface Props {
  readonly name: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly mono?: boolean;
  readonly read: (text: string) => Parsed<string>;
  readonly onValue: (value: string) => void;
}

/** One text of a row: what can be read is taken at once, what cannot is told under it and kept while typing. */
export function EditedText({ name, value, readOnly, mono, read, onValue }: Props) {
  const [text, setText] = useState(value);
  const expected = useRef(value);
  // What the typing brought about leaves the text as it is; undo replaces it at once.
  useEffect(() => {
    if (value !== expected.current) setText(value);
    expected.current = value;
  }, [value]);
  const said = read(text);
  return (
    <span className="min-w-0 flex-1">
      <TextField
        aria-label={name}
        size="dense"
        mono={mono}
        readOnly={readOnly}
        invalid={!said.ok}
        value={text}
        onBlur={() => setText(value)}
        onChange={(next) => {
          setText(next);
          const parsed = read(next);
          if (!parsed.ok) return;
          expected.current = parsed.value;
          onValue(parsed.value);
        }}
        className="w-full"
      />
      {said.ok ? null : (
        <span role="alert" className="block px-1 text-small text-error">
          {said.complaint.what} {said.complaint.mend}
        </span>
      )}
    </span>
  );
}
