import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { palettes, themes } from "../core/formats/svg";

const css = readFileSync(new URL("../ui/tokens.css", import.meta.url), "utf8");

it.each(themes)("the picture of the chart has the colours of the tokens in %s", (theme) => {
  const start = css.indexOf(theme === "light" ? ":root {" : '[data-theme="dark"] {');
  const block = css.slice(start, css.indexOf("}", start));
  const tokens = Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
  expect(tokens).toMatchObject(palettes[theme]);
});
