import type { Held } from "../simulate";
import { countOf, type IpSet, publicPart } from "../values";
import type { Powers } from "./powers";
import { addressesOf, type ListenerExposure } from "./region";

/** Addresses of one family: from where a stranger may do something, and where nobody can tell. */
export interface Allowed {
  readonly may: IpSet;
  /** Not among `may`. */
  readonly unknown: IpSet;
}

const kept = new WeakMap<ListenerExposure, Map<keyof Powers, Allowed>>();

/** From where a stranger, who has not signed in, has a power at a listener. */
export function strangersAt(listener: ListenerExposure, power: keyof Powers): Allowed {
  const known = kept.get(listener) ?? new Map<keyof Powers, Allowed>();
  kept.set(listener, known);
  const allowed = known.get(power) ?? {
    may: where(listener, power, true),
    unknown: where(listener, power, "unknown"),
  };
  known.set(power, allowed);
  return allowed;
}

const where = (listener: ListenerExposure, power: keyof Powers, held: Held): IpSet =>
  addressesOf(listener, ({ stranger }) => stranger[power] === held);

/** More public addresses than any partner's range holds, fewer than any default one does (rules.json, thresholds). */
const internet = { 4: 1n << 24n, 6: 1n << 96n };

/** Whether strangers on the Internet may submit at a listener; unknown where only what cannot be told makes it so. */
export function isOpenToAll(listener: ListenerExposure): Held {
  const { may, unknown } = strangersAt(listener, "submit");
  const most = internet[listener.binding.family];
  const certain = countOf(publicPart(may));
  if (certain > most) return true;
  return certain + countOf(publicPart(unknown)) > most && "unknown";
}
