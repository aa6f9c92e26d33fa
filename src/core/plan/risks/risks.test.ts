import { describe, expect, test } from "vitest";
import {
  type CaseEnd,
  type CaseSurroundings,
  endOf,
  surroundingsOf,
} from "../../../testing/comparisons";
import { type Finding, plain } from "../../finding";
import { sources } from "../../sources";
import cases from "../fixtures/plan-cases.json";
import { planOf } from "../planOf";
import fixtures from "./fixtures/risks.json";
import { risks } from "./list";
import { riskPage } from "./page";
import { risksOf } from "./risksOf";
import texts from "./texts.json";

interface Example {
  readonly fires: boolean;
  readonly old: CaseEnd;
  readonly new: CaseEnd;
  readonly because: string;
}

const examples = Object.entries(fixtures.examples as unknown as Record<string, readonly Example[]>);
const around = surroundingsOf(fixtures.organisation as unknown as CaseSurroundings);

test("every code of risks.json is a risk, and stands once", () => {
  const codes = risks.map(({ code }) => code);
  expect(codes).toHaveLength(60);
  expect(new Set(codes)).toEqual(new Set(Object.keys(texts)));
  expect(examples.map(([code]) => code)).toEqual(Object.keys(texts));
});

for (const [code, list] of examples)
  describe(code, () => {
    for (const [index, { fires, old, new: now, because }] of list.entries())
      test(`${code} ${index + 1} ${fires ? "fires" : "is silent"}: ${because}`, () => {
        const all = risksOf(planOf({ old: endOf(around, old), new: endOf(around, now) }));
        const found = all.filter((each) => each.code === code);
        expect(found.length > 0, told(all)).toBe(fires);
        for (const each of all) wellTold(each);
      });
  });

/** Every place in the words has a value, the place is one of the risk's, and every source is known. */
function wellTold({ code, what, why, mend, cites, place: { parameter } }: Finding): void {
  for (const words of [what, why, mend]) {
    expect(plain(words)).toMatch(/\S/);
    expect(plain(words)).not.toMatch(/[{}]|undefined|\[object/);
  }
  expect(cites.filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
  if (parameter !== undefined && code !== "refused-design" && parameter !== "Enabled")
    expect(riskPage(code)?.at).toContain(parameter);
}

describe("the risks of a whole plan", () => {
  const small = surroundingsOf(cases.about.organisation as unknown as CaseSurroundings);
  const whole = cases.cases.filter(({ expect: { risks: own } }) => own !== undefined);

  test("there are twelve", () => expect(whole).toHaveLength(12));

  test.each(whole)("$id: $what", ({ from, to, expect: { risks: own } }) => {
    const ends = {
      old: endOf(small, from as unknown as CaseEnd),
      new: endOf(small, to as unknown as CaseEnd),
    };
    const all = risksOf(planOf(ends));
    expect([...new Set(all.map(({ code }) => code))].sort(), told(all)).toEqual(own);
    for (const each of all) wellTold(each);
  });
});

const told = (all: readonly Finding[]): string =>
  all.map((each) => `${each.code}: ${plain(each.what)}`).join("\n");
