import { phrase, value } from "../../finding";
import { showSize } from "../../values";
import { rightNames } from "../rightNames";
import { parseMailbox } from "./mailbox";
import { acceptedFor } from "./ownDomain";
import { accountName, type Session } from "./session";

/** What can still refuse a message that the connector took, and what a busier session would meet (R72, R84, R90, R93). */
export function afterwards(session: Session): void {
  const { talk, receiver, question, organisation, identity } = session;
  const { maxReceiveSize } = organisation.facts.transportConfig ?? {};
  const over =
    typeof maxReceiveSize === "number" && (question.size ?? 0) > maxReceiveSize
      ? phrase` It is ${value(showSize(maxReceiveSize))}: this message is larger.`
      : maxReceiveSize === undefined
        ? phrase` Get-TransportConfig was not read.`
        : phrase` It is ${value(showSize(maxReceiveSize))}.`;
  talk.afterwards(
    "R90",
    phrase`Limits of the organisation (MaxReceiveSize) and of mailboxes, transport rules and filters come after the connector; the smallest limit wins.${over}`,
  );
  const authoritative = (question.rcptTo ?? []).some((text) => {
    const domain = parseMailbox(text)?.domain;
    const found = domain === undefined ? undefined : acceptedFor(session, domain);
    return found !== undefined && found !== "unknown" && found.type === "Authoritative";
  });
  if (authoritative || question.rcptCount)
    talk.afterwards(
      "R84",
      phrase`A recipient that does not exist in an authoritative domain passes RCPT TO and is refused after the data with 550 5.1.10; with recipient filtering at RCPT TO.`,
    );
  const rate = receiver.value("MessageRateLimit");
  const source = receiver.value("MessageRateSource");
  const counted = typeof rate === "number" && source !== "None";
  if (counted && identity.holds(rightNames.bypassSize) !== true)
    talk.afterwards(
      "R72",
      phrase`More than ${rate} messages a minute are put off (MessageRateLimit, counted by ${value(String(source))}).`,
    );
  if (identity.holds(rightNames.bypassAntiSpam) === true)
    talk.afterwards(
      "R100",
      phrase`Filters are skipped: ${value(accountName(identity.principal))} holds ${value(rightNames.bypassAntiSpam)}.`,
    );
}
