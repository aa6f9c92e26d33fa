import { describe, expect, it } from "vitest";
import {
  isTrue,
  type LearnState,
  play,
  type Solved,
  solveAll,
  solveOf,
  startOf,
  stepHolds,
  undone,
  unsoundIn,
  wrongTurnsOf,
} from "../../core/learn";
import { problemsOf } from "../../core/lint";
import { loadWalkthrough, walkthroughHeads } from ".";
import { assetNames } from "./assets";
import { provocations } from "./fixtures/provocations";

const today = "2026-05-12";
const used = new Set<string>();

/** The state that a wrong turn is in: provoked as the fixture says, else as a solution of its check would. */
function provoked(id: string, { step, before, after }: Solved, index: number): LearnState {
  const key = `${id}/${step.id}/${index}`;
  const given = provocations[key] ?? {};
  if (provocations[key]) used.add(key);
  const turn = step.wrongTurns[index];
  if (!turn) throw new Error(`There is no wrong turn ${key}.`);
  let state = given.from === "after" ? after : before;
  for (const move of given.moves ?? solveOf({ check: turn.when })) {
    const moved = play(state, step.id, move);
    if (!moved.ok) throw new Error(`${key}: ${moved.why}`);
    state = moved.state;
  }
  return given.by ? given.by(state) : state;
}

/** Whoever changes what is frozen throws. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

const codesOf = ({ organisation }: LearnState): readonly string[] =>
  problemsOf(organisation, { today }).each.map(({ code }) => code);

describe.each(walkthroughHeads.map(({ id }) => id))("%s", (id) => {
  it("is played from its start to its end, wrong turns included", async () => {
    const walkthrough = await loadWalkthrough(id);
    if (!walkthrough) throw new Error(`There is no walkthrough ${id}.`);
    expect(unsoundIn(walkthrough)).toEqual([]);
    const { start, steps } = walkthrough;
    const files = [
      ...(start.logs ?? []).map(({ file }) => file),
      ...(start.traces ?? []),
      ...(start.queue === undefined ? [] : [start.queue]),
    ];
    for (const each of files) expect(assetNames).toContain(each);
    const started = startOf(walkthrough, today);
    if (!started.ok) throw new Error(started.why);
    const run = solveAll(walkthrough, frozen(started.state));
    if (!run.ok) throw new Error(`${run.step}: ${run.why}`);
    expect(run.solved).toHaveLength(steps.length);
    const seen = new Set(
      run.solved.flatMap(({ before, after }) => [...codesOf(before), ...codesOf(after)]),
    );
    for (const solved of run.solved) {
      const { step, before, after } = solved;
      const early = stepHolds(step, before);
      expect(isTrue(early), `${step.id} is false before it`).toBe(false);
      expect("unknown" in early, `${step.id} can be told before it`).toBe(false);
      expect(wrongTurnsOf(step, after), `${step.id} solved is no wrong turn`).toEqual([]);
      for (const [index, turn] of step.wrongTurns.entries()) {
        const astray = provoked(id, solved, index);
        expect(wrongTurnsOf(step, astray), `${step.id}: ${turn.say}`).toContain(turn);
        for (const code of codesOf(astray)) seen.add(code);
      }
    }
    expect(undone(walkthrough, run.end, () => true)).toEqual([]);
    const named = [...JSON.stringify(steps).matchAll(/"kind":"finding","code":"([^"]+)"/g)];
    for (const [, code] of named) expect([...seen], `${code} is seen`).toContain(code);
  });
});

it.each(["2024-02-29", "2031-12-31"])("can be begun on any day: %s", async (day) => {
  for (const { id } of walkthroughHeads) {
    const walkthrough = await loadWalkthrough(id);
    const started = walkthrough && startOf(walkthrough, day);
    if (!walkthrough || !started?.ok) throw new Error(`${id} does not begin.`);
    expect(solveAll(walkthrough, started.state)).toMatchObject({ ok: true });
  }
});

it("has no provocation that is not used", () => {
  expect(Object.keys(provocations).filter((each) => !used.has(each))).toEqual([]);
});
