import type { Receiver } from "../../../simulate";
import type { Change } from "../change";
import type { Moved } from "./pairs";

/** Receive connectors that the plan removes to create them again in their place: elsewhere, or as the design says. */
export function recreatedIn({ moved, receivers, steps }: Change): readonly Moved[] {
  const removed = new Set(
    steps.flatMap(({ before, after }) => (before && !after ? [before.id] : [])),
  );
  const again = receivers.flatMap(({ id, old, new: now }) =>
    old && now && removed.has(id) ? [{ old, new: now }] : [],
  );
  return [...moved, ...again];
}

/** The same, and connectors that go while others of the same name come: to the directory these are new objects too. */
export function replacedIn(change: Change): readonly Moved[] {
  const found = [...recreatedIn(change)];
  const known = new Set(found.flatMap(({ old, new: now }) => [old, now]));
  const coming = new Map<string, Receiver>();
  for (const { old, new: now } of change.receivers)
    if (now && !old && !known.has(now)) coming.set(now.connector.name.toLowerCase(), now);
  for (const { old, new: now } of change.receivers) {
    if (!old || now || known.has(old)) continue;
    const again = coming.get(old.connector.name.toLowerCase());
    if (again) found.push({ old, new: again });
  }
  return found;
}
