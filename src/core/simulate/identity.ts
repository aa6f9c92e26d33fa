import {
  permissionGroups,
  principalOf,
  principals,
  rights,
  sameAccount,
  setupConnectors,
  spelledRight,
} from "../catalogue";
import type { Permission } from "../model";
import { type Receiver, ReceiverNotes } from "./receiver";

/** Whether a right is held; unknown where permissions were not imported and the groups show that some differ. */
export type Held = boolean | "unknown";

/** Where a right comes from, or what takes it away. */
export interface Because {
  readonly group?: string;
  readonly permission?: Permission;
  /** An entry of TlsDomainCapabilities (R64). */
  readonly capability?: string;
  readonly denied?: true;
}

/** Who a session is on a connector, and what it may do there. Names of rights count in any case. */
export interface Identity {
  readonly principal: string;
  readonly kind: "stranger" | "user" | "server" | "partner";
  /** The parameter that an import did not show, and by which the session is somebody else. */
  readonly untold?: "AuthMechanism";
  holds(right: string): Held;
  /** undefined: nobody gave the right and nobody denied it, or it is unknown. */
  because(right: string): Because | undefined;
  /** The rights that are held for certain, in the order of the catalogue. */
  rights(): readonly string[];
}

interface Entry {
  readonly name: string;
  readonly held: boolean;
  readonly because: Because;
}

/**
 * A session without sign-in: ANONYMOUS LOGON (R60), or Externally Secured Servers where the connector trusts all (R61).
 * Where that was not shown, what only one of them holds is unknown.
 */
export function strangerOf(receiver: Receiver): Identity {
  const trusted = () => identityOn(receiver, principals.externallySecured, "stranger");
  if (trustsAll(receiver)) return trusted();
  const anonymous = identityOn(receiver, principals.anonymous, "stranger");
  return mayTrustAll(receiver) ? eitherOf(anonymous, trusted()) : anonymous;
}

/**
 * An account after sign-in: Authenticated Users, and what entries give or deny that very account (R62). Without its name
 * any account. undefined: the connector offers no sign-in (R45, R101).
 */
export function userOf(receiver: Receiver, account?: string): Identity | undefined {
  if (!offersSignIn(receiver)) return undefined;
  return account !== undefined && ofOthers(receiver).some(({ user }) => sameAccount(user, account))
    ? made(receiver, principals.authenticated, "user", account)
    : identityOn(receiver, principals.authenticated, "user");
}

/** Entries for single accounts and groups, which are none of the principals that a session is by itself. */
export const ofOthers = ({ connector }: Receiver): readonly Permission[] =>
  (connector.permissions ?? []).filter(({ user }) => principalOf(user) === undefined);

/** An Exchange server after direct trust: Hub Transport Servers (R63). undefined: ExchangeServer is not set (R102). */
export const serverIdentityOf = (receiver: Receiver): Identity | undefined =>
  receiver.members("AuthMechanism").includes("ExchangeServer")
    ? identityOn(receiver, principals.hubServers, "server")
    : undefined;

/** A partner after mutual TLS for its domain: Partner Servers (R74). */
export const partnerOf = (receiver: Receiver): Identity =>
  identityOn(receiver, principals.partnerServers, "partner");

/** LOGIN, NTLM or GSSAPI would be in AUTH after TLS (R45). */
export function offersSignIn(receiver: Receiver): boolean {
  const mechanisms = receiver.members("AuthMechanism");
  return mechanisms.includes("BasicAuth") || mechanisms.includes("Integrated");
}

/** Every client of the connector is taken as externally secured (R61). */
export const trustsAll = (receiver: Receiver): boolean =>
  receiver.members("AuthMechanism").includes("ExternalAuthoritative");

/**
 * The mechanisms were not shown, and the group is there without which Exchange refuses ExternalAuthoritative (V5). Those
 * that setup made are taken to have theirs.
 */
function mayTrustAll(receiver: Receiver): boolean {
  const { connector, server } = receiver;
  if (!connector.unknown.includes("AuthMechanism")) return false;
  if (isUnshown(receiver) || !receiver.members("PermissionGroups").includes("ExchangeServers"))
    return false;
  const name = connector.name.toLowerCase();
  return setupConnectors(server).every((each) => each.name.toLowerCase() !== name);
}

/** One of two, of whom nobody told which. */
function eitherOf(one: Identity, other: Identity): Identity {
  const same = (right: string): boolean => one.holds(right) === other.holds(right);
  return {
    ...one,
    untold: "AuthMechanism",
    holds: (right) => (same(right) ? one.holds(right) : "unknown"),
    because: (right) => (same(right) ? one.because(right) : undefined),
    rights: () => one.rights().filter(same),
  };
}

const kept = new ReceiverNotes<Map<string, Identity>>();

function identityOn(receiver: Receiver, principal: string, kind: Identity["kind"]): Identity {
  let ofReceiver = kept.get(receiver);
  if (!ofReceiver) {
    ofReceiver = new Map();
    kept.set(receiver, ofReceiver);
  }
  const known = ofReceiver.get(principal);
  if (known) return known;
  const identity = made(receiver, principal, kind);
  ofReceiver.set(principal, identity);
  return identity;
}

function made(
  receiver: Receiver,
  principal: string,
  kind: Identity["kind"],
  account?: string,
): Identity {
  const entries = entriesOf(receiver, principal, account);
  const otherwise: Held = isOpen(receiver) ? "unknown" : false;
  const names = [...entries.values()]
    .filter(({ held }) => held)
    .map(({ name }) => name)
    .sort((a, b) => rankOf(a) - rankOf(b));
  return {
    principal,
    kind,
    holds: (right) => entries.get(keyOf(right))?.held ?? otherwise,
    because: (right) => entries.get(keyOf(right))?.because,
    rights: () => names,
  };
}

/** The rights that rules ask for are few: their keys are made once. */
const keys = new Map(rights.map(({ name }) => [name, name.toLowerCase()]));
const keyOf = (right: string): string => keys.get(right) ?? right.toLowerCase();

const ranks = new Map(rights.map(({ name }, index) => [name, index]));
const rankOf = (right: string): number => ranks.get(right) ?? ranks.size;

/** The groups themselves were not shown. */
const isUnshown = ({ connector, value }: Receiver): boolean =>
  connector.unknown.includes("PermissionGroups") || value("PermissionGroups") === undefined;

/** Rights that nobody names may be there all the same (R66, R105). */
const isOpen = (receiver: Receiver): boolean =>
  isUnshown(receiver) ||
  (receiver.connector.permissions === undefined &&
    receiver.members("PermissionGroups").includes("Custom"));

/**
 * The identity with rights added that do not come from the directory. The rights that it held stay as
 * they came; an added one is held for certain.
 */
export function withRights(
  identity: Identity,
  added: readonly string[],
  because: Because,
): Identity {
  const extra = new Map(added.map((right) => [right.toLowerCase(), right]));
  const fresh = (right: string): boolean =>
    extra.has(right.toLowerCase()) && identity.holds(right) !== true;
  return {
    ...identity,
    holds: (right) => fresh(right) || identity.holds(right),
    because: (right) => (fresh(right) ? because : identity.because(right)),
    rights: () => [...identity.rights(), ...[...extra.values()].filter(fresh)],
  };
}

/** What groups give and Add-ADPermission adds (R65); a Deny entry wins. By lower-case name of the right. */
function entriesOf(
  receiver: Receiver,
  principal: string,
  account: string | undefined,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const put = (name: string, held: boolean, because: Because): void => {
    const known = entries.get(name.toLowerCase());
    // The group comes first and stays; a Deny takes the place of whatever gave the right.
    if (!known || (known.held && !held))
      entries.set(name.toLowerCase(), { name: known?.name ?? name, held, because });
  };
  for (const { group, right } of granted(receiver, principal)) put(right, true, { group });
  const concerns = (user: string): boolean => {
    const known = principalOf(user);
    return known === undefined
      ? account !== undefined && sameAccount(user, account)
      : known === principal;
  };
  for (const permission of receiver.connector.permissions ?? [])
    if (concerns(permission.user))
      for (const right of permission.rights)
        put(spelledRight(right), !permission.deny, {
          permission,
          ...(permission.deny && { denied: true }),
        });
  return entries;
}

function granted(receiver: Receiver, principal: string) {
  const named = isUnshown(receiver) ? [] : receiver.members("PermissionGroups");
  return permissionGroups
    .filter((group) => named.includes(group.name))
    .flatMap((group) =>
      group.grants
        .filter((grant) => grant.principal === principal)
        .flatMap((grant) => grant.rights.map((right) => ({ group: group.name, right }))),
    );
}
