import type { ReplyId } from "../../catalogue";
import { name, type Phrase, phrase, value } from "../../finding";
import { coversName } from "../../model";
import { partnerOf } from "../identity";
import { rightNames } from "../rightNames";
import { keywordsOf } from "./keywords";
import type { Mailbox } from "./mailbox";
import type { RunReply } from "./run";
import { type Session, tarpitOf } from "./session";

/**
 * Domain security (R74): a sender of a domain in TLSReceiveDomainSecureList becomes Partner Servers by the
 * certificate of its client, or is refused. Only sessions that are still anonymous are looked at.
 */
export function domainSecurity(session: Session, sender: Mailbox | null): RunReply | null {
  const { talk, receiver, organisation, identity } = session;
  const secured = receiver.value("DomainSecureEnabled") === true;
  if (!sender || identity.kind !== "stranger" || !isAnonymous(session)) return null;
  const list = organisation.facts.transportConfig?.tlsReceiveDomainSecureList;
  if (list === undefined) {
    // It decides only where the connector gives partners what it does not give strangers.
    const partner = partnerOf(receiver);
    if (
      secured &&
      partner.holds(rightNames.submit) === true &&
      identity.holds(rightNames.submit) !== true
    )
      talk.lacks({
        fact: "secureDomains",
        what: phrase`Whether ${value(sender.domain)} is in TLSReceiveDomainSecureList: Get-TransportConfig was not read.`,
      });
    return null;
  }
  if (!list.some((domain) => domain.toLowerCase() === sender.domain)) return null;
  const stop = refusal(session, sender, secured);
  if (stop) {
    const reply = talk.server(stop.id, { by: stop.by, tarpit: tarpitOf(session) });
    talk.step("stopped", "R74", stop.why, stop.by);
    return reply;
  }
  session.identity = partnerOf(receiver);
  talk.step(
    "passed",
    "R74",
    phrase`The client's certificate holds the secure domain ${value(sender.domain)}: the session is one of ${name("Partner Servers")}.`,
    "DomainSecureEnabled",
  );
  return null;
}

const isAnonymous = ({ identity }: Session): boolean =>
  !/Externally Secured/.test(identity.principal);

interface Stop {
  readonly id: ReplyId;
  readonly why: Phrase;
  readonly by: string;
}

/** Why the domain is not proven, in the order in which it is looked at; null = it is. */
function refusal(
  { talk, receiver, question, certified }: Session,
  { domain }: Mailbox,
  secured: boolean,
): Stop | null {
  const shown = value(domain);
  if (!secured)
    return {
      id: "domain-secure-off",
      why: phrase`${shown} is a secure domain, and the connector takes none.`,
      by: "DomainSecureEnabled",
    };
  if (!talk.secure) {
    const offered = keywordsOf(receiver, false, certified).some(({ text }) => text === "STARTTLS");
    return {
      id: offered ? "not-authenticated" : "auth-temp",
      why: offered
        ? phrase`${shown} is a secure domain, and the client did not start TLS.`
        : phrase`${shown} is a secure domain, and TLS was not offered.`,
      by: offered ? "DomainSecureEnabled" : "AuthMechanism",
    };
  }
  const { clientCert } = question;
  if (clientCert === undefined)
    return {
      id: "not-authenticated",
      why: phrase`${shown} is a secure domain, and the client showed no certificate.`,
      by: "DomainSecureEnabled",
    };
  if (coversName(clientCert, domain)) return null;
  return {
    id: "client-cert-invalid",
    why: phrase`${shown} is a secure domain, and the client's certificate ${value(clientCert)} does not hold it.`,
    by: "DomainSecureEnabled",
  };
}
