import { type Served, servedBy } from "../../../../exposure";
import type { Server } from "../../../../model";
import type { Receiver } from "../../../../simulate";
import { unionOf } from "../../../../values";
import type { Unit } from "../../rule";
import type { Region } from "./region";

/** A connector and what it really takes, never its bare RemoteIPRanges (rules.json `served region`). */
export interface Serving {
  readonly receiver: Receiver;
  readonly served: Served;
  /** All connectors of its server, as they are listed. */
  readonly among: readonly Receiver[];
}

const lists = new WeakMap<readonly Receiver[], ServingsOf>();

/** The servings of a list of receivers, and what they were made from. */
interface ServingsOf {
  readonly served: ReadonlyMap<Receiver, Served>;
  readonly servings: readonly Serving[];
}

/** The enabled connectors of a unit of one server or of the whole, with their served regions. */
export function servingIn({ server, receivers }: Unit): readonly Serving[] {
  if (server) return onServer(server, receivers);
  return [...byServer(receivers)].flatMap(([on, own]) => onServer(on, own));
}

function onServer(server: Server, among: readonly Receiver[]): readonly Serving[] {
  const served = servedBy(server, among);
  const known = lists.get(among);
  if (known?.served === served) return known.servings;
  const servings = among.flatMap((receiver) => {
    const region = receiver.enabled ? served.get(receiver) : undefined;
    return region ? { receiver, served: region, among } : [];
  });
  lists.set(among, { served, servings });
  return servings;
}

const kept = new WeakMap<readonly Receiver[], ReadonlyMap<Server, readonly Receiver[]>>();

function byServer(receivers: readonly Receiver[]): ReadonlyMap<Server, readonly Receiver[]> {
  const known = kept.get(receivers);
  if (known) return known;
  const made = new Map<Server, Receiver[]>();
  for (const receiver of receivers) {
    const list = made.get(receiver.server);
    if (list) list.push(receiver);
    else made.set(receiver.server, [receiver]);
  }
  kept.set(receivers, made);
  return made;
}

/** What a connector takes at the listeners of one port. */
export function servedAtPort({ at }: Served, port: number): Region {
  const there = at.filter(({ binding }) => binding.port === port).map(({ set }) => set);
  return {
    v4: unionOf(
      4,
      there.filter(({ family }) => family === 4),
    ),
    v6: unionOf(
      6,
      there.filter(({ family }) => family === 6),
    ),
  };
}
