import { Clock } from "lucide-react";
import { useId, useState } from "react";
import type { SessionFilter } from "../../../core/logs";
import { Icon } from "../../../ui/Icon";
import { TextField } from "../../../ui/TextField";
import { useEchoes } from "../../../ui/useEchoes";
import { readSpan, spanText } from "./spanText";
import type { Change } from "./useView";

interface Props {
  readonly filter: SessionFilter;
  /** A moment of the day that a clock without a date is of. */
  readonly known: number;
  readonly change: (change: Change) => void;
}

/** The span of time that is filtered by, shown as it is brushed, and taken as it is typed. */
export function TimeField({ filter: { from, to }, known, change }: Props) {
  const shown = spanText(from, to);
  const [typed, setTyped] = useState(shown);
  const [refused, setRefused] = useState(false);
  const id = useId();
  const show = (text: string): void => {
    setTyped(text);
    setRefused(false);
  };
  const echoes = useEchoes(shown, show);
  const take = (): void => {
    if (typed === echoes.last()) return;
    const span = readSpan(typed, from ?? known);
    if (!span) {
      setRefused(true);
      return;
    }
    const text = spanText(span.from ?? undefined, span.to ?? undefined);
    echoes.hand(text);
    show(text);
    change(span);
  };
  return (
    <form
      className="relative max-w-60 min-w-40 flex-1 max-tablet:max-w-none max-tablet:min-w-full"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        size="dense"
        tone="implied"
        className="w-full"
        aria-label="Time span (UTC)"
        aria-describedby={refused ? id : undefined}
        placeholder="Time span, UTC"
        prefix={<Icon of={Clock} size="row" className="text-ink-3" />}
        value={typed}
        invalid={refused}
        onChange={show}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || typed === shown) return;
          event.preventDefault();
          event.stopPropagation();
          show(shown);
        }}
      />
      {refused ? (
        <span
          id={id}
          role="alert"
          className="popup absolute top-full left-0 z-sticky mt-1 block w-full p-2 text-small text-error"
        >
          This is no span of time. Write it as 2026-05-12 06:10 – 07:05, from 06:10, or a day.
        </span>
      ) : null}
    </form>
  );
}
