import { phrase, value } from "../../finding";
import { fqdnOf } from "./greeting";
import { oneLine, printable } from "./printable";
import type { RunReply } from "./run";
import { type Session, tarpitOf } from "./session";
import { sizeLimit, tooLarge } from "./size";

/** The message by DATA or BDAT, and what it is answered (R85 to R89). `some`: recipients to name in it. */
export function content(session: Session, some: readonly string[]): RunReply {
  const { talk, question, receiver } = session;
  const lines = messageOf(session, some);
  const octets = question.size ?? lines.reduce((sum, line) => sum + line.length + 2, 0);
  if (question.bdat) {
    talk.client(`BDAT ${octets} LAST`);
    if (receiver.value("ChunkingEnabled") !== true) return noChunks(session);
    talk.step(
      "passed",
      "R41",
      phrase`CHUNKING is offered, and the message came by BDAT.`,
      "ChunkingEnabled",
    );
  } else {
    talk.client("DATA");
    talk.server("data-go");
  }
  for (const line of lines) talk.client(line, true);
  if (!question.bdat) talk.client(".", true);
  return (
    bareLineFeed(session) ??
    tooLargeAtLast(session) ??
    talk.server("queued", {
      fill: {
        "message-id": messageId(session),
        server: printable(session.server.fqdn ?? session.server.name),
        // InternalId and the number of bytes, in this order; id and times are examples.
        n: ["1", String(octets)],
        t: "0.100",
        r: (octets / 102.4).toFixed(3),
      },
    })
  );
}

const messageId = (session: Session): string => `1@${printable(fqdnOf(session))}`;

/** A small message as an example; of a large one the rest is left out and said so. */
function messageOf(session: Session, some: readonly string[]): readonly string[] {
  const { question } = session;
  const sender = oneLine(question.mailFrom ?? "");
  return [
    `Message-ID: <${messageId(session)}>`,
    `From: <${sender === "" ? `postmaster@${printable(fqdnOf(session))}` : sender}>`,
    `To: ${some.map((each) => `<${each}>`).join(", ")}`,
    "Subject: Test",
    "",
    question.bareLf ? "This line ends in a line feed without a carriage return." : "Test",
  ];
}

function noChunks(session: Session): RunReply {
  const { talk } = session;
  const by = "ChunkingEnabled";
  const reply = talk.server("unknown-command", { by, tarpit: tarpitOf(session) });
  talk.step("stopped", "R41", phrase`CHUNKING is not offered, and BDAT not known.`, by);
  return reply;
}

/** R85: a bare line feed is looked for in DATA, not in BDAT. */
function bareLineFeed(session: Session): RunReply | null {
  const { talk, question, receiver } = session;
  if (!question.bareLf) return null;
  const by = "BareLinefeedRejectionEnabled";
  const refuses = receiver.value(by) === true;
  if (!refuses || question.bdat) {
    talk.step(
      refuses ? "passed" : "warned",
      "R85",
      refuses
        ? phrase`The message held a bare line feed; what comes by BDAT is not looked at.`
        : phrase`The message held a bare line feed, and the connector takes such.`,
      by,
    );
    return null;
  }
  const reply = talk.server("bare-lf", { by, tarpit: tarpitOf(session) });
  talk.step("stopped", "R85", phrase`The message held a line feed without a carriage return.`, by);
  return reply;
}

/** R86: where the size was not declared, it is seen at the end of the data. */
function tooLargeAtLast(session: Session): RunReply | null {
  const { question, talk } = session;
  const limit = sizeLimit(session);
  if (question.size === undefined || limit === undefined || question.size <= limit) return null;
  talk.note(
    "R86",
    phrase`The size was not declared, for ${value("SIZE")} is not offered; it was seen at the end of the message.`,
  );
  return tooLarge(session);
}
