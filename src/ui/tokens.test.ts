import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, fromHex, fromOklch, toHex } from "./contrast";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

type Table = Record<string, string>;
const themes = ["light", "dark"] as const;

/** The declarations of `selector`, first those written as hex, then those in oklch. */
function read(selector: string, notation: RegExp): Table {
  const table: Table = {};
  for (const block of css.matchAll(new RegExp(`${selector} \\{([^}]*)\\}`, "g")))
    for (const [, name, value] of (block[1] ?? "").matchAll(/--([\w-]+): ([^;]+);/g))
      if (name && value && notation.test(value)) table[name] ??= value;
  return table;
}

const selectors = { light: ":root", dark: '\\[data-theme="dark"\\]' };
const hex = { light: read(selectors.light, /^#/), dark: read(selectors.dark, /^#/) };
const oklch = { light: read(selectors.light, /^oklch/), dark: read(selectors.dark, /^oklch/) };

const surfaces = "app panel sunken raised hover selected water land".split(" ");
const families = "error warn advice ok inbound outbound stranger user server course".split(" ");
const marksOnly = families.map((family) => `${family}-mark`);

function worst(theme: "light" | "dark", ink: string, on: readonly string[]): number {
  const table = hex[theme];
  return Math.min(...on.map((surface) => contrast(fromHex(table[ink]!), fromHex(table[surface]!))));
}

describe.each(themes)("%s", (theme) => {
  test("both themes name the same colours", () => {
    expect(Object.keys(hex[theme]).sort()).toEqual(Object.keys(hex.light).sort());
  });

  test("the fallback is the colour that oklch says", () => {
    for (const [name, value] of Object.entries(oklch[theme])) {
      const numbers = value.match(/[\d.]+/g)!.map(Number);
      const said = fromOklch(numbers[0]!, numbers[1]!, numbers[2] ?? 0);
      const written = fromHex(hex[theme][name]!);
      const apart = Math.max(...said.map((part, index) => Math.abs(part - written[index]!)));
      expect(apart, `${name}: ${toHex(said)} against ${hex[theme][name]}`).toBeLessThan(0.02);
    }
  });

  test.each(["ink-1", "ink-2", "ink-3"])("%s is text on every surface", (ink) => {
    expect(worst(theme, ink, [...surfaces, "pressed"])).toBeGreaterThanOrEqual(4.5);
  });

  test("accent is text, and text on it is too", () => {
    expect(worst(theme, "accent", surfaces)).toBeGreaterThanOrEqual(4.5);
    expect(worst(theme, "on-accent", ["accent", "accent-hover"])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(families)("%s is text on every surface and on its own wash", (family) => {
    expect(worst(theme, family, [...surfaces, `${family}-wash`])).toBeGreaterThanOrEqual(4.5);
    for (const ink of ["ink-1", "ink-2", "ink-3"])
      expect(worst(theme, ink, [`${family}-wash`])).toBeGreaterThanOrEqual(4.5);
  });

  // warn-mark is too light to stand alone in light: it carries a dark sign and an outline in `warn`.
  test.each(marksOnly.filter((mark) => mark !== "warn-mark"))("%s is seen", (mark) => {
    expect(worst(theme, mark, surfaces)).toBeGreaterThanOrEqual(3);
  });

  test("signs on filled marks are read", () => {
    expect(worst(theme, "on-warn-mark", ["warn-mark"])).toBeGreaterThanOrEqual(4.5);
    expect(worst(theme, "on-accent", ["error-mark"])).toBeGreaterThanOrEqual(3);
    expect(worst(theme, "warn", [...surfaces, "warn-wash"])).toBeGreaterThanOrEqual(3);
  });

  test("lines that identify a control, and the focus ring, are seen", () => {
    expect(worst(theme, "line-3", surfaces)).toBeGreaterThanOrEqual(3);
    expect(worst(theme, "focus", surfaces)).toBeGreaterThanOrEqual(3);
  });
});

test("theme.css gives every colour a name", () => {
  const theme = readFileSync(new URL("./theme.css", import.meta.url), "utf8");
  for (const name of Object.keys(hex.light))
    expect(theme).toContain(`--color-${name}: var(--${name});`);
});
