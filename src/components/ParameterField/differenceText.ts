import type { Parameter } from "../../core/catalogue";
import type { Value } from "../../core/values";

/** How a list differs from what is deployed: `1 range added, 2 removed`; undefined where one of them is no list. */
export function differenceText(
  { kind }: Parameter,
  value: Value | undefined,
  was: Value | undefined,
): string | undefined {
  if (!kind.list || !Array.isArray(value) || !Array.isArray(was)) return undefined;
  const added = value.filter((each) => !was.includes(each)).length;
  const removed = was.filter((each) => !value.includes(each)).length;
  const words = (count: number) => `${count} ${kind.item}${count === 1 ? "" : "s"}`;
  if (added === 0 && removed === 0) return "another order";
  if (added === 0) return `${words(removed)} removed`;
  return removed === 0 ? `${words(added)} added` : `${words(added)} added, ${removed} removed`;
}
