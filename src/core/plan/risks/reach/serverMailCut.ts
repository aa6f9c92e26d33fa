import { addressesOf, allKnowAddresses, ownedIn, takesServers, toldNames } from "../../../lint";
import { type Organisation, type Server, sendConnectors } from "../../../model";
import { type Receiver, receiversOf, selectAmong, senderOf } from "../../../simulate";
import type { Binding, IpAddress } from "../../../values";
import type { Change } from "../change";
import type { Cell } from "../reading/cells";
import { serverIn } from "../reading/listening";
import { named } from "../reading/named";
import { actorOf, placed } from "../reading/placed";
import { risk } from "../risk";

const code = "server-mail-cut";

/** Servers that lose their way to another one by one connector. */
interface Cut {
  readonly target: Server;
  readonly actor: Receiver;
  readonly sources: Map<string, Server>;
  /** Port 25 alone, between Mailbox servers, which hand mail to each other on 2525. */
  readonly isSpare: boolean;
}

/** A server can no longer sign in to another, or to its own back end, as an Exchange server (R3, R44, R95, R102). */
export const serverMailCut = risk({
  code,
  *find(change) {
    for (const { target, actor, sources, isSpare } of cutsIn(change))
      yield {
        ...placed(change, code, actor),
        fill: {
          server: toldNames([...sources.values()].map(({ name }) => name)),
          target: named(target.name),
        },
        ...(isSpare && { severity: "warning" }),
      };
  },
  *lacks(change) {
    if (!allKnowAddresses(change.new) && change.cells.some((cell) => isCut(change, cell)))
      yield "server addresses";
  },
});

const always = [25, 2525, 465];

const isCut = (change: Change, { binding: { port }, was, is }: Cell): boolean =>
  was !== null &&
  takesServers(was) &&
  !(is && takesServers(is)) &&
  (always.includes(port) || (port === 717 && usesProxy(change)));

const usesProxy = ({ old, new: now }: Change): boolean =>
  [old, now].some((end) =>
    sendConnectors(end).some((each) => senderOf(end, each).value("FrontendProxyEnabled") === true),
  );

function cutsIn(change: Change): Iterable<Cut> {
  const ports = new Map<string, Set<number>>();
  const found: [Cell, Server, string][] = [];
  for (const cell of change.cells) {
    if (!isCut(change, cell)) continue;
    const { server: target, binding } = cell;
    for (const { server: source, address } of ownedIn(change.new, cell.set)) {
      if (!mayUse(source, target, binding.port)) continue;
      const from = { family: binding.family, value: address };
      if (isServed(change.new, from, target, binding.port)) continue;
      const way = `${source.id}\n${target.id}`;
      ports.set(way, (ports.get(way) ?? new Set()).add(binding.port));
      found.push([cell, source, way]);
    }
  }
  const cuts = new Map<string, Cut>();
  for (const [cell, source, way] of found) {
    const actor = actorOf(change, cell.is, cell.was);
    if (!actor) continue;
    const isSpare = isMailbox(source) && isMailbox(cell.server) && only25(ports.get(way));
    const key = `${cell.server.id}\n${actor.connector.id}\n${isSpare}`;
    const cut = cuts.get(key) ?? { target: cell.server, actor, sources: new Map(), isSpare };
    cuts.set(key, cut);
    cut.sources.set(source.id, source);
  }
  return cuts.values();
}

const isMailbox = ({ role }: Server): boolean => role === "Mailbox";
const only25 = (ports: ReadonlySet<number> | undefined): boolean =>
  ports?.size === 1 && ports.has(25);

/** A server speaks to itself on the ports of its back end alone, and Edge servers and others on 25. */
const mayUse = (source: Server, target: Server, port: number): boolean =>
  port === 25 ? source.id !== target.id : isMailbox(source) && isMailbox(target);

/** From the address some local address of the target leads to a connector that takes servers. */
function isServed(
  organisation: Organisation,
  from: IpAddress,
  target: Server,
  port: number,
): boolean {
  const server = serverIn(organisation, target.id);
  if (!server) return false;
  const receivers = receiversOf(organisation, server);
  return listensOf(server, receivers, port).some((listen) => takes(receivers, listen, from));
}

function takes(receivers: readonly Receiver[], listen: Binding, from: IpAddress): boolean {
  const { winner } = selectAmong(receivers, listen, from);
  return winner !== undefined && takesServers(winner);
}

/** The known addresses of a server; where none is known, what its connectors bind. */
function listensOf(
  server: Server,
  receivers: readonly Receiver[],
  port: number,
): readonly Binding[] {
  const known = addressesOf(server);
  if (known.length > 0) return known.map(({ family, value }) => ({ family, address: value, port }));
  return receivers.flatMap(({ bindings }) => bindings.filter((each) => each.port === port));
}
