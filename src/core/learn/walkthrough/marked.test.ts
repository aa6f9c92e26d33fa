import { expect, it } from "vitest";
import { name, plain, value } from "../../finding";
import { marked } from "./marked";

it("sets names and values apart", () => {
  expect(marked("Add *Internet* for *.")).toEqual(["Add ", name("Internet"), " for *."]);
  expect(marked("`*.domain` covers `[::]`.")).toEqual([
    ...[value("*.domain"), " covers ", value("[::]"), "."],
  ]);
  expect(marked("Add *A* for *, as `*.b`.")).toEqual([
    ...["Add ", name("A"), " for *, as ", value("*.b"), "."],
  ]);
  expect(marked("*Skip* and *Do it for me*")).toEqual([
    name("Skip"),
    " and ",
    name("Do it for me"),
  ]);
});

it("leaves stars that mark nothing", () => {
  for (const text of [
    "* means all, cost * too",
    "exact domain, then *.domain, then *.",
    "2 * 3",
    "*;1 or *;50?",
  ])
    expect(marked(text)).toEqual([text]);
  expect(plain(marked("Which takes \\*? And *Keep*?"))).toBe("Which takes *? And Keep?");
  expect(marked("")).toEqual([]);
});
