import type { ConversationLine } from "../../../components/Conversation/Conversation";
import type { SessionDetail, SpokenLine } from "../../../workers/logs.protocol";

/** A silence of so many milliseconds is marked. */
const gap = 1000;

/** The lines of a session as a reader sees them: who spoke, when since its start, and where nobody did. */
export function conversationLines({ session, lines }: SessionDetail): readonly ConversationLine[] {
  const start = Date.parse(session.start);
  let before = start;
  return lines.map((each) => {
    const time = Date.parse(each.time);
    const silence = time - before;
    before = time;
    return {
      from: fromOf(each, session.direction),
      text: textOf(each),
      time: ((time - start) / 1000).toFixed(2),
      ...(silence >= gap && { gap: `${(silence / 1000).toFixed(1)} s without a line` }),
      deciding: each.line === session.evidence?.line && each.file === session.evidence.file,
    };
  });
}

function fromOf({ event }: SpokenLine, direction: "in" | "out"): ConversationLine["from"] {
  if (event !== "<" && event !== ">") return "event";
  return (event === ">") === (direction === "out") ? "client" : "server";
}

function textOf({ event, data, context }: SpokenLine): string {
  if (event === "<" || event === ">") return data;
  const said = [context, data].filter((each) => each !== "").join(" · ");
  if (event === "+") return said ? `connected · ${said}` : "connected";
  if (event === "-") return said ? `closed · ${said}` : "closed";
  return said;
}
