import type { Finding } from "../finding";
import { sameItems } from "../values";
import type { Part } from "./part";
import { folded, type Told } from "./rules/fold";

/** The findings of one severity and area, over all parts. */
interface Bucket {
  readonly each: readonly Told[];
  /** What is the same on several servers as one. */
  readonly all: readonly Finding[];
}

/** The parts of a design put together, by severity and area. */
export interface Gathered {
  readonly parts: readonly Part[];
  /** By number, lowest first. */
  readonly buckets: ReadonlyMap<number, Bucket>;
}

/**
 * Puts parts together; what did not change since `before` is taken from there. Linear in the parts, and in the findings
 * of those severities and areas that a changed part has.
 */
export function gathered(parts: readonly Part[], before?: Gathered): Gathered {
  const known = before?.parts.length === parts.length ? before : undefined;
  const numbers = new Set<number>(known?.buckets.keys());
  const touched = new Set<number>();
  parts.forEach((part, at) => {
    const was = known?.parts[at];
    if (part === was) return;
    for (const [number, told] of was?.buckets ?? [])
      if (!sameItems(told, part.buckets.get(number) ?? [])) touched.add(number);
    for (const number of part.buckets.keys()) {
      if (!was?.buckets.has(number)) touched.add(number);
      numbers.add(number);
    }
  });
  if (known && touched.size === 0) return { parts, buckets: known.buckets };
  const buckets = new Map<number, Bucket>();
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const kept = touched.has(number) ? undefined : known?.buckets.get(number);
    const bucket = kept ?? bucketOf(parts, number);
    if (bucket.each.length > 0) buckets.set(number, bucket);
  }
  return { parts, buckets };
}

function bucketOf(parts: readonly Part[], number: number): Bucket {
  const each: Told[] = [];
  for (const { buckets } of parts) for (const told of buckets.get(number) ?? []) each.push(told);
  return { each, all: folded(each) };
}

/** All findings in their order, folded. */
export const allOf = ({ buckets }: Gathered): readonly Finding[] =>
  [...buckets.values()].flatMap(({ all }) => all);

/** All findings in their order, each at its own place. */
export const eachOf = ({ buckets }: Gathered): readonly Finding[] =>
  [...buckets.values()].flatMap(({ each }) => each.map(({ finding }) => finding));
