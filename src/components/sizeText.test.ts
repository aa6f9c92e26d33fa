import { expect, it } from "vitest";
import { countText, sizeText } from "./sizeText";

it("writes sizes in the unit that fits", () => {
  const sizes = [0, 1, 1023, 1024, 89_966, 1024 ** 2, 1.5 * 1024 ** 2, 200 * 1024 ** 2];
  expect(sizes.map(sizeText)).toEqual([
    "0 bytes",
    "1 byte",
    "1023 bytes",
    "1 KB",
    "88 KB",
    "1 MB",
    "1.5 MB",
    "200 MB",
  ]);
});

it("counts in words", () => {
  expect(countText(1, "file")).toBe("1 file");
  expect(countText(1284, "property", "properties")).toBe("1,284 properties");
});
