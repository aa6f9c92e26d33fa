import { name, phrase, value } from "../../finding";
import { rightNames } from "../rightNames";
import { domainSecurity } from "./domainSecurity";
import { keywordsOf } from "./keywords";
import type { Mailbox } from "./mailbox";
import { addressOf, invalid } from "./ownDomain";
import { oneLine } from "./printable";
import type { RunReply } from "./run";
import { refusedSender, senderRight } from "./sender";
import {
  accountName,
  mayUse,
  parameterOf,
  type Session,
  type Stage,
  tarpitOf,
  whence,
} from "./session";
import { declared } from "./size";

/** MAIL FROM and its checks in their order (R70 to R77). */
export const mail: Stage = (session) => {
  const { talk, receiver, question } = session;
  const text = oneLine(question.mailFrom ?? "");
  talk.client(`MAIL FROM:<${text}>${parametersOf(session, text)}`);
  if (receiver.value("RequireTLS") === true && !talk.secure) {
    const reply = talk.server("tls-required", { by: "RequireTLS", tarpit: tarpitOf(session) });
    talk.step("stopped", "R71", phrase`The connector takes no mail without TLS.`, "RequireTLS");
    return reply;
  }
  const sender = text === "" ? null : addressOf(session, text);
  return (
    (sender === undefined ? null : domainSecurity(session, sender)) ??
    submits(session) ??
    (sender === undefined ? unreadable(session, text) : refusedSender(session, sender)) ??
    declared(session) ??
    accepted(session, sender ?? null)
  );
};

/** SIZE is declared where it is offered, SMTPUTF8 where an address needs it and it is offered. */
function parametersOf({ talk, receiver, question, certified }: Session, text: string): string {
  const words = keywordsOf(receiver, talk.secure, certified).map((each) => each.text);
  const size = question.size !== undefined && words.some((word) => /^SIZE\b/.test(word));
  const letters = [text, ...(question.rcptTo ?? [])].join("");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  const international = !/^[\x00-\x7f]*$/.test(letters) && words.includes("SMTPUTF8");
  return `${size ? ` SIZE=${question.size}` : ""}${international ? " SMTPUTF8" : ""}`;
}

/** R75: the right to submit at all. */
function submits(session: Session): RunReply | null {
  const { talk, identity } = session;
  if (mayUse(session, rightNames.submit)) {
    talk.step(
      "passed",
      "R75",
      phrase`${name(accountName(identity.principal))} may submit: ${whence(session, rightNames.submit)}.`,
      parameterOf(session, rightNames.submit),
      rightNames.submit,
    );
    return null;
  }
  const reply = talk.server(identity.kind === "stranger" ? "anonymous-refused" : "submit-denied", {
    by: "PermissionGroups",
    detail: rightNames.submit,
    tarpit: tarpitOf(session),
  });
  talk.step(
    identity.holds(rightNames.submit) === "unknown" ? "open" : "stopped",
    "R75",
    phrase`${name(accountName(identity.principal))} may not submit here: ${whence(session, rightNames.submit)}.`,
    "PermissionGroups",
    rightNames.submit,
  );
  return reply;
}

function unreadable({ talk, receiver }: Session, text: string): RunReply {
  const tarpit = "TarpitInterval";
  const reply = talk.server(invalid.sender, { tarpit });
  talk.step(
    "stopped",
    "R76",
    phrase`${value(text)} is no address.`,
    text.includes("@") || receiver.value("DefaultDomain") ? undefined : "DefaultDomain",
  );
  return reply;
}

function accepted(session: Session, sender: Mailbox | null): null {
  const { right: needed } = senderRight(session, sender);
  // An account uses its own address, a partner its own domain without that right.
  const right = session.identity.holds(needed) === true ? needed : rightNames.submit;
  session.talk.server("mail-ok", { by: parameterOf(session, right), detail: right });
  return null;
}
