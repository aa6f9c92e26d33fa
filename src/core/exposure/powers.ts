import {
  type Held,
  type Identity,
  type Receiver,
  ReceiverNotes,
  rightNames,
  serverIdentityOf,
  strangerOf,
  userOf,
} from "../simulate";

/** What an identity may do on a connector (R100); unknown where the import cannot tell (R66, R105). */
export interface Powers {
  /** Hand in mail at all. */
  readonly submit: Held;
  /** Send to recipients outside the accepted domains: Submit and Any-Recipient. */
  readonly relay: Held;
  /** Use sender addresses of the organisation: Submit and Authoritative-Domain-Sender. */
  readonly sendAsInternal: Held;
  /** Bypass-Anti-Spam. */
  readonly skipFilters: Held;
  /** Authentication-Flag: its messages count as sent by an inside sender who signed in. */
  readonly countsAsInternal: Held;
}

/** What each kind of client may do; null = the connector knows no such client (R101, R102). */
export interface Access {
  readonly stranger: Powers;
  readonly user: Powers | null;
  readonly server: Powers | null;
}

const nothing: Powers = {
  submit: false,
  relay: false,
  sendAsInternal: false,
  skipFilters: false,
  countsAsInternal: false,
};

const nobody: Access = { stranger: nothing, user: null, server: null };

const kept = new ReceiverNotes<Access>();

/** What clients may do where these connectors win: none is nobody, and of several it may be any (R16). */
export function accessOf(winners: readonly Receiver[]): Access {
  const [first, ...others] = winners;
  if (!first) return nobody;
  return others.reduce((sum, each) => either(sum, alone(each)), alone(first));
}

function alone(receiver: Receiver): Access {
  const known = kept.get(receiver);
  if (known) return known;
  const [user, server] = [userOf(receiver), serverIdentityOf(receiver)];
  const access: Access = {
    stranger: powersOf(strangerOf(receiver)),
    user: user ? powersOf(user) : null,
    server: server ? powersOf(server) : null,
  };
  kept.set(receiver, access);
  return access;
}

/** What an identity may do; one that there is not may do nothing. */
export function powersOf(identity: Identity | undefined): Powers {
  if (!identity) return nothing;
  const submit = identity.holds(rightNames.submit);
  return {
    submit,
    relay: both(submit, identity.holds(rightNames.anyRecipient)),
    sendAsInternal: both(submit, identity.holds(rightNames.authoritativeSender)),
    skipFilters: identity.holds(rightNames.bypassAntiSpam),
    countsAsInternal: identity.holds(rightNames.authenticationFlag),
  };
}

function both(a: Held, b: Held): Held {
  if (a === false || b === false) return false;
  return a === true ? b : a;
}

const either = (a: Access, b: Access): Access => ({
  stranger: sharedPowers(a.stranger, b.stranger),
  user: a.user || b.user ? sharedPowers(a.user ?? nothing, b.user ?? nothing) : null,
  server: a.server || b.server ? sharedPowers(a.server ?? nothing, b.server ?? nothing) : null,
});

/** What both may do; where they differ nobody can tell. */
export function sharedPowers(a: Powers, b: Powers): Powers {
  const same = (one: Held, two: Held): Held => (one === two ? one : "unknown");
  return {
    submit: same(a.submit, b.submit),
    relay: same(a.relay, b.relay),
    sendAsInternal: same(a.sendAsInternal, b.sendAsInternal),
    skipFilters: same(a.skipFilters, b.skipFilters),
    countsAsInternal: same(a.countsAsInternal, b.countsAsInternal),
  };
}
