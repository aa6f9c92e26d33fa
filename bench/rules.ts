import { type Edited, emptyHistory, record, setValue } from "../src/core/edit";
import { exposureOf } from "../src/core/exposure";
import { problemsOf } from "../src/core/lint";
import { effectiveOf, type Organisation } from "../src/core/model";
import { estateOf } from "./estate";
import { round, type Spread, spreadOf } from "./spread";
import { organisationOf } from "./workspace";

/** Milliseconds for what the rules say of organisations of one shape. */
export interface RulesFigures {
  readonly connectors: number;
  readonly findings: number;
  /** Nothing read, nothing kept: connectors are read and exposure is worked out too, as when a workspace is opened. */
  readonly cold: Spread;
  /** Connectors are read and exposure is known, as the chart has them: all rules and refusals. */
  readonly rules: Spread;
  /** After one key press in one connector. */
  readonly keystroke: Spread;
  /** All connectors again against the one that was changed. */
  readonly timesFaster: number;
}

const today = "2026-06-01";
const opened = 7;
const presses = 60;

/** All rules and refusals over 5,000 connectors, over shapes that differ in what the rules look at. */
export function measureRules(): Record<string, RulesFigures> {
  return {
    relays5000: measure(() => organisationOf(5000)),
    estate5000: measure(() => estateOf(5000)),
  };
}

function measure(make: () => Organisation): RulesFigures {
  const rounds = Array.from({ length: opened }, () => {
    const fresh = make();
    const cold = timed(() => problemsOf(fresh, { today }));
    const known = make();
    for (const connector of Object.values(known.connectors)) effectiveOf(known, connector);
    exposureOf(known);
    return { cold, rules: timed(() => problemsOf(known, { today })) };
  });
  const organisation = make();
  let edited: Edited = { organisation, history: emptyHistory };
  problemsOf(organisation, { today });
  const [connector = ""] = Object.keys(organisation.connectors);
  const keystroke = spreadOf(
    Array.from({ length: presses }, (_, press) => {
      const value = `mail${press}.bench.example`;
      edited = record(
        edited,
        setValue({ connector, parameter: "Fqdn", value })(edited.organisation),
      );
      return timed(() => problemsOf(edited.organisation, { today }));
    }),
  );
  const cold = spreadOf(rounds.map((each) => each.cold));
  return {
    connectors: Object.keys(organisation.connectors).length,
    findings: problemsOf(organisation, { today }).each.length,
    cold,
    rules: spreadOf(rounds.map((each) => each.rules)),
    keystroke,
    timesFaster: round(cold.p50 / keystroke.p50),
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
