import { CircleHelp } from "lucide-react";
import { PhraseText } from "../../components/PhraseText";
import { Icon } from "../../ui/Icon";
import { SeverityMark } from "../../ui/SeverityMark";
import type { AnswerView } from "./answer";

interface Props {
  readonly answer: AnswerView;
  /** The same question to what is deployed, where that is another design. */
  readonly deployed: AnswerView | undefined;
}

/** The answer in one sentence, beside what the deployed connectors would say. */
export function AnswerHead({ answer, deployed }: Props) {
  return (
    <div role="status" className="@container border-b border-line-2 px-5 py-4">
      {/* Beside each other where both have room for words, however wide the page is. */}
      <div className="flex max-w-reading items-start gap-3 @max-[36rem]:flex-col">
        <div className="flex min-w-0 flex-1 items-start gap-3">
          {answer.severity === "unknown" ? (
            <span className="mt-1 text-ink-3">
              <Icon of={CircleHelp} />
            </span>
          ) : (
            <SeverityMark
              severity={answer.severity}
              size={22}
              name={names[answer.severity]}
              className="mt-0.5 shrink-0"
            />
          )}
          <div className="min-w-0">
            <h2 className="text-title-2 text-ink-1 wrap-anywhere">
              <PhraseText of={answer.title} />
            </h2>
            {answer.detail ? (
              <p className="mt-0.5 text-ink-2 wrap-anywhere">
                <PhraseText of={answer.detail} />
              </p>
            ) : null}
          </div>
        </div>
        {deployed ? (
          <div className="w-56 shrink-0 border-l border-line-2 pl-4 text-small @max-[36rem]:w-auto @max-[36rem]:border-0 @max-[36rem]:pl-8.5">
            <p className="text-ink-3">What is deployed answers</p>
            <p className="font-semibold text-ink-1">
              <PhraseText of={deployed.title} />
            </p>
            {deployed.detail ? (
              <p className="text-ink-2">
                <PhraseText of={deployed.detail} />
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

const names = { ok: "Accepted", warning: "Accepted, with care", error: "Refused" } as const;
