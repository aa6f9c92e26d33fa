import type { Binding } from "../values";

interface Holder {
  readonly bindings: readonly Binding[];
}

/** Whether some port is held for more than one service (R24), which is rare: then a closer look is worth it. */
export function isContested<T extends Holder>(
  members: readonly T[],
  serviceOf: (member: T) => string | undefined,
): boolean {
  const holders = new Map<number, string>();
  for (const member of members) {
    const service = serviceOf(member) ?? "";
    for (const { port } of member.bindings) {
      const holder = holders.get(port);
      if (holder === undefined) holders.set(port, service);
      else if (holder !== service) return true;
    }
  }
  return false;
}
