import { describe, expect, it } from "vitest";
import { type Held, HeldTable, list, nothing, text, unknown } from "./held";
import { binary, castTo, isTrue, roundedToEven, sum } from "./operators";

type Plain =
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [key: string]: Plain };

function held(plain: Plain): Held {
  if (plain === null) return nothing;
  if (typeof plain === "boolean") return { is: "boolean", value: plain };
  if (typeof plain === "number") return { is: "number", value: plain };
  if (typeof plain === "string") return text(plain);
  if (Array.isArray(plain)) return list(plain.map(held));
  const table = new HeldTable();
  for (const [key, value] of Object.entries(plain))
    table.set(key, held(value), { start: 0, end: 0 });
  return { is: "table", table };
}

/** What is held as a value of our own; of what is not constant, why. */
function plainOf(each: Held): unknown {
  if (each.is === "null") return null;
  if (each.is === "list") return each.items.map(plainOf);
  if (each.is === "unknown") return { why: each.why };
  if (each.is === "table")
    return Object.fromEntries(
      [...each.table.entries].map(([key, { value }]) => [key, plainOf(value)]),
    );
  return "value" in each ? each.value : each.is;
}

const why = (reason: string) => ({ why: reason });
const relay = { identity: "EX01\\Relay", isMade: false, seen: 0, touched: new Map() };
const deployed = (...added: readonly Plain[]): Held => ({
  ...{ is: "deployed", connector: relay, property: "RemoteIPRanges" },
  added: added.map(held),
});
const asDeployed = why("as deployed on EX01\\Relay");

describe("a sum", () => {
  it.each<[Plain, Plain, unknown]>([
    ["a", "b", "ab"],
    ["a", 1.5, "a1.5"],
    ["a", true, "aTrue"],
    ["a", null, "a"],
    ["a", ["b", 1], "ab 1"],
    ["a", {}, why("a hashtable added to text")],
    [1, 2, 3],
    [1, "2", 3],
    [1, null, 1],
    [1, "x", why("text added to a number")],
    [1, true, 2],
    [1, ["x"], why("text added to a number")],
    [null, "x", "x"],
    [null, null, null],
    [null, { a: 1 }, { a: 1 }],
    [["a"], "b", ["a", "b"]],
    [["a"], ["b", "c"], ["a", "b", "c"]],
    [["a"], null, ["a", null]],
    [{ a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    [{ a: 1 }, { A: 2 }, why("the key A stands in both hashtables")],
    [{ a: 1 }, 2, why("the operator +")],
    [true, 1, why("the operator +")],
  ])("%j + %j", (left, right, expected) => {
    expect(plainOf(sum(held(left), held(right)))).toEqual(expected);
  });

  it("keeps a deployed list with the constants behind it, and follows nothing else that is deployed", () => {
    expect(sum(deployed("a"), held(["b", "c"]))).toEqual(deployed("a", "b", "c"));
    expect(sum(deployed(), held("b"))).toEqual(deployed("b"));
    expect(plainOf(sum(deployed(), deployed()))).toEqual(why("not only constants were added"));
    expect(plainOf(sum(held(["a"]), deployed()))).toEqual(asDeployed);
    expect(plainOf(sum(held(["a"]), unknown("a riddle")))).toEqual(why("a riddle"));
    expect(plainOf(sum(held("a"), deployed()))).toEqual(asDeployed);
    expect(plainOf(sum(unknown("a riddle"), held("a")))).toEqual(why("a riddle"));
  });

  it("ends at a million characters or items", () => {
    const [half, most] = ["x".repeat(500_000), Array<Plain>(999_999).fill(null)];
    expect(plainOf(sum(text(half), text(half)))).toBe(half + half);
    expect(plainOf(sum(text(half), text(`${half}x`)))).toEqual(why("longer than any value"));
    expect(sum(held(most), held("a")).is).toBe("list");
    expect(plainOf(sum(held(most), held(["a", "b"])))).toEqual(why("longer than any list"));
  });
});

describe("operators", () => {
  const noRange = why("a range of something else than whole numbers");
  it.each<[Plain, string, Plain, unknown]>([
    [1, "..", 3, [1, 2, 3]],
    [1, "..", -1, [1, 0, -1]],
    ["2", "..", "3", [2, 3]],
    [null, "..", 1, [0, 1]],
    ["a", "..", 3, noRange],
    [1, "..", "c", noRange],
    [1.5, "..", 3, noRange],
    [1, "..", 2.5, noRange],
    [0, "..", 10_000, why("a range of more than 10,000 numbers")],
    ["a", "eq", "A", true],
    ["a", "ieq", "A", true],
    ["a", "ceq", "A", false],
    ["a", "ceq", "a", true],
    ["a", "ne", "A", false],
    ["a", "cne", "A", true],
    ["a", "ine", "b", true],
    ["1", "eq", 1, true],
    [1, "eq", "1", true],
    [1, "eq", "x", false],
    [1, "eq", 2, false],
    [1, "eq", true, true],
    [0, "ne", true, true],
    [true, "eq", 5, true],
    [true, "eq", "x", true],
    [true, "eq", "", false],
    [false, "eq", 0, true],
    [null, "eq", null, true],
    [null, "eq", "", false],
    ["", "eq", null, false],
    [["a", "b", "A"], "eq", "a", ["a", "A"]],
    [["a", "b", "A"], "cne", "a", ["b", "A"]],
    [{}, "eq", {}, false],
    ["a", "eq", {}, false],
    ["a", "like", "a*", why("the operator -like")],
    ["a", "ceqx", "a", why("the operator -ceqx")],
    [2, "*", 3, why("the operator *")],
  ])("%j %s %j", (left, operator, right, expected) => {
    expect(plainOf(binary(operator, held(left), held(right)))).toEqual(expected);
  });

  it("count 10,000 numbers at most, and compare a table with itself", () => {
    expect(plainOf(binary("..", held(1), held(10_000)))).toHaveLength(10_000);
    const table = held({});
    expect(plainOf(binary("eq", table, table))).toBe(true);
  });

  it("know no more than their operands", () => {
    expect(plainOf(binary("eq", deployed(), held("a")))).toEqual(asDeployed);
    expect(plainOf(binary("eq", held("a"), unknown("a riddle")))).toEqual(why("a riddle"));
  });
});

it.each<[Plain, boolean]>([
  ...([
    [null, false],
    [true, true],
    [false, false],
    [0, false],
    [-1, true],
  ] as [Plain, boolean][]),
  ...([
    ["", false],
    ["0", true],
    [[], false],
    [[0], false],
    [["x"], true],
  ] as [Plain, boolean][]),
  ...([
    [[0, 0], true],
    [[[]], false],
    [{}, true],
  ] as [Plain, boolean][]),
])("%j counts as %s", (plain, expected) => {
  expect(isTrue(held(plain))).toBe(expected);
});

describe("a cast", () => {
  it.each<[string, Plain, unknown]>([
    ["string", 5, "5"],
    ["System.String", ["a", "b"], "a b"],
    ["string", {}, why("a hashtable made text")],
    ["string[]", "a", ["a"]],
    ["String []", [1, true], ["1", "True"]],
    ["string[]", null, null],
    ["string[]", ["a", {}], why("a hashtable made text")],
    ["int", "7", 7],
    ["Int32", 2.5, 2],
    ["int", 3.5, 4],
    ["int", true, 1],
    ["int", null, 0],
    ["int", "x", why("no number")],
    ["char", 66, "B"],
    ["char", 0, "\0"],
    ["char", 65_535, "\uffff"],
    ["char", 65_536, why("no character")],
    ["char", -1, why("no character")],
    ["char", 1.5, why("no character")],
    ["char", "x", "x"],
    ["char", "xy", why("no character")],
    ["char", ["x"], why("no character")],
    ["ordered", { a: 1 }, { a: 1 }],
    ["pscustomobject", { a: 1 }, { a: 1 }],
    ["pscustomobject", "a", why("an object of something else than a hashtable")],
    ["regex", "a", why("the type [regex]")],
  ])("[%s] %j", (type, plain, expected) => {
    expect(plainOf(castTo(type, held(plain)))).toEqual(expected);
  });

  it("makes an object of a hashtable, and leaves what is not constant", () => {
    const cast = castTo("PSCustomObject", held({ a: 1 }));
    expect(cast.is === "table" && cast.table.isObject).toBe(true);
    const ordered = castTo("ordered", held({ a: 1 }));
    expect(ordered.is === "table" && ordered.table.isObject).toBe(false);
    expect(plainOf(castTo("string", deployed()))).toEqual(asDeployed);
    expect(plainOf(castTo("pscustomobject", unknown("a riddle")))).toEqual(why("a riddle"));
  });
});

it("rounds halves to the even number", () => {
  expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6].map(roundedToEven)).toEqual([0, 2, 2, 0, -2, 2, 3]);
});
