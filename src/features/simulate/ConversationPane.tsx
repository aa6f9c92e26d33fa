import { useMemo } from "react";
import {
  Conversation,
  type ConversationLine,
  conversationText,
} from "../../components/Conversation/Conversation";
import { CopyButton } from "../../ui/CopyButton";
import type { Decider } from "./answer";

interface Props {
  readonly lines: readonly ConversationLine[];
  readonly side: "inbound" | "outbound";
  readonly onOpen: (decider: Decider) => void;
}

/** The predicted conversation, line by line. */
export function ConversationPane({ lines, side, onOpen }: Props) {
  const open = useMemo(
    () => (connector: string | undefined, parameter: string) =>
      onOpen({ parameter, ...(connector !== undefined && { connector }) }),
    [onOpen],
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 px-3">
        <h2 className="text-title-3">Conversation</h2>
        <span className="text-small text-ink-3">predicted</span>
        {lines.length > 0 ? (
          <CopyButton
            className="ml-auto"
            label="Copy"
            done={`Copied, ${lines.length} lines`}
            text={() => conversationText(lines)}
          />
        ) : null}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto py-2">
        {lines.length > 0 ? (
          <Conversation lines={lines} side={side} onOpen={open} />
        ) : (
          <p className="px-3 py-2 text-small text-ink-3">No session comes about.</p>
        )}
      </div>
      <p className="shrink-0 border-t border-line-1 px-3 py-2 text-small text-ink-3">
        Reply texts are those of Exchange 2019. Older builds word some of them otherwise; codes
        stay.
      </p>
    </div>
  );
}
