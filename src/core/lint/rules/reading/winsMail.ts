import type { Sender } from "../../../simulate";
import { levelName, type Routing } from "./routing";

/** The connector takes some message for one of its spaces at some server; of a type that is not SMTP, whatever there is. */
export function winsMail(routing: Routing, sender: Sender): boolean {
  const names = sender.spaces.map(levelName);
  if (sender.spaces.some(({ type }) => type !== "SMTP")) return true;
  const own = routing.levels.filter(({ space }) => names.includes(space));
  return own.some((level) =>
    routing
      .deciders([level])
      .some((server) =>
        routing.order(level, server).takers.some(({ entry }) => entry.sender === sender),
      ),
  );
}
