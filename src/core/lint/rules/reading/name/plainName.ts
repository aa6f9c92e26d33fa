import { type Receiver, ReceiverNotes } from "../../../../simulate";

const kept = new ReceiverNotes<string>();
const letter = /[\p{L}\p{N}]/u;

/** The name of a connector in lower case with the server's name left out: what its copies on other servers share. */
export function plainName(receiver: Receiver): string {
  const known = kept.get(receiver);
  if (known !== undefined) return known;
  const name = receiver.connector.name.toLowerCase();
  const made = without(name, receiver.server.name.toLowerCase()).replace(/\s+/g, " ").trim();
  kept.set(receiver, made);
  return made;
}

/** Whole words only: EX1 is not in EX10. */
function without(name: string, server: string): string {
  if (server === "") return name;
  let left = "";
  let from = 0;
  for (let at = name.indexOf(server); at >= 0; at = name.indexOf(server, at + 1)) {
    const end = at + server.length;
    if (at < from || letter.test(name[at - 1] ?? "") || letter.test(name[end] ?? "")) continue;
    left += name.slice(from, at);
    from = end;
  }
  return left + name.slice(from);
}
