import { expect, it } from "vitest";
import { source } from "../../sources";
import { rules } from ".";
import { rulePage } from "./page";

it("has a page for every rule, whole and with its sources", () => {
  for (const { code } of rules) {
    const page = rulePage(code);
    expect(page, code).toMatchObject({ code, title: expect.stringMatching(/\w/) });
    for (const text of [page?.when, page?.why, page?.mend, page?.needs])
      expect(text, code).toMatch(/\w/);
    for (const cite of page?.cites ?? []) expect(source(cite), `${code} ${cite}`).toBeDefined();
  }
});

it("has none for what the cmdlets refuse, nor for names of the machinery", () => {
  for (const code of ["refused/name-empty", "constructor", "__proto__", ""])
    expect(rulePage(code)).toBeUndefined();
});
