import fc from "fast-check";
import { expect, it } from "vitest";
import { tokensOf } from "./tokens";

it("adds up to the line, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (line) => {
      expect(
        tokensOf(line)
          .map(({ text }) => text)
          .join(""),
      ).toBe(line);
    }),
  );
});

it("tells apart what the writer writes", () => {
  const kinds = (line: string) =>
    tokensOf(line)
      .filter(({ as }) => as !== "plain")
      .map(({ as, text }) => `${as} ${text.trim()}`);
  expect(kinds("New-ReceiveConnector -Name 'It''s -not' -RequireTLS $true @relay2")).toEqual([
    "command New-ReceiveConnector",
    "parameter -Name",
    "text 'It''s -not'",
    "parameter -RequireTLS",
    "word $true",
    "variable @relay2",
  ]);
  expect(kinds("    MaxMessageSize   = '20MB'")).toEqual([
    "parameter MaxMessageSize",
    "text '20MB'",
  ]);
  expect(kinds("# New-ReceiveConnector 'x'")).toEqual(["comment # New-ReceiveConnector 'x'"]);
});
