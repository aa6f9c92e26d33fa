import { useEffect, useRef, useState } from "react";
import { renameConnector } from "../../../core/edit";
import type { Connector } from "../../../core/model";
import { TextField } from "../../../ui/TextField";
import { run } from "../../../workspace/hooks";

interface Props {
  readonly connector: Connector;
  readonly onDone: () => void;
}

/** The name being changed: Enter or leaving keeps it, Escape does not; focus goes back to where it came from. */
export function NameField({ connector, onDone }: Props) {
  const [text, setText] = useState(connector.name);
  const field = useRef<HTMLInputElement>(null);
  const came = useRef<Element | null>(null);
  const over = useRef(false);
  useEffect(() => {
    came.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (keep: boolean, back: boolean) => {
    if (over.current) return;
    over.current = true;
    const name = text.trim();
    if (keep && name !== "" && name !== connector.name)
      run(renameConnector({ connector: connector.id, name }));
    onDone();
    if (back && came.current instanceof HTMLElement && came.current.isConnected)
      came.current.focus();
  };
  return (
    <TextField
      ref={field}
      aria-label="Name of the connector"
      value={text}
      invalid={text.trim() === ""}
      onChange={setText}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === "Enter", true);
      }}
      className="w-full font-semibold"
    />
  );
}
