import { Button } from "../../../ui/Button";
import { noFilter } from "../filter/useView";
import { forgetColumns, useLogs } from "../logsStore";
import type { PaneProps } from "../pane";
import { CsvColumns } from "./CsvColumns";
import { NatPairs } from "./NatPairs";
import { PrefixWords } from "./PrefixWords";
import { TraceItem } from "./TraceItem";

/** What devices on the path say of the sessions, and what a person has to say of their traces. */
export function TracesPane({ outcome, change }: PaneProps) {
  const { settling } = useLogs();
  const { traces, csvs, together, settings } = outcome;
  return (
    <section
      className="focus-inside flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      aria-label="Traces, one by one"
      aria-busy={settling}
    >
      <h2 className="sr-only">Traces</h2>
      <p role="status" className={settling ? "text-small" : "sr-only"}>
        {settling ? "Matches the traces anew…" : ""}
      </p>
      {together.length > 0 ? (
        <section aria-label="What the traces say together" className="flex flex-col gap-1">
          {together.map((each) => (
            <p key={each} className="text-ink-1 wrap-anywhere">
              {each}
            </p>
          ))}
        </section>
      ) : null}
      {csvs.map((csv) => (
        <CsvColumns key={csv.name} csv={csv} />
      ))}
      {traces.map((trace) => (
        <TraceItem
          key={trace.name}
          trace={trace}
          settings={settings}
          onGroup={(group) =>
            change({ ...noFilter, pane: "sessions", among: `trace/${trace.name}/${group}` })
          }
        />
      ))}
      {traces.some(({ kind }) => kind === "netfilter") ? (
        <PrefixWords prefixes={settings.prefixes} />
      ) : null}
      {traces.length > 0 ? <NatPairs pairs={settings.nat} /> : null}
      {settings.columns.length > 0 ? (
        <div className="flex flex-col items-start gap-2">
          <p className="text-small">Columns of CSV traces are remembered on this machine.</p>
          <Button disabled={settling} onClick={forgetColumns}>
            Forget columns
          </Button>
        </div>
      ) : null}
    </section>
  );
}
