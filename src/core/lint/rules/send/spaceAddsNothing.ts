import { phrase, value } from "../../../finding";
import { type Entry, type Sender, sees } from "../../../simulate";
import { printAddressSpace } from "../../../values";
import { ofAllSenders } from "../reading/route/ofAllSenders";
import { levelName, sizeLimit } from "../reading/route/routeLevel";
import { type Decider, type Routing, routingOf, spacesAbove } from "../reading/route/routing";
import { setting } from "../reading/telling/setting";
import type { Hit } from "../rule";
import { rule } from "../rule";

/** The connector lists the space twice, or a wider one that gives the same routes (S22, S23, S228). */
export const spaceAddsNothing = rule({
  code: "send/space-adds-nothing",
  per: "organisation",
  find: ofAllSenders(function* (unit) {
    const routing = routingOf(unit);
    for (const sender of unit.senders) {
      if (!sender.enabled || sender.spaces.length < 2) continue;
      const counting = cheapest(sender);
      for (const [row, space] of sender.spaces.entries()) {
        const name = levelName(space);
        const twin = name === undefined ? undefined : counting.get(name);
        if (name === undefined || twin === undefined) continue;
        if (twin !== row) yield hit(sender, row, printed(sender, row), printed(sender, twin));
        else {
          const wider = spacesAbove(name).find((each) => each !== name && counting.has(each));
          const at = wider === undefined ? undefined : counting.get(wider);
          const over = at === undefined ? undefined : sender.spaces[at];
          if (over && !changesRoutes(routing, sender, name))
            yield hit(sender, row, space.space, over.space);
        }
      }
    }
  }),
});

/** Row of each space of a connector; of one that it lists twice the cheapest, which is the one that counts. */
function cheapest({ spaces }: Sender): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [row, space] of spaces.entries()) {
    const name = levelName(space);
    if (name === undefined) continue;
    const best = spaces[rows.get(name) ?? -1];
    if (!best || space.cost < best.cost) rows.set(name, row);
  }
  return rows;
}

/** Whether some server would send some mail by another connector if this one did not list the space. */
function changesRoutes(routing: Routing, sender: Sender, space: string): boolean {
  const chain = routing.chain(space);
  const [level, ...above] = chain;
  if (level?.space !== space) return false;
  return routing.deciders(level.isUniform ? [level] : chain).some((server) => {
    const { takers } = routing.order(level, server);
    const at = takers.findIndex(({ entry }) => entry.sender === sender);
    if (at < 0) return false;
    const smaller = takers[at - 1]?.upTo ?? -1;
    if (level.entries.some((each) => takesOver(each, sender, smaller, server))) return true;
    const next = level.isUniform
      ? routing.above(above, smaller)
      : [routing.takers(above, server).find(({ upTo }) => upTo > smaller)];
    return next.some((each) => each?.entry.sender !== sender);
  });
}

/** Another connector of the space takes larger messages than those before this one do. */
const takesOver = (
  { sender, origin }: Entry,
  than: Sender,
  smaller: number,
  server: Decider,
): boolean =>
  sender !== than &&
  sizeLimit(sender) > smaller &&
  sees(server, origin, sender.value("IsScopedConnector") === true);

function printed({ spaces }: Sender, row: number): string {
  const space = spaces[row];
  return space ? printAddressSpace(space).replace(/^SMTP:/, "") : "";
}

function hit(sender: Sender, row: number, space: string, wider: string): Hit {
  const listed = sender.members("AddressSpaces");
  return {
    sender,
    parameter: "AddressSpaces",
    row,
    fill: { space: value(space), wider: value(wider) },
    measured: { values: [space.toLowerCase(), wider.toLowerCase()] },
    fixes:
      listed.length === sender.spaces.length
        ? [
            setting(sender, phrase`Remove ${value(space)}`, true, {
              AddressSpaces: listed.filter((_, index) => index !== row),
            }),
          ]
        : [],
  };
}
