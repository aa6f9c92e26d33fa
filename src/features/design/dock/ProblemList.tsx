import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useRef, useState } from "react";
import type { Finding } from "../../../core/finding";
import type { Organisation } from "../../../core/model";
import { ProblemRow } from "./ProblemRow";

interface Props {
  readonly organisation: Organisation;
  readonly findings: readonly Finding[];
  readonly connector: string | undefined;
  readonly field: string | undefined;
  readonly onOpen: (finding: Finding) => void;
  readonly onAccept: (finding: Finding) => void;
  readonly onAbout: (code: string) => void;
  /** Stands under the list: what was accepted, what was not checked. */
  readonly foot: ReactNode;
}

/** Rows above which only those in view are drawn. */
const many = 60;

/** What tells a finding from others after the next key press has found it anew. */
const keyOf = ({ code, place }: Finding): string =>
  JSON.stringify([code, place.connector, place.server, place.parameter, place.row]);

/** Problems with their places; Enter or a click leads to the field, → unfolds the row. */
export function ProblemList({ organisation, findings, connector, field, foot, ...does }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: findings.length,
    enabled: findings.length > many,
    getScrollElement: () => scroller.current,
    estimateSize: () => 45,
    overscan: 6,
  });
  const unfold = useCallback(
    (finding: Finding) => setUnfolded((now) => (now === keyOf(finding) ? null : keyOf(finding))),
    [],
  );
  const row = (finding: Finding) => (
    <ProblemRow
      {...does}
      finding={finding}
      name={nameOf(organisation, finding)}
      current={
        connector !== undefined &&
        finding.place.connector === connector &&
        finding.place.parameter === field
      }
      unfolded={unfolded === keyOf(finding)}
      onUnfold={unfold}
    />
  );
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto contain-strict">
      {findings.length > many ? (
        <ul aria-label="Problems" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row(findings[item.index] as Finding)}
            </li>
          ))}
        </ul>
      ) : (
        <ul aria-label="Problems">
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id; a row is drawn from its finding alone
            <li key={index}>{row(finding)}</li>
          ))}
        </ul>
      )}
      {foot}
    </div>
  );
}

/** Where it stands; what is told of several servers at once says how many more. */
function nameOf(organisation: Organisation, { place, also }: Finding): string {
  const connector = place.connector ? organisation.connectors[place.connector] : undefined;
  const server = place.server ? organisation.servers[place.server] : undefined;
  const name = connector?.name ?? server?.name ?? "";
  return also && also.length > 0 ? `${name} and ${also.length} more` : name;
}
