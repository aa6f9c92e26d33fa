import { type Served, servedBy } from "../../../exposure";
import type { Server } from "../../../model";
import type { Receiver } from "../../../simulate";
import { unionOf } from "../../../values";
import type { Unit } from "../rule";
import type { Region } from "./region";

/** A connector and what it really takes, never its bare RemoteIPRanges (rules.json `served region`). */
export interface Serving {
  readonly receiver: Receiver;
  readonly served: Served;
  /** All connectors of its server, as they are listed. */
  readonly among: readonly Receiver[];
}

/** The enabled connectors of a unit of one server or of the whole, with their served regions. */
export function* servingIn({ server, receivers }: Unit): Generator<Serving> {
  for (const [on, own] of server ? [[server, receivers] as const] : byServer(receivers)) {
    const served = servedBy(on, own);
    for (const receiver of own) {
      const region = receiver.enabled ? served.get(receiver) : undefined;
      if (region) yield { receiver, served: region, among: own };
    }
  }
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
