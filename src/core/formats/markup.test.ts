import { expect, it } from "vitest";
import { escaped } from "./markup";

it("leaves nothing that begins an element, an entity or the end of an attribute", () => {
  expect(escaped(`<a b='c' d="e">&amp;`)).toBe("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;");
  expect(escaped("Fax, Zürich")).toBe("Fax, Zürich");
});

it("spells out what cannot be seen", () => {
  for (const unseen of ["\u0000", "\u202E"]) expect(escaped(`a${unseen}b`)).not.toContain(unseen);
});
