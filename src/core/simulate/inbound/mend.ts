import { type Fix, name, phrase, value } from "../../finding";
import { anyRecipient, relayPermission, withoutRelay } from "../../model";
import { countOf, ipSet, printCount } from "../../values";
import { trustsAll } from "../identity";
import type { RunReply } from "./run";
import type { Session } from "./session";

/** Narrow enough to be the hosts that were meant (R104): 256 IPv4 addresses, one /64 of IPv6. */
const narrow = { 4: 256n, 6: 1n << 64n } as const;

/**
 * The edit that lets strangers of this connector relay, with what it opens (F7). Offered where its remote ranges are narrow
 * and its permissions are known: on a wide one it would open a relay to all that lie in it (F8).
 */
export function mendsFor(session: Session, reply: RunReply | null): readonly Fix[] {
  const { receiver, identity } = session;
  const { connector, ranges } = receiver;
  if (reply?.id !== "relay-denied" || identity.kind !== "stranger" || trustsAll(receiver))
    return [];
  const counts = ([4, 6] as const).map((family) =>
    countOf(
      ipSet(
        family,
        ranges.filter((each) => each.family === family),
      ),
    ),
  );
  const [v4 = 0n, v6 = 0n] = counts;
  const isKnown = identity.holds(anyRecipient) !== "unknown";
  if (!isKnown || v4 > narrow[4] || v6 > narrow[6]) return [];
  const whoever =
    v4 + v6 === 1n ? "the one address" : `one of the ${printCount(v4 + v6)} addresses`;
  return [
    {
      label: phrase`Give strangers ${value(anyRecipient)} on ${name(connector.name)}: whoever has ${whoever} in its remote ranges may then send to anyone without signing in.`,
      safe: false,
      changes: [
        {
          connector: connector.id,
          permissions: [...withoutRelay(connector.permissions ?? []), relayPermission],
        },
      ],
    },
  ];
}
