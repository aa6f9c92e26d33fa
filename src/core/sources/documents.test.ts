import { expect, it } from "vitest";
import { documents } from "./documents";
import { rows } from "./rows";
import type { Source } from "./source";

const all: readonly [string, Source][] = Object.entries(documents);

it("gives every document an address, and what was only seen none", () => {
  for (const [id, { url, standing }] of all)
    if (standing === "documented")
      expect(url, id).toMatch(
        /^https:\/\/(learn\.microsoft\.com\/(powershell|exchange)\/[a-z\d/-]+|github\.com\/dsccommunity\/ExchangeDsc\/[\w/-]+|www\.elastic\.co\/guide\/en\/ecs\/[\w./-]+)$/,
      );
    else expect(url, id).toBeUndefined();
});

it("names no place twice", () => {
  const places = all.map(([, { title, section }]) => `${title} # ${section ?? ""}`);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

it("shares no id with the rows of the notes", () => {
  expect(Object.keys(documents).filter((id) => Object.hasOwn(rows, id))).toEqual([]);
});
