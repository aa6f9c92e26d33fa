import type { Problems } from "../core/lint";
import { pieces } from "../core/lint/pieces";
import type { Organisation } from "../core/model";
import { workspaces } from "./current";
import { inTurn, rested } from "./inTurn";
import { today } from "./today";

type Rules = typeof import("../core/lint");

/** What is said of a design while the rules are not there yet: nothing, which is not that nothing is wrong. */
const unjudged: Problems = {
  all: [],
  counts: { error: 0, warning: 0, advice: 0 },
  each: [],
  notChecked: [],
  accepted: [],
  of: () => unjudged.all,
  at: () => undefined,
};

let rules: Rules | undefined;
let loading: Promise<void> | undefined;
/** Organisations that were asked about too early: the answer for an object never changes. */
const early = new WeakSet<Organisation>();

/** Fetches the rules, which the first paint does not wait for; then all that shows problems is drawn anew. */
export function loadRules(): Promise<void> {
  loading ??= fetchRules().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Piece by piece, so that none of them holds the page up for long: sources, rules, what they say. */
async function fetchRules(): Promise<void> {
  await inTurn([rested, ...pieces]);
  const fetched = await import("../core/lint");
  await rested();
  rules = fetched;
  workspaces.showAnew();
}

/** What is wrong with a design as of today; kept, so that every pane may ask. */
export function problemsNow(organisation: Organisation): Problems {
  if (rules && !early.has(organisation)) return rules.problemsOf(organisation, { today: today() });
  early.add(organisation);
  return unjudged;
}

/** Whether the rules have looked: without them there are no problems to list, and no word that there are none. */
export const areJudged = (problems: Problems): boolean => problems !== unjudged;

/** How much is looked at; zeros until the rules are there. */
export const rulesNow = (): { readonly rules: number; readonly refusals: number } => ({
  rules: rules?.rules.length ?? 0,
  refusals: rules?.refusals.length ?? 0,
});
