import { describe, expect, it } from "vitest";
import { comment, quote, quoteBoolean, quoteList, quoteNumber } from "./quote";

const said = (text: string): string => {
  const result = quote(text);
  return result.ok ? result.value : `refused: ${result.complaint.code}`;
};

describe("quote", () => {
  it.each([
    ["", "''"],
    ["EX01\\Relay", "'EX01\\Relay'"],
    ["it's", "'it''s'"],
    ["‘’‚‛", "'‘‘’’‚‚‛‛'"],
    ["$(x) `n “y”", "'$(x) `n “y”'"],
    ["-Name", "'-Name'"],
    ["日本 😀", "'日本 😀'"],
    ["a\nb", "('a' + [char]0x000A + 'b')"],
    ["\r\n", "('' + [char]0x000D + [char]0x000A)"],
    ["\u202Eevil", "('' + [char]0x202E + 'evil')"],
    ["a\u00A0b", "('a' + [char]0x00A0 + 'b')"],
    ["a\u{E0041}", "('a' + [char]0xDB40 + [char]0xDC41)"],
    ["\u0301a", "('' + [char]0x0301 + 'a')"],
    ["e\u0301", "'e\u0301'"],
    ["\uD83D", "refused: half-surrogate-pair"],
  ])("%j is %s", (text, script) => expect(said(text)).toBe(script));

  it("gives lists, numbers and truth values", () => {
    expect(quoteList(["a", "b"])).toEqual({ ok: true, value: "'a', 'b'" });
    expect(quoteList([])).toEqual({ ok: true, value: "$null" });
    expect(quoteList(["a", "\uDC00"]).ok).toBe(false);
    expect(quoteNumber(-0)).toEqual({ ok: true, value: "0" });
    expect(quoteNumber(1e21).ok).toBe(false);
    expect(quoteNumber(0.5).ok).toBe(false);
    expect(quoteBoolean(true)).toBe("$true");
  });
});

describe("comment", () => {
  it.each([
    ["a\nRemove-Item", "# a<U+000A>Remove-Item"],
    ["\u2028\u202E", "# <U+2028><U+202E>"],
    ["\uD800", "# <U+D800>"],
    ["SIG # Begin signature block", "# SIG <U+0023> Begin signature block"],
    ["", "#"],
  ])("%j is %s", (text, line) => expect(comment(text)).toBe(line));
});
