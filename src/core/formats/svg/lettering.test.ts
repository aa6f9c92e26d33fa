import { expect, it } from "vitest";
import { effortOf } from "../../../testing/effort";
import { line, shortened, widthOf } from "./lettering";

const look = { fill: "black", size: 12 };

it("leaves what fits, and shortens the rest in the middle", () => {
  expect(shortened("Relay", 200, look)).toBe("Relay");
  const short = shortened("Default Frontend of the old server EX01", 100, look);
  expect(short).toMatch(/^Default.*….*EX01$/);
  expect(widthOf(short, look)).toBeLessThanOrEqual(100);
});

it("does not cut a character of two units, and takes no time for a name without end", () => {
  expect(shortened("\u{1F600}".repeat(50), 60, look)).toMatch(/^(?:\u{1F600})+…(?:\u{1F600})+$/u);
  const endless = "x".repeat(5_000_000);
  expect(effortOf(() => expect(shortened(endless, 60, look).length).toBeLessThan(20))).toBeLessThan(
    5,
  );
});

it("gives wide characters more room", () => {
  expect(widthOf("日本", look)).toBeGreaterThan(widthOf("ab", look));
  expect(widthOf("ab", { ...look, bold: true })).toBeGreaterThan(widthOf("ab", look));
});

it("writes text as text", () => {
  expect(line("a<b>&\"'\n", 1, 2.006, 500, look)).toBe(
    '<text x="1" y="2.01" fill="black" font-size="12">a&lt;b&gt;&amp;&quot;&#39;&lt;U+000A&gt;</text>',
  );
});
