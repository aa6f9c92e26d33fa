import { name, phrase, value } from "../../finding";
import { trustsAll } from "../identity";
import { rightNames } from "../rightNames";
import type { Mailbox } from "./mailbox";
import { acceptedFor, lacksDomains } from "./ownDomain";
import type { RunReply } from "./run";
import { mayUse, parameterOf, type Session, tarpitOf, whence } from "./session";

/** The right that a sender address needs; the empty address counts as one from outside (R76). */
export function senderRight(
  session: Session,
  sender: Mailbox | null,
): { readonly right: string; readonly own: boolean } {
  const found = sender ? acceptedFor(session, sender.domain) : undefined;
  const own = found !== "unknown" && found !== undefined && found.type !== "ExternalRelay";
  return { own, right: own ? rightNames.authoritativeSender : rightNames.anySender };
}

/** R76: whether the session may use the sender address; null = it may. */
export function refusedSender(session: Session, sender: Mailbox | null): RunReply | null {
  const { talk, identity, account, receiver } = session;
  const { own, right } = senderRight(session, sender);
  const address = sender ? `${sender.local}@${sender.domain}` : "<>";
  const shown = value(address);
  const where = own ? "inside the organisation" : "outside the organisation";
  if (identity.kind === "partner") {
    talk.step(
      "passed",
      "R74",
      phrase`${shown} is of the partner's own domain.`,
      "DomainSecureEnabled",
    );
    return null;
  }
  if (sender && isUnclear(session, sender)) lacksDomains(session, sender.domain);
  if (identity.holds(right) === true) {
    const spoof = own && identity.kind === "stranger" && !trustsAll(receiver);
    talk.step(
      spoof ? "warned" : "passed",
      "R76",
      spoof
        ? phrase`${shown} is a sender ${where}, used without sign-in: ${whence(session, right)}.`
        : phrase`${shown} is a sender ${where}, and allowed: ${whence(session, right)}.`,
      parameterOf(session, right),
      right,
    );
    return null;
  }
  if (account !== undefined && account.toLowerCase() === address.toLowerCase()) {
    talk.step("passed", "R76", phrase`${shown} is the account's own address.`, "PermissionGroups");
    return null;
  }
  mayUse(session, right);
  const id = identity.kind === "stranger" ? "anonymous-sendas-denied" : "sendas-denied";
  const reply = talk.server(id, {
    by: "PermissionGroups",
    detail: right,
    tarpit: tarpitOf(session),
  });
  talk.step(
    identity.holds(right) === "unknown" ? "open" : "stopped",
    "R76",
    account === undefined
      ? phrase`${shown} is a sender ${where}, and not allowed: ${whence(session, right)}.`
      : phrase`${shown} is not an address of ${name(account)}, which may use others with Send As alone: ${whence(session, right)}.`,
    "PermissionGroups",
    right,
  );
  return reply;
}

/**
 * Nobody told whether the domain is the organisation's own, and the answer hangs on it: on the rights for the two
 * kinds of senders, and for an account on whether the address may be its own.
 */
function isUnclear({ organisation, identity }: Session, { domain }: Mailbox): boolean {
  if (acceptedFor({ organisation }, domain) !== "unknown") return false;
  const anySender = identity.holds(rightNames.anySender);
  if (identity.kind === "user" && anySender !== true) return true;
  return anySender !== identity.holds(rightNames.authoritativeSender);
}
