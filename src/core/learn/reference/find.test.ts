import { expect, it } from "vitest";
import { findPages } from "./find";
import { referenceHeads } from "./reference";

const first = (query: string) => findPages(referenceHeads(), query)[0]?.id;

it("puts what begins with the query first, by title or exact name", () => {
  expect(first("maxmess")).toBe("parameter/receive/MaxMessageSize");
  expect(first("open relay")).toBe("term/open-relay");
  expect(first("receive/open")).toBe("rule/receive/open-relay");
});

it("finds a reply by its codes, and a page by a word of its sentence", () => {
  expect(findPages(referenceHeads(), "5.7.54").map(({ kind }) => kind)).toContain("reply");
  expect(findPages(referenceHeads(), "spammers").map(({ id }) => id)).toContain("term/open-relay");
});

it("wants every word, and gives all for none", () => {
  expect(findPages(referenceHeads(), "relay zebra")).toEqual([]);
  expect(findPages(referenceHeads(), "  ")).toBe(referenceHeads());
});
