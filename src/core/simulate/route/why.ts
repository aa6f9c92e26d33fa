import { name, type Phrase, parameterName, phrase, value } from "../../finding";
import type { Server } from "../../model";
import { showSize } from "../../values";
import type { Sender } from "../sender";
import type { Outside, RouteBecause } from "./candidate";
import type { Nearness } from "./fleet";
import type { Placed } from "./order";

const place = (nearness: Nearness, server: Server | undefined): Phrase => {
  const at = name(server?.name ?? "the deciding server");
  if (nearness === "local") return phrase`${at} is one of its source servers`;
  return nearness === "site"
    ? phrase`a source server stands in the site of ${at}`
    : phrase`its source servers stand in another site than ${at}`;
};

/** Why the winner won; `over`: what it beat the next one by, `won` where nobody asked, undefined where there is none. */
export function winnerWhy(
  { entry, cost, nearness }: Placed,
  over: RouteBecause | undefined,
  domain: string,
  server: Server | undefined,
): Phrase {
  const space = value(entry.space.space);
  switch (over) {
    case "specificity":
      return phrase`${space} is the most specific address space that holds ${value(domain)}.`;
    case "cost":
      return phrase`Of the connectors for ${space} it has the lowest cost, ${cost}.`;
    case "nearness":
      return phrase`Space and cost are equal, and ${place(nearness, server)}.`;
    case "name":
      return phrase`Space, cost and nearness are equal: its name sorts first. A rename would change the route.`;
    case "won":
      return phrase`By ${space} it is the first in the order of routing for ${value(domain)}.`;
    default:
      return phrase`It is the only connector that may take this message to ${value(domain)}, by ${space}.`;
  }
}

/** Why a candidate stands behind the winner. */
export function loserWhy(
  loser: Placed,
  winner: Placed,
  because: Exclude<RouteBecause, "won">,
  server: Server | undefined,
): Phrase {
  const first = name(winner.entry.sender.connector.name);
  switch (because) {
    case "specificity":
      return phrase`${value(loser.entry.space.space)} is less specific than ${value(winner.entry.space.space)} of ${first}; cost does not count then.`;
    case "cost":
      return phrase`It costs ${loser.cost}, and ${first} ${winner.cost}.`;
    case "nearness":
      return phrase`Space and cost are those of ${first}, but ${place(loser.nearness, server)}.`;
    case "name":
      return phrase`Equal to ${first} but for the name, which sorts later: it gets nothing.`;
  }
}

/** Why a connector is no candidate. */
export function outWhy(
  sender: Sender,
  because: Outside,
  domain: string,
  size: number,
  server: Server | undefined,
): Phrase {
  switch (because) {
    case "disabled":
      return phrase`It is disabled: routing does not see it.`;
    case "space":
      return phrase`None of its address spaces holds ${value(domain)}.`;
    case "gone":
      return phrase`None of its source servers is in the organisation.`;
    case "scope":
      return server?.role === "Edge"
        ? phrase`${name(server.name)} is not one of its source servers.`
        : phrase`${parameterName("IsScopedConnector")} hides it from ${name(server?.name ?? "the deciding server")}, which stands in another site.`;
    case "size":
      return phrase`It takes ${value(showSize(sender.maxMessageSize ?? "Unlimited"))} at most, and the message has ${value(showSize(size))}.`;
  }
}
