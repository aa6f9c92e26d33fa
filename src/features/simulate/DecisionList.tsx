import { clsx } from "clsx";
import { CircleDashed, CircleHelp } from "lucide-react";
import { PhraseText } from "../../components/PhraseText";
import { Icon } from "../../ui/Icon";
import { SeverityMark } from "../../ui/SeverityMark";
import type { CandidateView, Decider, Decision } from "./answer";

interface Props {
  readonly decisions: readonly Decision[];
  readonly onOpen: (decider: Decider) => void;
}

/** What was decided, step by step; the losers of the choice stay visible. */
export function DecisionList({ decisions, onOpen }: Props) {
  return (
    <ol aria-label="Decisions" className="@container max-w-reading space-y-1.5 px-5 py-4">
      {decisions.map((decision, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
        <li key={index}>
          <div className="flex items-baseline gap-2 @max-[30rem]:flex-wrap">
            <span className="w-5 shrink-0 text-right font-semibold text-course tabular-nums">
              {index + 1}
            </span>
            <Verdict verdict={decision.verdict} />
            <span
              className={clsx(
                "min-w-0 flex-1 wrap-anywhere @max-[30rem]:min-w-4/5",
                decision.verdict === "skipped" ? "text-ink-3" : "text-ink-1",
              )}
            >
              <PhraseText of={decision.text} />
              {decision.standing && decision.standing !== "documented" ? (
                <span className="text-small text-ink-3"> ({decision.standing})</span>
              ) : null}
            </span>
            {decision.decidedBy ? (
              <DeciderLink decider={decision.decidedBy} onOpen={onOpen} />
            ) : null}
          </div>
          {decision.candidates && decision.candidates.length > 0 ? (
            <CandidateTable candidates={decision.candidates} onOpen={onOpen} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function DeciderLink({
  decider,
  onOpen,
}: {
  readonly decider: Decider;
  readonly onOpen: Props["onOpen"];
}) {
  if (decider.connector === undefined)
    return (
      <span translate="no" className="shrink-0 font-machine text-param text-ink-3">
        {decider.parameter}
      </span>
    );
  return (
    <button
      type="button"
      translate="no"
      onClick={() => onOpen(decider)}
      className="hit max-w-2/5 shrink-0 truncate font-machine text-param text-accent underline underline-offset-2 @max-[30rem]:ml-12.5 @max-[30rem]:max-w-full"
    >
      {decider.parameter}
    </button>
  );
}

function Verdict({ verdict }: { readonly verdict: Decision["verdict"] }) {
  const className = "relative top-0.5 shrink-0";
  if (verdict === "pass")
    return <SeverityMark severity="ok" size={14} name="Passed" className={className} />;
  if (verdict === "fail")
    return <SeverityMark severity="error" size={14} name="Refused" className={className} />;
  if (verdict === "worry")
    return (
      <SeverityMark severity="warning" size={14} name="Passed, with care" className={className} />
    );
  return (
    <span className={clsx(className, "text-ink-3")}>
      <Icon of={verdict === "unknown" ? CircleHelp : CircleDashed} size="row" />
      <span className="sr-only">{verdict === "unknown" ? "Cannot tell" : "Not reached"}</span>
    </span>
  );
}

/** Candidates that are drawn; the rest is counted. */
const most = 50;

function CandidateTable({
  candidates,
  onOpen,
}: {
  readonly candidates: readonly CandidateView[];
  readonly onOpen: Props["onOpen"];
}) {
  // What made no claim at all is folded: an estate has hundreds of them.
  const shown = candidates.filter(({ claim }) => claim !== "");
  const outside = candidates.filter(({ claim }) => claim === "");
  return (
    <div className="mt-1.5 ml-11 overflow-x-auto @max-[30rem]:ml-0">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">Candidates, best first</caption>
        <thead>
          <tr className="border-b border-line-2 text-left text-ink-3">
            <th scope="col" className="py-1 pr-3 pl-2 font-medium">
              Candidate
            </th>
            <th scope="col" className="py-1 pr-3 font-medium @max-[30rem]:hidden">
              By
            </th>
            <th scope="col" className="py-1 pr-2 font-medium">
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map((each) => (
            <tr
              key={each.connector}
              className={clsx("border-b border-line-1", each.won && "bg-course-wash")}
            >
              <th
                scope="row"
                className="py-1 pr-3 pl-2 text-left font-semibold @max-[30rem]:w-2/5 @max-[30rem]:wrap-anywhere"
              >
                <button
                  type="button"
                  className="hit text-left hover:underline"
                  onClick={() => onOpen({ connector: each.connector, parameter: "Name" })}
                >
                  {each.name}
                </button>
                <span translate="no" className="block font-machine text-param @min-[30rem]:hidden">
                  {each.claim}
                </span>
              </th>
              <td translate="no" className="py-1 pr-3 font-machine text-param @max-[30rem]:hidden">
                {each.claim}
              </td>
              <td className={clsx("py-1 pr-2", each.won ? "text-ink-1" : "text-ink-2")}>
                <PhraseText of={each.why} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > most ? (
        <p className="py-1 pl-2 text-small text-ink-3">{shown.length - most} more lost too.</p>
      ) : null}
      {outside.length > 0 ? (
        <details className="py-1 pl-2 text-small text-ink-3">
          <summary className="hit">
            {outside.length} {outside.length === 1 ? "was" : "were"} not in question
          </summary>
          <ul className="mt-1 space-y-0.5">
            {outside.slice(0, most).map((each) => (
              <li key={each.connector}>
                <button
                  type="button"
                  className="hit font-semibold text-ink-2 hover:underline"
                  onClick={() => onOpen({ connector: each.connector, parameter: "Name" })}
                >
                  {each.name}
                </button>
                : <PhraseText of={each.why} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
