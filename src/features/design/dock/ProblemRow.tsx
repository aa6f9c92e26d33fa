import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { FindingBox } from "../../../components/FindingBox";
import { PhraseText } from "../../../components/PhraseText";
import type { Finding } from "../../../core/finding";
import { Icon } from "../../../ui/Icon";
import { SeverityMark } from "../../../ui/SeverityMark";
import { applyFix } from "../applyFix";

interface Props {
  readonly finding: Finding;
  /** Name of the connector or server. */
  readonly name: string;
  readonly current: boolean;
  readonly unfolded: boolean;
  readonly onOpen: (finding: Finding) => void;
  readonly onUnfold: (finding: Finding) => void;
  readonly onAccept: (finding: Finding) => void;
  readonly onAbout: (code: string) => void;
}

const names = { error: "Error", warning: "Warning", advice: "Advice" } as const;

/** What the cmdlets refuse cannot be accepted, and has no page of its own. */
const isRule = ({ code }: Finding): boolean =>
  !code.startsWith("refused/") && !code.startsWith("value/");

/** One problem: what and where; unfolded also why, the mend, and on whose word. */
export const ProblemRow = memo(function ProblemRow(props: Props) {
  const { finding, name, current, unfolded } = props;
  const { place } = finding;
  return (
    <div className={clsx("border-b border-line-1", current && "row-selected")}>
      <div className="flex items-start hover:bg-hover">
        <button
          type="button"
          aria-expanded={unfolded}
          aria-label={unfolded ? "Fold" : "Why, and what to do"}
          onClick={() => props.onUnfold(finding)}
          className="focus-inside hit mt-1 ml-1.5 inline-flex size-5 shrink-0 items-center justify-center rounded-chip text-ink-3"
        >
          <Icon of={ChevronRight} size="row" className={clsx(unfolded && "rotate-90")} />
        </button>
        <button
          type="button"
          onClick={() => props.onOpen(finding)}
          onKeyDown={(event) => {
            const turn =
              event.key === "ArrowRight" ? !unfolded : event.key === "ArrowLeft" && unfolded;
            if (!turn) return;
            event.preventDefault();
            props.onUnfold(finding);
          }}
          className="focus-inside flex min-w-0 flex-1 items-start gap-2.5 py-1 pr-3 pl-1 text-left"
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
      </div>
      {unfolded ? (
        <div className="px-3 pb-2">
          <FindingBox
            finding={finding}
            untitled
            onFix={applyFix}
            onAccept={isRule(finding) ? props.onAccept : undefined}
            onAbout={isRule(finding) ? props.onAbout : undefined}
          />
        </div>
      ) : null}
    </div>
  );
});
