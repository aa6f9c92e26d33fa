import type { Finding, Severity } from "../../finding";
import type { Organisation } from "../../model";
import { type Change, changeOf, type Ground } from "./change";

import { risks } from "./list";
import type { Lacking } from "./risk";
import { tell } from "./tell";
import { codes } from "./words";

/** What the risks of a plan are, and what could not be told. */
interface Risks {
  readonly found: readonly Finding[];
  readonly lacks: readonly RiskLack[];
}

/** A risk that did not look at everything, and what it lacked. */
export interface RiskLack {
  readonly code: string;
  readonly needs: readonly Lacking[];
}

interface Kept {
  readonly ground: Ground;
  readonly risks: Risks;
}
const kept = new WeakMap<Organisation, Kept>();

/**
 * The risks of changing one organisation into another (risks.json): errors first, then in the order of risks.json,
 * server and connector. The same list as long as the two ends, the steps and the gaps are the same objects.
 */
export const risksOf = (ground: Ground): readonly Finding[] => asked(ground).found;

/** Risks of which it cannot be told everywhere whether they are there, and what would have to be known. */
export const riskLacksOf = (ground: Ground): readonly RiskLack[] => asked(ground).lacks;

function asked(ground: Ground): Risks {
  const known = kept.get(ground.new);
  if (known && isSame(known.ground, ground)) return known.risks;
  const change = changeOf(ground);
  const made = { found: foundIn(change), lacks: lacksIn(change) };
  kept.set(ground.new, { ground, risks: made });
  return made;
}

const isSame = (a: Ground, b: Ground): boolean =>
  a.old === b.old &&
  a.steps === b.steps &&
  a.gaps === b.gaps &&
  a.moved === b.moved &&
  a.today === b.today;

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };
const ranks = new Map(codes.map((code, index) => [code, index]));

const rankOf = ({ severity, code }: Finding): number =>
  severities[severity] * codes.length + (ranks.get(code) ?? 0);

/** Sorting is stable: hits of one risk stay as they were found. */
const foundIn = (change: Change): readonly Finding[] =>
  risks
    .flatMap((each) => Array.from(each.find(change), (hit) => tell(each, hit)))
    .sort((a, b) => rankOf(a) - rankOf(b));

const lacksIn = (change: Change): readonly RiskLack[] =>
  risks.flatMap(({ code, lacks }) => {
    const needs = [...new Set(lacks?.(change) ?? [])];
    return needs.length > 0 ? [{ code, needs }] : [];
  });
