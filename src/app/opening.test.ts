import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = readFileSync("index.html", "utf8");

it("has a frame that nobody hears, with the places in their order", async () => {
  const { places } = await import("./places");
  expect(page).toMatch(/<div id="opening"[^>]*\binert\b/);
  const words = (kind: string) =>
    [...page.matchAll(new RegExp(`class="${kind}" data-of="([a-z]+)">([^<]+)<`, "g"))].map(
      ([, of, word]) => ({ path: `/${of}`, label: word }),
    );
  const wanted = places.map(({ path, label }) => ({ path, label }));
  expect(words("place-word")).toEqual(wanted);
  expect(words("place-foot")).toEqual(wanted);
});
