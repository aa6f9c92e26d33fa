import { exposureOfServer } from "../../../../exposure";
import type { Receiver } from "../../../../simulate";
import { type IpSet, unionOf } from "../../../../values";
import type { Hit, Rule, Unit } from "../../rule";
import { rule } from "../../rule";
import { countIn, isNarrow, isNowhere, publicIn, type Region } from "./region";
import { type Serving, servingIn } from "./served";
import { lacksOfStrangers, strangersRelay } from "./strangers";

/** How far a relay for strangers reaches; exactly one where there is one (R104). */
export type Reach = "open" | "public" | "wide" | "listed";

/** Where strangers would relay from a region; undefined = from nowhere. */
export function reachOf(region: Region): Reach | undefined {
  if (isNowhere(region)) return undefined;
  const outside = publicIn(region);
  const { v4, v6 } = countIn(outside);
  if (v4 + v6 > 0n) return isNarrow(outside) ? "public" : "open";
  return isNarrow(region) ? "listed" : "wide";
}

/** A connector through which strangers relay, and the addresses from which they do. */
export interface Relay {
  readonly receiver: Receiver;
  readonly region: Region;
  readonly reach: Reach | undefined;
}

const kept = new WeakMap<readonly Serving[], readonly Relay[]>();

/**
 * The relays for strangers of a unit, as exposure knows them: where connectors tie, if all of them relay (R16).
 * Worked out once for the rules that ask.
 */
export function relaysIn(unit: Unit): readonly Relay[] {
  const servings = servingIn(unit);
  const known = kept.get(servings);
  if (known) return known;
  const relays = servings.flatMap((serving): readonly Relay[] => {
    const region = relayRegion(serving);
    return region ? [{ receiver: serving.receiver, region, reach: reachOf(region) }] : none;
  });
  kept.set(servings, relays);
  return relays;
}

const none: readonly Relay[] = [];

/** From where strangers relay through a connector; undefined = from nowhere. */
export function relayRegion(serving: Serving): Region | undefined {
  if (!strangersRelay(serving.receiver)) return undefined;
  const region = serving.served.ties.length === 0 ? serving.served : withTies(serving);
  return isNowhere(region) ? undefined : region;
}

function withTies({ receiver, served, among }: Serving): Region {
  const tied: IpSet[] = exposureOfServer(receiver.server, among).listeners.flatMap(({ regions }) =>
    regions
      .filter(({ tie, stranger }) => stranger.relay === true && tie.includes(receiver))
      .map(({ set }) => set),
  );
  const all = [served.v4, served.v6, ...tied];
  const of = (family: 4 | 6): IpSet =>
    unionOf(
      family,
      all.filter((each) => each.family === family),
    );
  return { v4: of(4), v6: of(6) };
}

/** One of the four relay rules: connectors through which strangers relay from so far. */
export const relayRule = (
  code: string,
  reach: Reach,
  tell: (receiver: Receiver, region: Region) => Hit,
): Rule =>
  rule({
    code,
    per: "server",
    lacks: lacksOfStrangers,
    find: (unit) =>
      relaysIn(unit)
        .filter((each) => each.reach === reach)
        .map(({ receiver, region }) => tell(receiver, region)),
  });
