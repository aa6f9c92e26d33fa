import {
  type Held,
  type Receiver,
  ReceiverNotes,
  rightNames,
  strangerOf,
  trustsAll,
  untoldPlaces,
} from "../../../../simulate";
import type { Input, Unit } from "../../rule";
import { isShown } from "../telling/shown";

/** What clients without sign-in may do on a connector, asked by many rules. */
interface Strangers {
  readonly submit: Held;
  readonly relay: Held;
  /** They count as externally secured, and ANONYMOUS LOGON never comes (R61). */
  readonly trusted: boolean;
  holds(right: string): Held;
}

const kept = new ReceiverNotes<Strangers>();

function strangersOf(receiver: Receiver): Strangers {
  const known = kept.get(receiver);
  if (known) return known;
  const stranger = strangerOf(receiver);
  const submit = stranger.holds(rightNames.submit);
  const relay = both(submit, stranger.holds(rightNames.anyRecipient));
  const strangers = { submit, relay, trusted: trustsAll(receiver), holds: stranger.holds };
  kept.set(receiver, strangers);
  return strangers;
}

function both(one: Held, two: Held): Held {
  if (one === false || two === false) return false;
  return one === "unknown" ? one : two;
}

/** Clients without sign-in may hand in mail, whoever they are there: ANONYMOUS LOGON or Externally Secured Servers. */
export const strangersSubmit = (receiver: Receiver): boolean =>
  strangersOf(receiver).submit === true;

/** Clients without sign-in may send to any recipient (R100). */
export const strangersRelay = (receiver: Receiver): boolean => strangersOf(receiver).relay === true;

/** The same, unknown where permissions were not imported and the groups do not tell (R105). */
export const relayHeld = (receiver: Receiver): Held => strangersOf(receiver).relay;

/** What nobody told of some enabled connector, and who strangers are there and what they hold hangs on. */
export function lacksOfStrangers({ receivers }: Pick<Unit, "receivers">): readonly Input[] {
  const enabled = receivers.filter((each) => each.enabled);
  const ofMechanism = enabled.some((each) => strangerOf(each).untold !== undefined);
  const ofGroups = enabled.some(
    (each) => !isShown(each, "PermissionGroups") && relayHeld(each) === "unknown",
  );
  return [
    ...(ofGroups ? (["groups of receive connectors"] as const) : []),
    ...(ofMechanism ? (["mechanisms of receive connectors"] as const) : []),
    ...(enabled.some((each) => untoldPlaces(each).length > 0)
      ? (["values that were not shown"] as const)
      : []),
  ];
}

/** What ANONYMOUS LOGON holds; nothing where every client counts as externally secured instead (R61). */
export const anonymousHolds = (receiver: Receiver, right: string): Held => {
  const { trusted, holds } = strangersOf(receiver);
  return trusted ? false : holds(right);
};

/** ANONYMOUS LOGON may hand in mail. */
export const anonymousSubmits = (receiver: Receiver): boolean => {
  const { submit, trusted } = strangersOf(receiver);
  return submit === true && !trusted;
};

/** Who strangers are and what they hold: an acceptance of a relay holds for these rights. */
export function strangersRights(receiver: Receiver): readonly string[] {
  const { principal, rights } = strangerOf(receiver);
  return [principal, ...rights()];
}
