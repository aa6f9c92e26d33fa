import { principalOf } from "../../catalogue";
import { name, type Phrase, phrase, value } from "../../finding";
import type { InboundQuestion, Organisation, Server } from "../../model";
import type { Binding, IpAddress } from "../../values";
import { type Identity, ofOthers } from "../identity";
import type { Receiver } from "../receiver";
import type { Conversation } from "./conversation";
import type { Circumstances, Proxied, RunReply } from "./run";

/** A session that a connector has taken, and how it stands by now. */
export interface Session {
  readonly organisation: Organisation;
  readonly server: Server;
  readonly receiver: Receiver;
  readonly question: InboundQuestion;
  readonly circumstances: Circumstances;
  readonly listen: Binding;
  readonly from: IpAddress;
  readonly talk: Conversation;
  /** A certificate for STARTTLS is there, or nobody knows (R50). */
  readonly certified: boolean;
  /** Changes with TLS capabilities, sign-in and domain security. */
  identity: Identity;
  /** Address of the account that signed in. */
  account: string | undefined;
  /** The back end that it was handed to. */
  proxied: Proxied | undefined;
}

/** One stage of a session: the reply that ends it, or null where it goes on. */
export type Stage = (session: Session) => RunReply | null;

/**
 * Whether the session holds a right. What is unknown is told as missing and taken as not held, so that the run shows what
 * the groups alone give (R66).
 */
export function mayUse({ identity, receiver, talk }: Session, right: string): boolean {
  const held = identity.holds(right);
  const { connector } = receiver;
  if (held === false && identity.kind === "user" && !identity.because(right)?.denied) {
    const other = ofOthers(receiver).find(({ deny, rights }) => !deny && names(rights, right));
    if (other)
      talk.lacks({
        fact: "members",
        connector: connector.id,
        what: phrase`Whether the account is ${value(other.user)} or a member of it, which has ${value(right)} on ${name(connector.name)}.`,
      });
  }
  if (held !== "unknown") return held;
  if (identity.untold !== undefined) {
    talk.lacks({
      fact: "mechanisms",
      connector: connector.id,
      what: phrase`Whether ${name(connector.name)} takes every client as externally secured, which would change whether it holds ${value(right)}: ${value(identity.untold)} was not shown.`,
    });
    return false;
  }
  talk.lacks({
    fact: "permissions",
    connector: connector.id,
    what: phrase`Whether ${name(accountName(identity.principal))} holds ${value(right)} on ${name(connector.name)} is in Get-ADPermission alone, which was not read.`,
  });
  return false;
}

const names = (rights: readonly string[], right: string): boolean =>
  rights.some((each) => each.toLowerCase() === right.toLowerCase());

/** A principal without what stands before it. */
export const accountName = (principal: string): string =>
  principal.slice(principal.lastIndexOf("\\") + 1);

/** Where a right comes from, what takes it away, or that nobody gave it. */
export function whence({ identity }: Session, right: string): Phrase {
  const because = identity.because(right);
  const named = because?.permission?.user;
  const itself = named !== undefined && principalOf(named) === undefined;
  const who = name(accountName(itself ? named : identity.principal));
  if (!because) {
    return identity.holds(right) === "unknown"
      ? phrase`nobody told whether ${who} has it`
      : phrase`nothing gives it to ${who}`;
  }
  if (because.capability !== undefined) return phrase`${value(because.capability)} gives it`;
  if (because.denied) return phrase`a Deny entry takes it from ${who}`;
  if (because.group !== undefined) return phrase`${value(because.group)} gives it to ${who}`;
  return phrase`Add-ADPermission gives it to ${who}`;
}

/** The parameter in which a right is given, for a link. */
export const parameterOf = ({ identity }: Session, right: string): string =>
  identity.because(right)?.capability === undefined ? "PermissionGroups" : "TlsDomainCapabilities";

/** TarpitInterval holds back error replies to sessions without sign-in (R91). */
export const tarpitOf = ({ identity }: Session): string | undefined =>
  identity.kind === "user" ? undefined : "TarpitInterval";
