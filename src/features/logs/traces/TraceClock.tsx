import { useId, useState } from "react";
import { zoneText } from "../../../core/logs";
import { Button } from "../../../ui/Button";
import { NumberField } from "../../../ui/NumberField";
import { Select } from "../../../ui/Select";
import type { LogsSettings, TraceOutcome } from "../../../workers/logs.protocol";
import { changeLogs } from "../logsStore";
import { zoneOption, zones } from "../zones";

interface Props {
  readonly trace: TraceOutcome;
  readonly offsets: LogsSettings["offsets"];
}

/** From -12:00 to +14:00 (K1). */
const [least, most] = [-720, 840];

/** How far the clock of a trace is ahead of UTC: as it was found, or as a person sets it, to the minute. */
export function TraceClock({ trace, offsets }: Props) {
  const { name, clock } = trace;
  const set = Object.hasOwn(offsets, name) ? offsets[name] : undefined;
  const [own, setOwn] = useState<string>();
  const label = useId();
  const change = (minutes: number | undefined): void => {
    const { [name]: _, ...rest } = offsets;
    changeLogs({ offsets: minutes === undefined ? rest : { ...rest, [name]: minutes } });
  };
  const typed = own === undefined || !/^[+-]?\d{1,3}$/.test(own.trim()) ? undefined : Number(own);
  const fits = typed !== undefined && typed >= least && typed <= most;
  const known = set === undefined || zones.includes(set) ? [] : [set];
  return (
    <div className="flex flex-wrap items-center gap-2 text-small">
      <span id={label}>Clock</span>
      <Select
        aria-labelledby={label}
        value={own !== undefined ? "own" : set === undefined ? "found" : String(set)}
        onChange={(value) => {
          setOwn(value === "own" ? String(set ?? clock.minutes ?? 0) : undefined);
          if (value !== "own") change(value === "found" ? undefined : Number(value));
        }}
        options={[
          { value: "found", label: foundWords(trace, set !== undefined) },
          ...[...known, ...zones].sort((one, other) => one - other).map(zoneOption),
          { value: "own", label: "Other minutes…" },
        ]}
      />
      {own === undefined ? null : (
        <>
          <NumberField
            aria-label={`Minutes that the clock of ${name} is ahead of UTC`}
            className="w-32"
            unit="min"
            min={least}
            max={most}
            value={own}
            onChange={setOwn}
          />
          <Button
            disabled={!fits}
            onClick={() => {
              if (typed === undefined) return;
              change(typed);
              setOwn(undefined);
            }}
          >
            Set
          </Button>
        </>
      )}
    </div>
  );
}

function foundWords({ clock }: TraceOutcome, isSet: boolean): string {
  if (isSet) return "Find it by the sessions";
  if (clock.minutes === undefined) return "Not known";
  return `${clock.from === "line" ? "By its lines" : "Found"}: ${zoneText(clock.minutes)}`;
}
