import { X } from "lucide-react";
import { memo } from "react";
import type { Sign } from "../../core/chart";
import { legendEntries } from "./legendEntries";

export interface LegendProps {
  readonly signs: ReadonlySet<Sign>;
  readonly open: boolean;
  readonly lit: Sign | undefined;
  /** Width of the water beside the frames. */
  readonly room: number;
  readonly onOpen: (open: boolean) => void;
  /** Lights the members of a sign; again puts them out. */
  readonly onLight: (sign: Sign | undefined) => void;
}

/** What the signs in this chart mean; folds to a button. */
export const Legend = memo(function Legend({
  signs,
  open,
  lit,
  room,
  onOpen,
  onLight,
}: LegendProps) {
  const entries = legendEntries.filter(({ sign }) => signs.has(sign));
  if (entries.length === 0) return null;
  if (!open)
    return (
      <button
        type="button"
        data-still
        aria-expanded={false}
        className="hit h-6.5 rounded-control border border-line-2 bg-panel px-2 text-micro text-ink-2 hover:bg-hover max-tablet:h-11"
        onClick={() => onOpen(true)}
      >
        Legend
      </button>
    );
  return (
    <section
      aria-label="Legend"
      data-still
      style={{ maxWidth: Math.max(240, room - 24) }}
      className="w-max rounded-card border border-line-2 bg-panel px-2.5 pt-1.5 pb-2 text-micro text-ink-2"
    >
      <div className="mb-1 flex items-center gap-1.5">
        <b>Legend</b>
        <span className="text-ink-3">in this chart</span>
        <button
          type="button"
          aria-label="Fold the legend"
          className="hit ml-auto rounded-chip p-0.5 hover:bg-hover"
          onClick={() => onOpen(false)}
        >
          <X size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </div>
      <ul className="grid grid-cols-2 gap-x-2">
        {entries.map(({ sign, word, drawing }) => (
          <li key={sign}>
            <button
              type="button"
              aria-pressed={lit === sign}
              className="hit flex h-4.5 w-full max-tablet:h-11 items-center gap-1.5 rounded-chip text-left font-normal hover:bg-hover aria-pressed:bg-selected"
              onClick={() => onLight(lit === sign ? undefined : sign)}
            >
              <span className="flex w-4.5 shrink-0 justify-center">{drawing}</span>
              <span className="truncate">{word}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}, sameLegend);

/** The signs are gathered anew with every chart; the same signs draw the same legend. */
function sameLegend(a: LegendProps, b: LegendProps): boolean {
  return (
    a.open === b.open &&
    a.lit === b.lit &&
    a.room === b.room &&
    a.onOpen === b.onOpen &&
    a.onLight === b.onLight &&
    a.signs.size === b.signs.size &&
    [...a.signs].every((sign) => b.signs.has(sign))
  );
}
