import { type Organisation, type Server, serverNamed } from "../../../../model";
import type { Receiver } from "../../../../simulate";
import { wordsOf } from "./words";

type Servers = Organisation["servers"];

/** Another server of the organisation whose name is in the name of a connector, as whole words. */
export function otherServerIn(
  organisation: Pick<Organisation, "servers">,
  { connector: { name }, server: own }: Receiver,
): Server | undefined {
  const lengths = lengthsOf(organisation.servers);
  const words = wordsOf(name);
  for (const [at, { text, start }] of words.entries())
    for (let more = (lengths.get(text) ?? 0) - 1; more >= 0; more -= 1) {
      const last = words[at + more];
      const server = last && serverNamed(organisation, name.slice(start, last.end));
      if (server === own) break;
      if (server) return server;
    }
  return undefined;
}

const firstWords = new WeakMap<Servers, ReadonlyMap<string, number>>();

/** By the first word of the servers' names, of how many words the longest of them is: MAIL-EX-01 is of three. */
function lengthsOf(servers: Servers): ReadonlyMap<string, number> {
  const known = firstWords.get(servers);
  if (known) return known;
  const made = new Map<string, number>();
  for (const { name } of Object.values(servers)) {
    const words = wordsOf(name);
    const [first] = words;
    if (first) made.set(first.text, Math.max(made.get(first.text) ?? 0, words.length));
  }
  firstWords.set(servers, made);
  return made;
}
