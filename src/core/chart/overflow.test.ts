import { describe, expect, it } from "vitest";
import type { SendNode } from "./chart";
import { overflows } from "./overflow";

const send = (name: string, spaces: [string, number][], limit?: number, enabled = true) =>
  ({
    id: name,
    name,
    enabled,
    limit,
    spaces: spaces.map(([space, cost]) => ({ space, cost })),
  }) as unknown as SendNode;
const routes = (...sends: SendNode[]) =>
  overflows(sends).map(({ from, to, above }) => `${from} > ${to} over ${above}`);

describe("overflows", () => {
  it("falls through to the longest suffix that takes more, then to the star (S21, S28)", () => {
    const exact = send("exact", [["mail.corp.example", 1]], 10);
    const star = send("star", [["*", 1]], 35);
    expect(routes(exact, star)).toEqual(["exact > star over 10"]);
    const suffix = send("suffix", [["*.corp.example", 1]], 20);
    expect(routes(exact, star, suffix)).toEqual([
      "exact > suffix over 10",
      "suffix > star over 20",
    ]);
  });

  it("takes the next of the same space by cost, never a cheaper one", () => {
    const cheap = send("cheap", [["*", 1]], 10);
    const dear = send("dear", [["*", 2]], 20);
    expect(routes(dear, cheap)).toEqual(["cheap > dear over 10"]);
    expect(routes(send("cheap", [["*", 1]], 20), send("dear", [["*", 2]], 10))).toEqual([]);
  });

  it("skips connectors that are off, too small, or of another domain", () => {
    const exact = send("exact", [["corp.example", 1]], 10);
    expect(routes(exact, send("off", [["*", 1]], 35, false))).toEqual([]);
    expect(routes(exact, send("small", [["*", 1]], 10))).toEqual([]);
    expect(routes(exact, send("other", [["*.other.example", 1]], 35))).toEqual([]);
  });

  it("needs no route where there is no limit", () => {
    expect(routes(send("free", [["corp.example", 1]]), send("star", [["*", 1]]))).toEqual([]);
  });
});
