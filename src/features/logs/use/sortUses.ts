import type { Use } from "../../../core/logs";

export type UseKey = "remote" | "sessions" | "messages" | "days" | "first" | "last" | "relayed";
export interface UseSort {
  readonly by: UseKey;
  readonly down: boolean;
}

/** Addresses by their numbers, so that 10.0.0.9 stands before 10.0.0.10. */
const byNumber = new Intl.Collator("en", { numeric: true });
const relays = { true: 2, unknown: 1, false: 0 } as const;

/** The uses in another order; where they are equal they keep the one that they have. */
export function sortUses(uses: readonly Use[], { by, down }: UseSort): readonly Use[] {
  const compare = (a: Use, b: Use): number => {
    if (by === "remote") return byNumber.compare(a.remote, b.remote);
    if (by === "relayed") return relays[`${a.relayed}`] - relays[`${b.relayed}`];
    return a[by] - b[by];
  };
  return [...uses].sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

/** Uses whose address, name after EHLO or domain of recipients holds a text, without case. */
export function usesWith(uses: readonly Use[], text: string): readonly Use[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return uses;
  return uses.filter(
    ({ remote, names, domains }) =>
      remote.includes(wanted) ||
      names.some((name) => name.includes(wanted)) ||
      domains.some(({ domain }) => domain.includes(wanted)),
  );
}
