import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { parseRange, printRange } from "../../../core/values";
import { IconButton } from "../../../ui/IconButton";
import { TextField } from "../../../ui/TextField";

interface Props {
  readonly onAdd: (host: string) => void;
}

/** A remote host or a range of addresses to filter by, typed. */
export function HostField({ onAdd }: Props) {
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<string>();
  const id = useId();
  const add = (): void => {
    const text = typed.trim();
    if (text === "") return;
    const read = parseRange(text);
    if (!read.ok) {
      setRefused(read.complaint.what);
      return;
    }
    setTyped("");
    // As the log is compared: `2001:DB8::1` is told as `2001:db8::1`.
    onAdd(printRange(read.value));
  };
  return (
    <form
      className="flex flex-col gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <span className="flex items-center gap-1">
        <TextField
          size="dense"
          tone="implied"
          mono
          className="min-w-0 flex-1"
          aria-label="Remote address or range"
          aria-describedby={refused ? id : undefined}
          placeholder="10.20.0.0/16"
          value={typed}
          invalid={refused !== undefined}
          onChange={(text) => {
            setTyped(text);
            setRefused(undefined);
          }}
        />
        <IconButton name="Filter by address" icon={Plus} type="submit" />
      </span>
      {refused ? (
        <span id={id} role="alert" className="text-small text-error">
          {refused}
        </span>
      ) : null}
    </form>
  );
}
