import type { Sender } from "../../../../simulate";
import { levelName } from "./routeLevel";
import type { Routing } from "./routing";

/** The connector takes some message for one of its spaces at some server; of a type that is not SMTP, whatever there is. */
export function winsMail(routing: Routing, sender: Sender): boolean {
  if (sender.spaces.some(({ type }) => type !== "SMTP")) return true;
  return sender.spaces.some((space) => {
    const name = levelName(space);
    const level = name === undefined ? undefined : routing.chain(name)[0];
    if (!level || level.space !== name) return false;
    return routing
      .deciders([level])
      .some((server) =>
        routing.order(level, server).takers.some(({ entry }) => entry.sender === sender),
      );
  });
}
