import { useId, useMemo, useState } from "react";
import { countText } from "../../../components/sizeText";
import { firstOf, plain } from "../../../core/finding";
import {
  type Cover,
  narrow,
  narrowRanges,
  rangesInForce,
  type Use,
  type Width,
  widths,
} from "../../../core/logs";
import type { Organisation, ReceiveConnector } from "../../../core/model";
import { printCount } from "../../../core/values";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/Button";
import { Segmented } from "../../../ui/Segmented";
import { toast } from "../../../ui/toast";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { run, useReadOnly } from "../../../workspace/hooks";
import { undoAction } from "../../../workspace/undoAction";
import { FieldLink } from "../session/FieldLink";
import { CutOff } from "./CutOff";
import { coverWords } from "./coverWords";

interface Props {
  readonly outcome: LogsOutcome;
  readonly organisation: Organisation;
  readonly connector: ReceiveConnector;
  readonly uses: readonly Use[];
  readonly chosen: ReadonlySet<string>;
  readonly cover: Cover | undefined;
}

/** Entries that are listed; an estate may have thousands. */
const most = 12;

/** Old and new ranges of a connector, what the new ones let in and cut off, and the way into the design. */
export function Proposal({ outcome, organisation, connector, uses, chosen, cover }: Props) {
  const [width, setWidth] = useState<Width>(1);
  const readOnly = useReadOnly();
  const around = useId();
  const old = rangesInForce(organisation, connector);
  const narrowed = useMemo(() => {
    const seen = uses.map(({ remote }) => remote);
    return narrow(
      old,
      seen,
      seen.filter((each) => chosen.has(each)),
      width,
    );
  }, [old, uses, chosen, width]);
  const { ranges, before, after, unseen, outside, same } = narrowed;
  const put = (): void => {
    const edit = run(narrowRanges(connector, ranges));
    if (!edit) return;
    announce(
      `RemoteIPRanges of ${connector.name} holds ${countText(ranges.length, "entry", "entries")} now.`,
    );
    toast(`RemoteIPRanges of ${connector.name} narrowed`, { action: undoAction(edit) });
  };
  return (
    <section
      aria-label="Narrowed ranges"
      className="focus-inside flex max-h-[55%] shrink-0 flex-col gap-3 overflow-y-auto border-t border-line-2 bg-panel p-3"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="mr-auto text-title-3">
          RemoteIPRanges, {printCount(before)} → {printCount(after)} addresses
        </h3>
        <span id={around} className="text-small text-ink-2">
          Addresses let in around each
        </span>
        <Segmented
          aria-labelledby={around}
          value={String(width)}
          onChange={(next) => setWidth(widths.find((each) => String(each) === next) ?? 1)}
          options={widths.map((each) => ({
            value: String(each),
            label: each === 1 ? "None" : String(each),
          }))}
        />
      </div>
      <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
        <Entries title="Old" entries={old} />
        <Entries title="New" entries={ranges} empty="Nobody: choose the addresses to keep." />
      </div>
      {unseen > 0n ? (
        <p>
          The new ranges let in {printCount(unseen)} {unseen === 1n ? "address" : "addresses"} that
          the log never shows here.
        </p>
      ) : null}
      <CutOff
        outcome={outcome}
        connector={connector}
        narrowed={narrowed}
        uses={uses}
        cover={cover}
      />
      {outside.length > 0 ? (
        <p className="wrap-anywhere">
          {countText(outside.length, "address", "addresses")} came here though the ranges of the
          design do not hold {outside.length === 1 ? "it" : "them"}: {few(outside)}. What is
          deployed differs from the design; narrowing adds nobody.
        </p>
      ) : null}
      {Object.keys(organisation.acceptedDomains).length === 0 ? (
        <p className="text-small text-ink-3">
          The design has no accepted domain: whether mail was relayed cannot be told.
        </p>
      ) : null}
      {(cover ? coverWords(cover) : []).map((each) => (
        <p key={each} className="-mt-2 text-small text-ink-3">
          {each}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={readOnly || ranges.length === 0 || same} onClick={put}>
          Put into the design
        </Button>
        <FieldLink connector={connector} parameter="RemoteIPRanges">
          RemoteIPRanges of {connector.name}
        </FieldLink>
        {same && ranges.length > 0 ? (
          <span className="text-ink-3">The design holds these addresses and no other.</span>
        ) : null}
      </div>
    </section>
  );
}

const few = (addresses: readonly string[]): string => plain(firstOf(addresses, 5));

interface EntriesProps {
  readonly title: string;
  readonly entries: readonly string[];
  readonly empty?: string;
}

function Entries({ title, entries, empty = "none" }: EntriesProps) {
  return (
    <div className="min-w-0">
      <h4 className="text-small font-semibold text-ink-1">{title}</h4>
      {entries.length === 0 ? <p className="text-ink-3">{empty}</p> : null}
      <ul aria-label={`${title} ranges`} className="font-machine text-code">
        {entries.slice(0, most).map((each) => (
          <li key={each} className="wrap-anywhere">
            {each}
          </li>
        ))}
        {entries.length > most ? (
          <li className="font-sans text-small text-ink-3">and {entries.length - most} more</li>
        ) : null}
      </ul>
    </div>
  );
}
