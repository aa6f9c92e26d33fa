import { X } from "lucide-react";
import {
  Conversation,
  type ConversationLine,
  conversationText,
} from "../../../components/Conversation/Conversation";
import { causeTitle, sessionFacts } from "../../../core/logs";
import { CopyButton } from "../../../ui/CopyButton";
import { EmptyState } from "../../../ui/EmptyState";
import { IconButton } from "../../../ui/IconButton";
import { SeverityMark } from "../../../ui/SeverityMark";
import type { LogsOutcome, SessionDetail } from "../../../workers/logs.protocol";
import { verdictMarks, verdictMeanings, verdictWords } from "../verdictWords";
import { BesideSession } from "./BesideSession";
import { CauseAdvice } from "./CauseAdvice";
import { ConnectorLink } from "./ConnectorLink";
import { conversationLines } from "./conversationLines";
import { useDetail } from "./useDetail";

interface Props {
  readonly outcome: LogsOutcome;
  readonly number: number | undefined;
  /** Gives the room back to what is beside it. */
  readonly onClose?: (() => void) | undefined;
}

/** One session: what happened and what to do first, what was said below it. */
export function SessionPane({ outcome, number, onClose }: Props) {
  const { detail, failed } = useDetail(outcome, number);
  if (failed !== undefined)
    return (
      <EmptyState title="This session could not be shown">
        <p role="alert">{failed}</p>
      </EmptyState>
    );
  if (!detail)
    return (
      <EmptyState title="No session is open">
        <p>
          Choose one in the table. Its cause, the next steps and its conversation are shown here.
        </p>
      </EmptyState>
    );
  return <Shown key={detail.number} outcome={outcome} detail={detail} onClose={onClose} />;
}

interface ShownProps {
  readonly outcome: LogsOutcome;
  readonly detail: SessionDetail;
  readonly onClose: Props["onClose"];
}

function Shown({ outcome, detail, onClose }: ShownProps) {
  const { session, advice, traces, more, unread } = detail;
  const lines = conversationLines(detail);
  const mark = verdictMarks[session.verdict];
  return (
    <section
      className="focus-inside flex min-h-0 flex-1 flex-col overflow-y-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      aria-label={`Session ${session.id}`}
    >
      <div className="flex flex-col gap-3 border-b border-line-2 p-4">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="text-title-3">Session</h2>
          <span className="mr-auto font-machine text-code text-ink-3 wrap-anywhere">
            {session.id}
          </span>
          <CopyButton label="Copy session" text={() => sessionText(detail, lines)} />
          {onClose ? <IconButton name="Close session" icon={X} onClick={onClose} /> : null}
        </div>
        <p className="flex items-start gap-2">
          {mark ? <SeverityMark severity={mark} className="mt-0.5 shrink-0" /> : null}
          <span>
            <b className="text-ink-1">{verdictWords[session.verdict]}.</b>{" "}
            {verdictMeanings[session.verdict]}.
          </span>
        </p>
        <CauseAdvice session={session} advice={advice} />
        {traces.map((each) => (
          <p key={each} className="wrap-anywhere">
            {each}
          </p>
        ))}
        <ConnectorLink session={session} />
        <BesideSession outcome={outcome} number={detail.number} />
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-small">
          {sessionFacts(session).map(([term, value]) => (
            <div key={term} className="contents">
              <dt className="text-ink-3">{term}</dt>
              <dd className="font-machine text-ink-1 wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {unread === undefined ? null : (
        <p role="alert" className="px-4 pt-3">
          {unread}
        </p>
      )}
      <div className="py-2">
        <Conversation
          lines={lines}
          side={session.direction === "in" ? "inbound" : "outbound"}
          onOpen={() => undefined}
        />
        {more > 0 ? <p className="px-4 text-small">{more} more lines are not shown.</p> : null}
      </div>
    </section>
  );
}

/** All of it as text, to paste into a ticket; masked as on the screen. */
function sessionText(
  { session, advice }: SessionDetail,
  lines: readonly ConversationLine[],
): string {
  const facts = sessionFacts(session).map(([term, value]) => `${term}: ${value}`);
  const meaning = advice
    ? [`${causeTitle(session.cause)} (${session.cause}): ${advice.failure.meaning}`]
    : [];
  return [`Session ${session.id}`, ...facts, ...meaning, "", conversationText(lines)].join("\n");
}
