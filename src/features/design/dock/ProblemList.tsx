import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { memo, useRef } from "react";
import { PhraseText } from "../../../components/PhraseText";
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
  const row = (finding: Finding) => (
    <ProblemRow
      finding={finding}
      name={nameOf(organisation, finding)}
      current={finding.place.connector === connector && finding.place.parameter === field}
      onOpen={onOpen}
    />
  );
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto contain-strict">
      {findings.length > many ? (
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <li
              key={item.key}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row(findings[item.index] as Finding)}
            </li>
          ))}
        </ul>
      ) : (
        <ul>
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id; a row is drawn from its finding alone
            <li key={index}>{row(finding)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  readonly finding: Finding;
  /** Name of the connector or server. */
  readonly name: string;
  readonly current: boolean;
  readonly onOpen: (finding: Finding) => void;
}

const names = { error: "Error", warning: "Warning", advice: "Advice" } as const;

const ProblemRow = memo(function ProblemRow({ finding, name, current, onOpen }: RowProps) {
  const { place } = finding;
  return (
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
        className="mt-0.5 shrink-0"
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-ink-1">
          <PhraseText of={finding.what} />
        </span>
        <span className="flex text-small text-ink-3">
          <span className="truncate">{name}</span>
          {name && place.parameter ? <span className="whitespace-pre"> · </span> : null}
          <span translate="no" className="shrink-0 font-machine text-param">
            {place.parameter}
          </span>
        </span>
      </span>
    </button>
  );
});

function nameOf(organisation: Organisation, { place }: Finding): string {
  const connector = place.connector ? organisation.connectors[place.connector] : undefined;
  const server = place.server ? organisation.servers[place.server] : undefined;
  return connector?.name ?? server?.name ?? "";
}
