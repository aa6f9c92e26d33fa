import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { memo, useRef } from "react";
import { PhraseText } from "../../../components/PhraseText";
import { parameter } from "../../../core/catalogue";
import type { Finding } from "../../../core/finding";
import type { Organisation } from "../../../core/model";
import { SeverityMark } from "../../../ui/SeverityMark";

interface Props {
  readonly organisation: Organisation;
  readonly findings: readonly Finding[];
  readonly connector: string | undefined;
  readonly field: string | undefined;
  readonly onOpen: (finding: Finding) => void;
}

/** Rows above which only those in view are drawn. */
const many = 60;

/** Problems with their places; Enter or a click leads to the field. */
export function ProblemList({ organisation, findings, connector, field, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: findings.length,
    enabled: findings.length > many,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 6,
  });
  const row = (finding: Finding, index: number) => (
    <ProblemRow
      key={index}
      finding={finding}
      place={placeText(organisation, finding)}
      current={finding.place.connector === connector && finding.place.parameter === field}
      onOpen={onOpen}
    />
  );
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto contain-strict">
      {findings.length > many ? (
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <div
              key={item.key}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row(findings[item.index] as Finding, item.index)}
            </div>
          ))}
        </ul>
      ) : (
        <ul>{findings.map(row)}</ul>
      )}
    </div>
  );
}

interface RowProps {
  readonly finding: Finding;
  readonly place: string;
  readonly current: boolean;
  readonly onOpen: (finding: Finding) => void;
}

const names = { error: "Error", warning: "Warning", advice: "Advice" } as const;

const ProblemRow = memo(function ProblemRow({ finding, place, current, onOpen }: RowProps) {
  return (
    <li>
      <button
        type="button"
        onClick={() => onOpen(finding)}
        className={clsx(
          "focus-inside flex w-full items-start gap-2.5 border-b border-line-1 px-3 py-1 text-left hover:bg-hover",
          current && "row-selected",
        )}
      >
        <SeverityMark
          severity={finding.severity}
          name={names[finding.severity]}
          className="mt-0.5"
        />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-ink-1">
            <PhraseText of={finding.what} />
          </span>
          <span className="block truncate text-small text-ink-3">{place}</span>
        </span>
      </button>
    </li>
  );
});

/** `Relay scanners EX01 · RemoteIPRanges`. */
function placeText(organisation: Organisation, { place }: Finding): string {
  const connector = place.connector ? organisation.connectors[place.connector] : undefined;
  const known =
    connector && place.parameter ? parameter(connector.kind, place.parameter) : undefined;
  return [connector?.name, known?.name ?? place.parameter].filter(Boolean).join(" · ");
}
