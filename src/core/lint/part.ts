import type { Finding } from "../finding";
import type { Acceptance } from "../model";
import { sameItems } from "../values";
import type { AcceptedFinding } from "./accepted";
import type { Told } from "./rules/fold";

export type AcceptanceOf = (finding: Finding) => Acceptance | undefined;

/** What is told of one part of a design: of the whole, of a server and its connectors, or of the send connectors. */
export interface Part {
  readonly byConnector: ReadonlyMap<string, readonly Told[]>;
  /** By severity and area, each in the order of its places. */
  readonly buckets: ReadonlyMap<number, readonly Told[]>;
  /** What somebody accepted; it is in none of the others. */
  readonly accepted: readonly AcceptedFinding[];
}

/** Takes the findings of a part place by place. */
export class PartMaker {
  readonly #acceptance: AcceptanceOf;
  readonly #byConnector = new Map<string, readonly Told[]>();
  readonly #buckets = new Map<number, Told[]>();
  readonly #accepted: AcceptedFinding[] = [];

  constructor(acceptance: AcceptanceOf) {
    this.#acceptance = acceptance;
  }

  /** The findings of one place, in their order; `connector` is its id where it is one. */
  take(all: readonly Told[], connector?: string): void {
    if (all.length === 0) return;
    const left = all.filter((told) => !this.#isAccepted(told));
    if (connector !== undefined && left.length > 0)
      // The same list as before where nothing was taken from it.
      this.#byConnector.set(connector, left.length === all.length ? all : left);
    for (const told of left) {
      const bucket = this.#buckets.get(told.bucket);
      if (bucket) bucket.push(told);
      else this.#buckets.set(told.bucket, [told]);
    }
  }

  #isAccepted({ finding }: Told): boolean {
    const acceptance = this.#acceptance(finding);
    if (acceptance) this.#accepted.push({ finding, acceptance });
    return acceptance !== undefined;
  }

  /** What was taken; the one of before where it says the same. */
  part(before?: Part): Part {
    const made = {
      byConnector: this.#byConnector,
      buckets: this.#buckets,
      accepted: this.#accepted,
    };
    return before && samePart(before, made) ? before : made;
  }
}

const samePart = (a: Part, b: Part): boolean =>
  sameLists(a.byConnector, b.byConnector) &&
  sameLists(a.buckets, b.buckets) &&
  a.accepted.length === b.accepted.length &&
  a.accepted.every(
    ({ finding, acceptance }, at) =>
      b.accepted[at]?.finding === finding && b.accepted[at]?.acceptance === acceptance,
  );

function sameLists<K>(a: ReadonlyMap<K, readonly Told[]>, b: ReadonlyMap<K, readonly Told[]>) {
  if (a.size !== b.size) return false;
  for (const [key, list] of a) {
    const other = b.get(key);
    if (!other || !sameItems(list, other)) return false;
  }
  return true;
}
