import { chartOf, layOut, tableOf } from "../src/core/chart";
import { type Edited, emptyHistory, record, setValue } from "../src/core/edit";
import { scriptOf } from "../src/core/formats/powershell";
import { problemsOf } from "../src/core/lint";
import type { Organisation } from "../src/core/model";
import { ratio, round, type Spread, spreadOf } from "./spread";
import { organisationOf } from "./workspace";

/** Milliseconds of one step of the core, without a screen. */
export interface EngineFigures {
  /** Everything from nothing, as when a workspace is opened. */
  readonly cold: Readonly<Record<string, number>>;
  /** After one key press in one field. */
  readonly keystroke: Readonly<Record<string, Spread>>;
  /** The same key press against writing the whole design as JSON. */
  readonly ratioToJson: { readonly p50: number; readonly p95: number };
}

const sizes = [50, 500, 5000];
const presses = 60;

/** What the screens ask of the core after an edit. The script's text is lazy: it is made only when asked for. */
const steps: Readonly<Record<string, (organisation: Organisation) => unknown>> = {
  problems: (organisation) => problemsOf(organisation).counts,
  chart: (organisation) => layOut(chartOf(organisation), 1440),
  table: (organisation) => tableOf(chartOf(organisation)).length,
  script: (organisation) =>
    scriptOf(organisation, { style: "backtick", full: false, whatIf: false, comments: true })
      .blocks,
};

/** The core's share of a key press, at three sizes. */
export function measureEngine(): Record<string, EngineFigures> {
  return Object.fromEntries(sizes.map((size) => [`connectors${size}`, measure(size)]));
}

function measure(size: number): EngineFigures {
  let edited: Edited = { organisation: organisationOf(size), history: emptyHistory };
  const cold = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      round(timed(() => step(edited.organisation))),
    ]),
  );
  const warm: Readonly<Record<string, number>>[] = [];
  for (let press = 0; press < presses; press += 1) {
    const value = `mail${press}.bench.example`;
    const change = setValue({ connector: "1", parameter: "Fqdn", value });
    const times: Record<string, number> = {};
    times.edit = timed(() => {
      edited = record(edited, change(edited.organisation));
    });
    for (const [name, step] of Object.entries(steps))
      times[name] = timed(() => step(edited.organisation));
    times.all = Object.values(times).reduce((sum, each) => sum + each, 0);
    times.json = timed(() => JSON.stringify(edited.organisation));
    warm.push(times);
  }
  const keystroke = Object.fromEntries(
    ["edit", ...Object.keys(steps), "all", "json"].map((name) => [
      name,
      spreadOf(warm.map((times) => times[name] ?? Number.NaN)),
    ]),
  );
  const { all, json } = keystroke;
  if (!all || !json) throw new Error("Nothing was measured.");
  return { cold, keystroke, ratioToJson: ratio(all, json) };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
