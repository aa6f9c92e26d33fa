import { describe, expect, it } from "vitest";
import { itemsOf } from "./items";
import type { ShownObject } from "./shown";
import { type Joint, valueIn, widthOf } from "./wrapped";

const objectIn = (text: string) => itemsOf(text.split("\n"))[0] as ShownObject;

function joined(text: string, joint: Joint): readonly string[] {
  const object = objectIn(text);
  const width = widthOf([object]);
  return object.properties.map((each) => valueIn(each, width, joint));
}

describe("the width of an output", () => {
  it("is that of its longest lines, sure when several are full", () => {
    expect(widthOf([objectIn("Name : abc\nFqdn : abcdef")])).toEqual({
      width: 13,
      isSure: false,
      trailing: 0,
    });
    const twice = "Name : abc\n       def\n       g";
    expect(widthOf([objectIn(twice)])).toMatchObject({ width: 10, isSure: true });
  });

  it("counts a blank at the cut, and none that an editor put behind every line", () => {
    expect(widthOf([objectIn("Name : abcd \n       e\nFqdn : x")]).width).toBe(12);
    const all = widthOf([objectIn("Name : abcd  \nFqdn : x  \nGuid : y  ")]);
    expect(all).toMatchObject({ width: 11, trailing: 2 });
  });
});

describe("a wrapped value", () => {
  const below = "         ";

  it("goes on with nothing, with the blank at the cut, or with one that was lost", () => {
    expect(joined(`Banner : abcdef\n${below}ghijkl\n${below}mn`, "\n")).toEqual(["abcdefghijklmn"]);
    expect(joined(`Banner : abcde \n${below}ghijkl\n${below}mn`, "\n")).toEqual(["abcde ghijklmn"]);
    expect(joined(`Banner : abcde\n${below}ghijkl\n${below}mn`, "\n")).toEqual(["abcde ghijklmn"]);
  });

  it("ends a line of its own where that is not full, in free text alone", () => {
    const text = `Banner : abc\n${below}ghijkl\n${below}mn\nFqdn   : xxxxxx\n${below}y`;
    expect(joined(text, "\n")[0]).toBe("abc\nghijklmn");
    expect(joined(text, "")[0]).toBe("abcghijklmn");
    expect(joined(text, " ")[0]).toBe("abc ghijklmn");
  });
});
