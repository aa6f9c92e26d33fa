import type { Sender } from "../../../simulate";
import type { Change } from "../change";
import type { RouteClass } from "./routes";

/** Mail that one connector hands to another. */
export interface MovedMail {
  readonly was: Sender;
  readonly is: Sender;
  readonly classes: readonly RouteClass[];
  /** Each once, as address spaces. */
  readonly domains: readonly string[];
}

const senderOf = (taker: RouteClass["was"]): Sender | undefined => taker?.entry.sender;

/** Classes that go from one connector to another one, of the pairs that are asked for; a renamed one is no other. */
export function movedTo(
  { routes }: Change,
  is: (was: Sender, now: Sender) => boolean,
): readonly MovedMail[] {
  const found = new Map<string, { was: Sender; is: Sender; classes: RouteClass[] }>();
  for (const each of routes.classes) {
    const [was, now] = [senderOf(each.was), senderOf(each.is)];
    if (!was || !now || was.connector.id === now.connector.id || !is(was, now)) continue;
    const key = `${was.connector.id}\n${now.connector.id}`;
    const group = found.get(key);
    if (group) group.classes.push(each);
    else found.set(key, { was, is: now, classes: [each] });
  }
  return [...found.values()].map((each) => ({ ...each, domains: domainsOf(each.classes) }));
}

export const domainsOf = (classes: readonly RouteClass[]): readonly string[] => [
  ...new Set(classes.map(({ domain }) => domain)),
];

interface Takers {
  readonly old: ReadonlySet<string>;
  readonly new: ReadonlySet<string>;
  /** Of both ends for the same mail. */
  readonly both: ReadonlySet<string>;
}
const kept = new WeakMap<Change, Takers>();

/** Ids of changed send connectors that take some mail, at either end or throughout. */
export function takersIn(change: Change): Takers {
  const known = kept.get(change);
  if (known) return known;
  const [old, now, both] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const each of change.routes.classes) {
    const [was, is] = [senderOf(each.was)?.connector.id, senderOf(each.is)?.connector.id];
    if (was !== undefined) old.add(was);
    if (is !== undefined) now.add(is);
    if (was !== undefined && was === is) both.add(was);
  }
  const made = { old, new: now, both };
  kept.set(change, made);
  return made;
}
