import { type Circumstances, type Parameter, properties } from "../catalogue";
import type { Connector } from "../model";
import { withGroups } from "./groups";
import { defaultOf, inForce, type Stated, said, statedOf, writable } from "./stated";

/** What Set- has to carry to make a deployed connector a designed one. */
export interface Changes {
  readonly stated: readonly Stated[];
  /** Explicit values that were taken away and whose default no source says: they stay as they are. */
  readonly stays: readonly Parameter[];
}

interface Ends {
  /** Circumstances of the designed connector. */
  readonly now: Circumstances;
  /** Circumstances of the deployed one, by which its defaults count; absent: only what it says counts. */
  readonly was?: Circumstances;
}

/**
 * Values that differ, and values whose explicit form was taken away as their default. What is in force decides:
 * a value that is written out and equals the deployed one is no difference, and one that nobody knows is
 * different as soon as the design says it. Nothing of what has to stand beside them in one command is here.
 */
export function differingOf(
  connector: Connector,
  deployed: Connector,
  { now: circumstances, was }: Ends,
): Changes {
  const stated: Stated[] = [];
  const stays: Parameter[] = [];
  for (const declared of properties(connector.kind)) {
    const { name, kind } = declared;
    const before = was ? inForce(deployed, name, was) : said(deployed, declared);
    const now = said(connector, declared);
    if (now !== undefined) {
      if (before === undefined || !kind.equal(before, now))
        stated.push({ parameter: declared, value: now });
    } else if (before !== undefined && !connector.unknown.includes(name)) {
      const value = defaultOf(declared, circumstances);
      if (value === undefined) {
        if (Object.hasOwn(deployed.explicit, name)) stays.push(declared);
      } else if (!kind.equal(before, writable(declared, value)))
        stated.push({
          parameter: declared,
          value,
          because: `${name} goes back to its default, ${kind.show(value)}.`,
        });
    }
  }
  return { stated, stays };
}

/** The same with what Exchange wants to see beside it in one command; `full` writes all that is in force. */
export function changesOf(
  connector: Connector,
  deployed: Connector,
  ends: Ends,
  full = false,
): Changes {
  const { now: circumstances, was = circumstances } = ends;
  const { stated: differing, stays } = differingOf(connector, deployed, ends);
  const stated = new Map(differing.map((each) => [each.parameter.name, each]));
  if (connector.kind === "send")
    withGroups(
      stated,
      (name) => inForce(deployed, name, was),
      (name) => inForce(connector, name, circumstances),
    );
  if (full && stated.size > 0)
    for (const each of statedOf(connector, circumstances, true))
      if (!stated.has(each.parameter.name)) stated.set(each.parameter.name, each);
  return { stated: inFormOrder(connector, stated), stays };
}

const inFormOrder = (connector: Connector, stated: ReadonlyMap<string, Stated>): Stated[] =>
  properties(connector.kind).flatMap(({ name }) => stated.get(name) ?? []);
