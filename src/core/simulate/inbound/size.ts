import { phrase, value } from "../../finding";
import { showSize } from "../../values";
import { rightNames } from "../rightNames";
import type { RunReply } from "./run";
import { mayUse, type Session, tarpitOf, whence } from "./session";

/** The limit on size does not bind those who may bypass it or whose organisation headers are kept (R77). */
export function sizeLimit({ receiver, identity }: Session): number | undefined {
  const limit = receiver.value("MaxMessageSize");
  const free =
    identity.holds(rightNames.bypassSize) === true ||
    identity.holds(rightNames.headersOrganization) === true;
  return typeof limit === "number" && !free ? limit : undefined;
}

/** R77: the size that MAIL FROM declares. */
export function declared(session: Session): RunReply | null {
  const { talk, question, receiver } = session;
  if (question.size === undefined) return null;
  const limit = receiver.value("MaxMessageSize");
  const shown = showSize(question.size);
  if (sizeLimit(session) === undefined || question.size <= (limit as number)) {
    const over = typeof limit === "number" && question.size > limit;
    talk.step(
      "passed",
      "R77",
      over
        ? phrase`${value(shown)} is more than the connector takes, and the session may pass its limit: ${whence(session, session.identity.holds(rightNames.bypassSize) === true ? rightNames.bypassSize : rightNames.headersOrganization)}.`
        : phrase`${value(shown)} is within the limit of the connector.`,
      "MaxMessageSize",
    );
    return null;
  }
  const isSaid = / SIZE=/.test(talk.lines.at(-1)?.text ?? "");
  return isSaid ? tooLarge(session) : null;
}

/** The message is larger than the connector takes: told at MAIL FROM, or at the end of the data (R77, R86). */
export function tooLarge(session: Session): RunReply {
  const { talk, receiver, question } = session;
  mayUse(session, rightNames.bypassSize);
  const limit = receiver.value("MaxMessageSize");
  const reply = talk.server("size-declared", { by: "MaxMessageSize", tarpit: tarpitOf(session) });
  talk.step(
    "stopped",
    "R77",
    phrase`${value(showSize(question.size ?? 0))} is more than the ${value(showSize(typeof limit === "number" ? limit : 0))} of the connector.`,
    "MaxMessageSize",
  );
  return reply;
}
