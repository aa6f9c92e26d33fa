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

/**
 * The subject of an object of which only names of properties are known, some of them perhaps: a name that
 * one kind of connector has and the other has not tells. undefined where none does, or both do equally.
 */
export function subjectOfNames(names: ReadonlySet<string>): Subject | undefined {
  if (names.has("User") && names.has("Deny")) return "permission";
  if (ofTheCloud.some((name) => names.has(name))) return undefined;
  let more = 0;
  for (const name of names) more += Number(receive.has(name)) - Number(send.has(name));
  return more > 0 ? "receive" : more < 0 ? "send" : undefined;
}
