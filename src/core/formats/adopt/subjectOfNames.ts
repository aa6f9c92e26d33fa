import { knownReadOnly, properties, type Side } from "../../catalogue";
import type { Subject } from "./bag";

const namesOf = (side: Side): ReadonlySet<string> =>
  new Set([...properties(side).map(({ name }) => name), ...knownReadOnly[side]]);

const receive = namesOf("receive");
const send = namesOf("send");

/** Whether some names are of receive connectors alone, and others of send connectors alone. */
export const tellsBothSides = (names: readonly string[]): boolean =>
  names.some((name) => receive.has(name) && !send.has(name)) &&
  names.some((name) => send.has(name) && !receive.has(name));

/** Connectors of Exchange Online share names with ours; these are theirs alone. */
const ofTheCloud = ["ConnectorSource", "RecipientDomains", "SenderDomains", "SenderIPAddresses"];

/** Names by which people know a connector of either kind; others are shared with objects of quite another sort. */
const telling: readonly (readonly [Subject, readonly string[]])[] = [
  ["receive", ["Bindings", "PermissionGroups", "AuthMechanism", "TransportRole"]],
  ["send", ["SmartHosts", "SourceTransportServers", "SmartHostAuthMechanism", "DNSRoutingEnabled"]],
];

/**
 * The subject of an object of which only names of properties are known, some of them perhaps. A name that
 * one kind of connector has and the other has not tells, if most of the names are that kind's or the name is
 * a telling one. undefined where none does, or both do equally.
 */
export function subjectOfNames(names: ReadonlySet<string>): Subject | undefined {
  if (names.has("User") && names.has("Deny")) return "permission";
  if (ofTheCloud.some((name) => names.has(name))) return undefined;
  let [more, ofReceive, ofSend] = [0, 0, 0];
  for (const name of names) {
    more += Number(receive.has(name)) - Number(send.has(name));
    ofReceive += Number(receive.has(name) || isPlaced(name));
    ofSend += Number(send.has(name) || isPlaced(name));
  }
  if (more === 0) return undefined;
  const subject = more > 0 ? "receive" : "send";
  const isMost = 2 * (more > 0 ? ofReceive : ofSend) >= names.size;
  const isTold = telling.some(([of, own]) => of === subject && own.some((each) => names.has(each)));
  return isMost || isTold ? subject : undefined;
}

const isPlaced = (name: string): boolean => ["Name", "Identity", "Server"].includes(name);
