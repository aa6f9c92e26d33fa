import type { Finding, Fix } from "../core/finding";
import { FindingBox } from "./FindingBox";

interface Props {
  readonly findings: readonly Finding[];
  readonly id?: string;
  readonly onFix: (fix: Fix) => void;
}

/** What is told under a field; nothing where there is nothing to tell. */
export function FieldFindings({ findings, id, onFix }: Props) {
  if (findings.length === 0) return null;
  return (
    <div id={id} className="mt-2 space-y-2">
      {findings.map((finding, index) => (
        <FindingBox
          key={`${finding.code} ${finding.place.row ?? index}`}
          finding={finding}
          onFix={onFix}
        />
      ))}
    </div>
  );
}
