import { expect, it } from "vitest";
import { readTag } from "./tag";

const tag = (text: string) => {
  const read = readTag(text, 0, () => ({ line: 1, column: 1 }));
  return typeof read === "string"
    ? read
    : { ...read, attributes: Object.fromEntries(read.attributes) };
};

it("reads names, attributes in either quotes, and where the tag ends", () => {
  expect(tag("<S>x")).toEqual({ kind: "open", name: "S", attributes: {}, end: 3 });
  expect(tag("</S >x")).toEqual({ kind: "close", name: "S", attributes: {}, end: 5 });
  expect(tag('<Nil\n N=\'a > "b"\' RefId = "1"/>')).toEqual({
    kind: "empty",
    name: "Nil",
    attributes: { N: 'a > "b"', RefId: "1" },
    end: 31,
  });
});

it.each(["<", "<S", "</S", '<S N="a', '<S N="a>', "<S N='>'"])("waits for more of %s", (text) => {
  expect(tag(text)).toBe("cut");
});

it.each([
  "<>",
  "</>",
  "< S>",
  "<S <",
  "<S N>",
  "<S N=a>",
  '<S N="<">',
  '<S N="a"b="c">',
  "<1>",
  "</S/>",
])("finds %s malformed", (text) => {
  expect(tag(text)).toBe("malformed");
});
