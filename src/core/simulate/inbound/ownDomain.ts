import type { ReplyId } from "../../catalogue";
import { name, phrase, value } from "../../finding";
import type { AcceptedDomain } from "../../model";
import { acceptedDomainFor } from "../route/acceptedDomain";
import { type Mailbox, parseMailbox } from "./mailbox";
import type { Session } from "./session";

/** The accepted domain of an address; `unknown` where the list was not told whole and holds none (R81). */
export function acceptedFor(
  { organisation }: Pick<Session, "organisation">,
  domain: string,
): AcceptedDomain | "unknown" | undefined {
  const found = acceptedDomainFor(domain, organisation);
  if (found) return found;
  return organisation.facts.listed.includes("acceptedDomains") ? undefined : "unknown";
}

/** Tells that nobody told the accepted domains, and so whether a domain is one. */
export const lacksDomains = ({ talk }: Session, domain: string): void =>
  talk.lacks({
    fact: "acceptedDomains",
    what: phrase`Whether ${value(domain)} is an accepted domain: the accepted domains were not read.`,
  });

/**
 * An address as it came; without a domain it gets the one of DefaultDomain, where that is set. undefined = it cannot be
 * read, or has letters beyond ASCII where SMTPUTF8 is not offered.
 */
export function addressOf(session: Session, text: string): Mailbox | undefined {
  const { receiver } = session;
  const read = text.includes("@") ? parseMailbox(text) : withDefaultDomain(session, text);
  return read?.international && receiver.value("SmtpUtf8Enabled") !== true ? undefined : read;
}

function withDefaultDomain(session: Session, text: string): Mailbox | undefined {
  const { receiver, organisation, talk } = session;
  const said = receiver.value("DefaultDomain");
  if (typeof said !== "string" || said === "") return undefined;
  const named = Object.values(organisation.acceptedDomains).find(
    (each) => each.name.toLowerCase() === said.toLowerCase(),
  );
  const read = parseMailbox(`${text}@${named?.domain ?? said}`);
  if (read)
    talk.step(
      "passed",
      "NRC",
      phrase`${name(text)} came without a domain and got ${value(read.domain)}.`,
      "DefaultDomain",
    );
  return read;
}

/** What an address that cannot be read is answered. */
export const invalid = {
  sender: "sender-invalid",
  recipient: "rcpt-invalid",
} as const satisfies Record<string, ReplyId>;
