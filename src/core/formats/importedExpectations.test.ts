import { expect, it } from "vitest";
import type { RefusedPart } from "./adopt";
import { expectationsOf } from "./importedExpectations";

const good = { name: "A", route: { rcptTo: "a@far.example" }, expect: { connector: null } };

it("gives what can be read without its id, and refuses the rest by name or number", () => {
  const refused: RefusedPart[] = [];
  const read = expectationsOf(
    [{ ...good, id: "x9" }, { ...good, name: "B", expect: { outcome: "lost" } }, null, "text"],
    "in.json",
    refused,
  );
  expect(read).toEqual([good]);
  expect(refused.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    "in.json Expectation B: it is no question with an answer.",
    "in.json Expectation number 3: it is no question with an answer.",
    "in.json Expectation number 4: it is no question with an answer.",
  ]);
});
