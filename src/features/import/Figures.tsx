import { clsx } from "clsx";
import { countText } from "../../components/sizeText";
import { grouped } from "../../ui/grouped";
import { SeverityMark } from "../../ui/SeverityMark";
import type { Figures as FigureValues } from "../../workers/import.protocol";
import type { Fate } from "./reportRows";

const shown: readonly { readonly fate: Fate; readonly label: string; readonly help: string }[] = [
  { fate: "used", label: "Used", help: "in the organisation" },
  { fate: "setAside", label: "Set aside", help: "no part of a design" },
  { fate: "ambiguous", label: "Ambiguous", help: "a choice was made" },
  { fate: "computed", label: "Computed", help: "known when it runs" },
  { fate: "unknown", label: "Unknown", help: "in no catalogue" },
  { fate: "refused", label: "Refused", help: "could not be read" },
];

const marks = {
  ambiguous: "warning",
  computed: "warning",
  unknown: "advice",
  refused: "error",
} as const;

/** What became of every value and statement; the figures add up to all that was read. Nothing computed, no figure for it. */
export function Figures({ of }: { readonly of: FigureValues }) {
  const figures = shown.filter(({ fate }) => fate !== "computed" || of.computed > 0);
  const total = figures.reduce((sum, { fate }) => sum + of[fate], 0);
  return (
    <div className="flex flex-col gap-2">
      <dl
        className={clsx(
          "grid gap-px overflow-hidden rounded-card border border-line-2 bg-line-1 max-tablet:grid-cols-2",
          figures.length === 6 ? "grid-cols-6" : "grid-cols-5",
        )}
      >
        {figures.map(({ fate, label, help }) => {
          const mark = fate in marks ? marks[fate as keyof typeof marks] : undefined;
          return (
            <div
              key={fate}
              className="flex min-w-0 flex-col bg-raised px-3.5 py-2.5 max-tablet:last:odd:col-span-2"
            >
              <dt className="flex items-center gap-1.5 text-small font-medium text-ink-2">
                {label}
                {mark && of[fate] > 0 ? <SeverityMark severity={mark} size={14} /> : null}
              </dt>
              <dd className="text-figure text-ink-1">{grouped.format(of[fate])}</dd>
              <dd className="truncate text-small text-ink-3">{help}</dd>
            </div>
          );
        })}
      </dl>
      <p className="text-small text-ink-3">
        {countText(total, "entry", "entries")} in all, values and statements: each is in exactly one
        of the figures.
      </p>
    </div>
  );
}
