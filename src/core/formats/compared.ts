import type { Connector } from "../model";
import { aligned, type Comparison, type Renamed } from "../plan";
import type { Read } from "./input";
import { takeInputs } from "./toOrganisation";

type Kind = Connector["kind"];

/** What is deployed by some inputs against what is designed by others. */
export interface Compared {
  readonly comparison: Comparison;
  /** Connectors that the design leaves as they are, because its inputs do not list all of their kind. */
  readonly left: readonly { readonly kind: Kind; readonly count: number }[];
  /** Connectors that a script changes, and that are not there, at either end. */
  readonly missing: readonly string[];
  /** Connectors that a script creates although they are there, at either end. */
  readonly remade: readonly string[];
}

/**
 * Two ends of a plan. A script among the inputs of the design runs on what is deployed; other inputs are the design,
 * and what they lack is removed, as far as they list all connectors of a kind.
 */
export function comparedInputs(from: readonly Read[], to: readonly Read[]): Compared {
  const before = takeInputs(from);
  const old = before.organisation;
  const runs = to.some(({ imported }) => imported.scripts);
  const after = takeInputs(to, runs ? old : undefined);
  const now = after.organisation;
  const untaken = {
    missing: [...new Set([...before.missing, ...after.missing])],
    remade: [...new Set([...before.remade, ...after.remade])],
  };
  if (runs) return { comparison: { old, new: now }, left: [], ...untaken };
  const comparison = aligned(old, now, renamedIn(to));
  const left = kinds
    .filter((kind) => !listsAll(to, kind))
    .map((kind) => ({ kind, gone: goneOf(comparison, kind) }))
    .filter(({ gone }) => gone.length > 0);
  const kept = Object.fromEntries(left.flatMap(({ gone }) => gone.map((each) => [each.id, each])));
  const connectors = { ...comparison.new.connectors, ...kept };
  return {
    comparison:
      left.length > 0 ? { ...comparison, new: { ...comparison.new, connectors } } : comparison,
    left: left.map(({ kind, gone }) => ({ kind, count: gone.length })),
    ...untaken,
  };
}

const kinds: readonly Kind[] = ["receive", "send"];

const goneOf = ({ old, new: now }: Comparison, kind: Kind): readonly Connector[] =>
  Object.values(old.connectors).filter(
    (each) => each.kind === kind && !Object.hasOwn(now.connectors, each.id),
  );

/** Whether the inputs hold all connectors of a kind: an export that says so, a design, or connectors as they were given. */
const listsAll = (inputs: readonly Read[], kind: Kind): boolean =>
  inputs.some(
    ({ design, imported }) => design || imported.asGiven || imported.whole.includes(kind),
  );

const renamedIn = (inputs: readonly Read[]): readonly Renamed[] =>
  inputs.flatMap(({ imported }) =>
    imported.connectors.flatMap(({ kind, server, name, was }) =>
      was === undefined ? [] : [{ kind, was, is: server === null ? name : `${server}\\${name}` }],
    ),
  );
