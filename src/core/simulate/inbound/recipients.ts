import { name, phrase, value } from "../../finding";
import type { AcceptedDomain } from "../../model";
import { rightNames } from "../rightNames";
import { ownDomain } from "../route/acceptedDomain";
import type { Mailbox } from "./mailbox";
import { acceptedFor, addressOf, invalid, lacksDomains } from "./ownDomain";
import { oneLine } from "./printable";
import { proxyFailure, proxyFor } from "./proxy";
import { isReserved, reservedBy } from "./reservedDomain";
import type { RunReply } from "./run";
import { accountName, mayUse, parameterOf, type Session, tarpitOf, whence } from "./session";

/** Counted recipients that a run writes down; the rest is told in one note. */
const most = 1000;

/** What became of the recipients. */
export interface Recipients {
  readonly taken: number;
  readonly asked: number;
  /** The first three that were taken. */
  readonly some: readonly string[];
  /** The first refusal. */
  readonly refused: RunReply | null;
}

/** RCPT TO, one command a recipient, and its checks in their order (R80 to R83). */
export function recipients(session: Session): Recipients {
  const { rcptTo = [], rcptCount } = session.question;
  return rcptCount === undefined ? named(session, rcptTo) : counted(session, rcptCount);
}

/** So many recipients of the default domain: all are judged alike, so that of many not each is written down. */
function counted(session: Session, count: number): Recipients {
  const { talk, organisation } = session;
  const domain = ownDomain(organisation) ?? "example";
  const limit = limitOf(session) ?? count;
  const user = (index: number): string => `user${index + 1}@${domain}`;
  const shown = Array.from({ length: Math.min(count, most) }, (_, index) => user(index));
  const first = named(session, shown);
  if (count <= most || first.refused) return first;
  talk.note("R80", phrase`Of ${count} recipients the conversation shows ${most}.`);
  if (count <= limit) return { ...first, taken: count, asked: count };
  const last = named(session, [user(limit)], limit);
  return { ...first, taken: limit, asked: limit + 1, refused: last.refused };
}

/** MaxRecipientsPerMessage; undefined = it does not bind the session (R80). */
function limitOf({ receiver, identity }: Session): number | undefined {
  const limit = receiver.value("MaxRecipientsPerMessage");
  const free = identity.holds(rightNames.bypassSize) === true;
  return typeof limit === "number" && !free ? limit : undefined;
}

function named(session: Session, list: readonly string[], before = 0): Recipients {
  const { talk } = session;
  const limit = limitOf(session);
  const told = new Set<string>();
  const some: string[] = [];
  let [taken, asked] = [before, before];
  let refused: RunReply | null = null;
  for (const text of list) {
    asked += 1;
    talk.client(`RCPT TO:<${oneLine(text)}>`);
    const isFull = limit !== undefined && taken >= limit;
    const stop = isFull
      ? tooMany(session, limit)
      : refusedRecipient(session, oneLine(text), taken === 0, told);
    refused ??= stop;
    if (!stop) taken += 1;
    if (!stop && some.length < 3) some.push(oneLine(text));
    // Further ones are refused alike: the client keeps them for another message. A proxy that fails ends all.
    if (isFull || stop?.id === "proxy-failed" || talk.closed) break;
  }
  return { taken, asked, some, refused };
}

function tooMany(session: Session, limit: number): RunReply {
  const { talk } = session;
  mayUse(session, rightNames.bypassSize);
  const by = "MaxRecipientsPerMessage";
  const reply = talk.server("too-many-rcpt", { by, tarpit: tarpitOf(session) });
  talk.step(
    "stopped",
    "R80",
    phrase`The connector takes ${limit} recipients a message; a client sends to the rest in another.`,
    by,
  );
  return reply;
}

function refusedRecipient(
  session: Session,
  text: string,
  first: boolean,
  told: Set<string>,
): RunReply | null {
  const { talk } = session;
  const recipient = addressOf(session, text);
  if (!recipient) {
    const reply = talk.server(invalid.recipient, { tarpit: tarpitOf(session) });
    talk.step("stopped", "R81", phrase`${value(text)} is no address.`);
    return reply;
  }
  const domain = acceptedFor(session, recipient.domain);
  const relay = session.identity.holds(rightNames.anyRecipient);
  if ((domain === undefined || domain === "unknown") && relay !== true)
    return relayDenied(session, recipient, domain === "unknown");
  const reserved = refusedName(session, recipient);
  if (reserved) return reserved;
  // A client that signed in was handed over then.
  const hands = first && session.proxied === undefined;
  const failed = hands ? proxyFailure(session, proxyFor(session, "outside")) : null;
  if (failed) return failed;
  taken(session, recipient, domain, told);
  return null;
}

/** R81: the domain is not ours, and the session has no right to any recipient. */
function relayDenied(session: Session, { domain }: Mailbox, unclear: boolean): RunReply {
  const { talk, identity } = session;
  const right = rightNames.anyRecipient;
  if (unclear) lacksDomains(session, domain);
  else mayUse(session, right);
  const reply = talk.server("relay-denied", {
    by: "PermissionGroups",
    detail: right,
    tarpit: tarpitOf(session),
  });
  const isOpen = unclear || identity.holds(right) === "unknown";
  talk.step(
    isOpen ? "open" : "stopped",
    "R81",
    phrase`${value(domain)} is not an accepted domain${unclear ? ", as far as anybody told" : ""}, and ${name(accountName(identity.principal))} may not relay: ${whence(session, right)}.`,
    "PermissionGroups",
    right,
  );
  return reply;
}

/** R83: names that a connector can be told to refuse. The words of that reply are not documented. */
function refusedName(session: Session, { domain }: Mailbox): RunReply | null {
  const { talk, receiver } = session;
  const by = reservedBy.find((each) => receiver.value(each) === true && isReserved[each](domain));
  if (by === undefined) return null;
  const reply = talk.server(invalid.recipient, { by, tarpit: tarpitOf(session) });
  talk.step("stopped", "R83", phrase`${value(domain)} is a name that the connector refuses.`, by);
  talk.note(
    "R83",
    phrase`With which words Exchange refuses such a recipient is not documented: the reply for an invalid address stands for them.`,
  );
  return { ...reply, standing: "inferred" };
}

/** A recipient that is taken; its step is told once a domain. */
function taken(
  session: Session,
  { domain }: Mailbox,
  found: AcceptedDomain | "unknown" | undefined,
  told: Set<string>,
): void {
  const { talk, identity } = session;
  const right = rightNames.anyRecipient;
  const isOurs = found !== undefined && found !== "unknown";
  const by = isOurs ? undefined : parameterOf(session, right);
  talk.server("rcpt-ok", isOurs ? {} : { by, detail: right });
  if (told.has(domain)) return;
  told.add(domain);
  // Relay for somebody who has not signed in may be meant, and is what to look at.
  const worries = !isOurs && identity.kind === "stranger";
  talk.step(
    worries ? "warned" : "passed",
    isOurs ? "R82" : "R81",
    isOurs
      ? phrase`${value(domain)} is accepted by the domain ${name(found.domain)} (${found.type}).`
      : phrase`${value(domain)} is not ours; ${name(accountName(identity.principal))} may relay: ${whence(session, right)}.`,
    by,
    isOurs ? undefined : right,
  );
}
