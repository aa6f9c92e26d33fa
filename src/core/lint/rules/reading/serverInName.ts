import { type Organisation, type Server, serverNamed } from "../../../model";
import type { Receiver } from "../../../simulate";
import { wordsOf } from "./words";

interface Kept {
  readonly servers: Organisation["servers"];
  readonly server: Server | undefined;
}
const kept = new WeakMap<Receiver, Kept>();

/** Names of servers are of one word or few: EX01, MAIL-EX-01. */
const most = 4;

/** Another server of the organisation whose name is in the name of a connector, as whole words. */
export function otherServerIn(
  organisation: Pick<Organisation, "servers">,
  receiver: Receiver,
): Server | undefined {
  const { servers } = organisation;
  const known = kept.get(receiver);
  if (known?.servers === servers) return known.server;
  const server = read(organisation, receiver);
  kept.set(receiver, { servers, server });
  return server;
}

function read(
  organisation: Pick<Organisation, "servers">,
  { connector: { name }, server: own }: Receiver,
): Server | undefined {
  const words = wordsOf(name);
  for (const [at, { start }] of words.entries())
    for (const { end } of words.slice(at, at + most).reverse()) {
      const server = serverNamed(organisation, name.slice(start, end));
      if (server === own) break;
      if (server) return server;
    }
  return undefined;
}
