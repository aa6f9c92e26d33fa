import { type Held, type Receiver, rightNames, strangerOf, trustsAll } from "../../../simulate";

/** Clients without sign-in may hand in mail, whoever they are there: ANONYMOUS LOGON or Externally Secured Servers. */
export const strangersSubmit = (receiver: Receiver): boolean =>
  strangerOf(receiver).holds(rightNames.submit) === true;

/** Clients without sign-in may send to any recipient (R100). */
export const strangersRelay = (receiver: Receiver): boolean => relayHeld(receiver) === true;

/** The same, unknown where permissions were not imported and the groups do not tell (R105). */
export function relayHeld(receiver: Receiver): Held {
  const stranger = strangerOf(receiver);
  const held = [stranger.holds(rightNames.submit), stranger.holds(rightNames.anyRecipient)];
  if (held.includes(false)) return false;
  return held.includes("unknown") ? "unknown" : true;
}

/** What ANONYMOUS LOGON holds; nothing where every client counts as externally secured instead (R61). */
export const anonymousHolds = (receiver: Receiver, right: string): Held =>
  trustsAll(receiver) ? false : strangerOf(receiver).holds(right);

/** ANONYMOUS LOGON may hand in mail. */
export const anonymousSubmits = (receiver: Receiver): boolean =>
  anonymousHolds(receiver, rightNames.submit) === true;

/** Who strangers are and what they hold: an acceptance of a relay holds for these rights. */
export function strangersRights(receiver: Receiver): readonly string[] {
  const { principal, rights } = strangerOf(receiver);
  return [principal, ...rights()];
}
