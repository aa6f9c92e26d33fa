import { exposureAt } from "../../../exposure";
import { addressesOf, allKnowAddresses, ownedIn, takesServers, toldNames } from "../../../lint";
import { type Organisation, type Server, sendConnectors } from "../../../model";
import { type Receiver, receiversOf, senderOf } from "../../../simulate";
import {
  type Binding,
  emptySet,
  type Family,
  type IpSet,
  subtract,
  unionOf,
} from "../../../values";
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
  readonly sources: readonly Server[];
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
          server: toldNames(sources.map(({ name }) => name)),
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
  const served = new Served(change.new);
  const barred = new Map<string, Barred>();
  for (const cell of change.cells) {
    if (!isCut(change, cell)) continue;
    const { server: target, binding } = cell;
    const actor = actorOf(change, cell.is, cell.was);
    if (!actor) continue;
    const key = `${target.id}\n${actor.connector.id}`;
    const ways = barred.get(key) ?? { target, actor, on25: new Set(), onOther: new Set() };
    barred.set(key, ways);
    const sources = binding.port === 25 ? ways.on25 : ways.onOther;
    const cut = subtract(cell.set, served.at(target, binding));
    for (const { server } of ownedIn(change.new, cut))
      if (!sources.has(server) && mayUse(server, target, binding.port)) sources.add(server);
  }
  return [...barred.values()].flatMap(cutsOf);
}

/** Servers that a connector keeps from another, on port 25 and on those that have no other way. */
interface Barred extends Pick<Cut, "target" | "actor"> {
  readonly on25: Set<Server>;
  readonly onOther: Set<Server>;
}

function cutsOf({ target, actor, on25, onOther }: Barred): readonly Cut[] {
  const isSpare = (source: Server): boolean =>
    !onOther.has(source) && isMailbox(source) && isMailbox(target);
  const spare = [...on25].filter(isSpare);
  const hard = [...new Set([...onOther, ...on25])].filter((each) => !isSpare(each));
  return [
    { target, actor, sources: hard, isSpare: false },
    { target, actor, sources: spare, isSpare: true },
  ].filter(({ sources }) => sources.length > 0);
}

const isMailbox = ({ role }: Server): boolean => role === "Mailbox";

/** A server speaks to itself on the ports of its back end alone, and Edge servers and others on 25. */
const mayUse = (source: Server, target: Server, port: number): boolean =>
  port === 25 ? source.id !== target.id : isMailbox(source) && isMailbox(target);

/** From where some local address of a server leads to a connector that takes servers, by port and family. */
class Served {
  readonly #organisation: Organisation;
  readonly #known = new Map<string, IpSet>();

  constructor(organisation: Organisation) {
    this.#organisation = organisation;
  }

  at({ id }: Server, { family, port }: Binding): IpSet {
    const key = `${id} ${family} ${port}`;
    const known =
      this.#known.get(key) ?? this.#work(serverIn(this.#organisation, id), family, port);
    this.#known.set(key, known);
    return known;
  }

  #work(server: Server | undefined, family: Family, port: number): IpSet {
    if (!server) return emptySet(family);
    const receivers = receiversOf(this.#organisation, server);
    const isTaking = (each: Receiver): boolean =>
      each.enabled && each.bindings.some((own) => own.port === port) && takesServers(each);
    if (!receivers.some(isTaking)) return emptySet(family);
    return unionOf(
      family,
      listensOf(server, receivers, family, port).flatMap((listen) =>
        (exposureAt(this.#organisation, server, listen)?.regions ?? [])
          .filter(({ receiver }) => receiver !== null && takesServers(receiver))
          .map(({ set }) => set),
      ),
    );
  }
}

/** What stands for every known address of a server; where none is known, what its connectors bind. */
function listensOf(
  server: Server,
  receivers: readonly Receiver[],
  family: Family,
  port: number,
): readonly Binding[] {
  const bound = receivers.flatMap(({ enabled, bindings }) =>
    enabled ? bindings.filter((each) => each.family === family && each.port === port) : [],
  );
  const known = addressesOf(server).filter((each) => each.family === family);
  if (addressesOf(server).length === 0) return bound;
  // Addresses that nobody binds by themselves answer as the wildcard does.
  const own = new Set(bound.map(({ address }) => address));
  const exact = known.filter(({ value }) => own.has(value));
  const listens = exact.map(({ value }) => ({ family, address: value, port }));
  return exact.length === known.length ? listens : [...listens, { family, address: 0n, port }];
}
