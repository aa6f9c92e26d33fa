import { describe, expect, test } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../../testing/caseOrganisation";
import { type Finding, plain, type Severity } from "../../../finding";
import type { Organisation } from "../../../model";
import cases from "../../fixtures/providerRules.json";
import { problemsOf } from "../../problems";
import { rules } from "..";
import rulesJson from "../texts.json";
import { provider } from "./list";
import { silencedProviders } from "./silenced";
import texts from "./texts.json";

interface Case {
  readonly rule: string;
  /** Severity, or null where the rule keeps silent. */
  readonly fires: Severity | null;
  readonly because: string;
  readonly organisation: CaseOrganisation;
}

const all = cases as unknown as readonly Case[];
const codes = provider.map(({ code }) => code);

const findingsOf = (organisation: Organisation, code: string, today?: string): readonly Finding[] =>
  problemsOf(organisation, { today }).each.filter((each) => each.code === code);

test("PV1 to PV30 are rules with words, in their order", () => {
  expect(codes).toEqual(Array.from({ length: 30 }, (_, index) => `provider/pv${index + 1}`));
  expect(Object.keys(texts)).toEqual(codes);
  expect(rules.filter(({ code }) => codes.includes(code))).toHaveLength(30);
});

test("each has organisations at which it fires and at which it keeps silent", () => {
  for (const code of codes.slice(0, -1)) {
    const own = all.filter(({ rule }) => rule === code);
    expect(
      own.some(({ fires }) => fires !== null),
      code,
    ).toBe(true);
    expect(
      own.some(({ fires }) => fires === null),
      code,
    ).toBe(true);
  }
});

test("is silenced only by rules that are there", () => {
  const known = [...codes, ...Object.keys(rulesJson)];
  const named = Object.entries(silencedProviders).flatMap(([code, by]) => [code, ...by]);
  expect(named.filter((code) => !known.includes(code))).toEqual([]);
});

describe.each(all)("$rule: $because", ({ rule, fires, organisation: given }) => {
  const found = findingsOf(caseOrganisation(given), rule, given.today);
  if (fires === null)
    test("is silent", () => {
      expect(found).toEqual([]);
    });
  else
    test(`fires as ${fires}, with its month`, () => {
      expect(found.map(({ severity }) => severity)).toEqual([fires]);
      const [finding] = found;
      if (!finding) return;
      for (const words of [finding.what, finding.why, finding.mend])
        expect(plain(words)).not.toMatch(/[{}]|undefined/);
      expect(plain(finding.why)).toContain("As of 2026-11, ");
      if (fires === "error") expect(finding.standing).toBe("documented");
    });
});

test("PV29 tells each date of a provider that lies ahead", () => {
  const [given] = all.filter(({ rule, fires }) => rule === "provider/pv29" && fires);
  const organisation = caseOrganisation(given?.organisation ?? {});
  const found = findingsOf(organisation, "provider/pv29", "2026-11-02");
  expect(found.map(({ what }) => plain(what))).toEqual([
    "Microsoft 365 client submission, 2026-12: see what changes",
    "Microsoft 365 client submission, 2027-01: see what changes",
  ]);
});

test("PV29 says for which connectors it lacks a day", () => {
  const [given] = all.filter(({ rule, fires }) => rule === "provider/pv29" && fires);
  const lackOf = (organisation: Organisation) =>
    problemsOf(organisation).notChecked.filter(({ code }) => code === "provider/pv29");
  expect(lackOf(caseOrganisation(given?.organisation ?? {}))).toEqual([
    { code: "provider/pv29", needs: ["today"] },
  ]);
  expect(lackOf(caseOrganisation({ connectors: [] }))).toEqual([]);
});

describe("PV30: a sign-in that was typed and is none", () => {
  const { connectors, ...organisation } = caseOrganisation({
    connectors: [{ kind: "send", Name: "Out", AddressSpaces: ["SMTP:*;1"] }],
  });
  const typed = (text: string): Organisation => {
    const out = connectors.Out;
    if (!out) throw new Error("no connector");
    return {
      ...organisation,
      connectors: { Out: { ...out, drafts: { SmartHostAuthMechanism: text } } },
    };
  };
  test.each(["OAuth", "XOAUTH2", "Modern authentication"])("%s: fires", (text) => {
    const found = findingsOf(typed(text), "provider/pv30");
    expect(found.map(({ severity, place }) => [severity, place.parameter])).toEqual([
      ["advice", "SmartHostAuthMechanism"],
    ]);
  });
  test.each(["BasicAuht", ""])("%s: is silent", (text) => {
    expect(findingsOf(typed(text), "provider/pv30")).toEqual([]);
  });
});
